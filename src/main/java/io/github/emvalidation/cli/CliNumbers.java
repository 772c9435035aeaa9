package io.github.emvalidation.cli;

import io.github.emvalidation.app.Given;
import io.github.emvalidation.app.NumberText;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.result.Input;
import java.util.function.Supplier;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Numbers of the command line; other text is an error of usage. */
final class CliNumbers {

	private CliNumbers() {}

	/** A text in the form of its input; it stays a text. */
	record OfInput(Input input) implements ITypeConverter<String> {

		@Override
		public String convert(final String text) {
			return usage(() -> Given.checked(input, "It", required(text)));
		}
	}

	/** A whole number from 1 on. */
	static final class Threads implements ITypeConverter<Integer> {

		@Override
		public Integer convert(final String text) {
			final int threads = usage(() -> NumberText.whole("It", required(text)).getAsInt());
			if (threads < 1) throw new TypeConversionException("The program needs at least one core.");
			return threads;
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
