package io.github.emvalidation.cli;

import io.github.emvalidation.app.ContourText;
import io.github.emvalidation.app.NumberText;
import io.github.emvalidation.app.ReportNames;
import io.github.emvalidation.progress.BadInputException;
import java.util.function.Supplier;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Numbers of the command line; what is none is an error of usage. */
final class CliNumbers {

	private CliNumbers() {}

	/** A finite number with a decimal point. */
	static final class Decimal implements ITypeConverter<Double> {

		@Override
		public Double convert(final String text) {
			return usage(() -> NumberText.decimal("It", required(text)).getAsDouble());
		}
	}

	/** A contour level: a number, or "auto". */
	static final class Contour implements ITypeConverter<ContourText> {

		@Override
		public ContourText convert(final String text) {
			return usage(() -> ContourText.of(required(text)));
		}
	}

	/** A molecular mass in kDa above 0. */
	static final class Mass implements ITypeConverter<Double> {

		@Override
		public Double convert(final String text) {
			return usage(() -> NumberText.mass("It", required(text)).getAsDouble());
		}
	}

	/** A length in Å above 0. */
	static final class Length implements ITypeConverter<Double> {

		@Override
		public Double convert(final String text) {
			return usage(() -> NumberText.length("It", required(text)).getAsDouble());
		}
	}

	/** A whole number from 0 on. */
	static final class Whole implements ITypeConverter<Integer> {

		@Override
		public Integer convert(final String text) {
			return usage(() -> NumberText.whole("It", required(text)).getAsInt());
		}
	}

	/** A whole number from 1 on. */
	static final class Threads implements ITypeConverter<Integer> {

		@Override
		public Integer convert(final String text) {
			final int threads = usage(() -> NumberText.whole("It", required(text)).getAsInt());
			if (threads < 1) throw new TypeConversionException("At least one core is needed.");
			return threads;
		}
	}

	/** "EMD-4701" in any usual way of writing it. */
	static final class EmdbId implements ITypeConverter<String> {

		@Override
		public String convert(final String text) {
			return usage(() -> ReportNames.emdb(required(text)).orElseThrow());
		}
	}

	private static String required(final String text) {
		if (text.isBlank()) throw new BadInputException("It is empty.");
		return text;
	}

	private static <T> T usage(final Supplier<T> value) {
		try {
			return value.get();
		}
		catch (final BadInputException e) {
			throw new TypeConversionException(e.getMessage());
		}
	}
}
