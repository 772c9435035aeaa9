package io.github.emvalidation.cli;

import io.github.emvalidation.app.Given;
import io.github.emvalidation.app.NumberText;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.report.overview.RowSet;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Level;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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

	/** A level of validation, by what the ids of its checks begin with. */
	static final class OfLevel implements ITypeConverter<Level> {

		@Override
		public Level convert(final String text) {
			return Arrays.stream(Level.values()).filter(level -> level.key().equals(text.strip())).findFirst()
				.orElseThrow(() -> new TypeConversionException("There is no level \"" + text + "\"; expected " +
					Arrays.stream(Level.values()).map(Level::key).collect(Collectors.joining(" or ")) + "."));
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

	/** Rows of a table. */
	static final class OfRows implements ITypeConverter<RowSet> {

		@Override
		public RowSet convert(final String text) {
			return usage(() -> RowSet.of(text));
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
