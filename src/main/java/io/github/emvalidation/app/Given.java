package io.github.emvalidation.app;

import io.github.emvalidation.entry.Facts;
import io.github.emvalidation.io.MapReader;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.result.Acceptance;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.MapKind;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The inputs of a user as text, by {@link Input}; an empty input is not there.
 *
 * @param texts each in the form of its input
 */
public record Given(Map<Input, String> texts) {

	/** Nothing was given. */
	public static final Given NONE = new Given(Map.of());
	/** The contour level with which a user accepts the suggested one. */
	private static final String AUTO = "auto";

	/** @throws BadInputException when a text has not the form of its input; the message says what is expected */
	public Given {
		final Map<Input, String> all = new EnumMap<>(Input.class);
		texts.forEach((input, text) -> {
			if (text != null && !text.isBlank()) all.put(input, checked(input, input.sentenceStart(), text.strip()));
		});
		texts = Collections.unmodifiableMap(all);
	}

	/**
	 * The checked text for this input.
	 *
	 * @param what how a sentence about it begins: "The contour level"
	 * @throws BadInputException when the text has another form
	 */
	public static String checked(final Input input, final String what, final String text) {
		if (input == Input.CONTOUR && isAuto(text)) return AUTO;
		if (input == Input.EMDB) return ReportNames.emdb(text).orElse("");
		try {
			switch (input.kind()) {
				case NUMBER -> NumberText.decimal(what, text, input.unit());
				case POSITIVE -> NumberText.positive(what, text, input.unit());
				case WHOLE -> NumberText.whole(what, text);
				case MAP_KINDS -> { return MapKind.text(MapKind.of(text)); }
				case ACCEPTANCES -> { return Acceptance.text(Acceptance.of(text)); }
				default -> { /* any text */ }
			}
		}
		catch (final BadInputException e) {
			throw input == Input.CONTOUR ? new BadInputException(e.getMessage().replaceFirst("(; expected .*)\\.$", "$1, or auto."), e) : e;
		}
		return text;
	}

	private static boolean isAuto(final String text) {
		return AUTO.equals(text.strip().toLowerCase(Locale.ROOT));
	}

	/** The same with this input; a text that is null or blank changes nothing. */
	public Given with(final Input input, final String text) {
		if (text == null || text.isBlank()) return this;
		final Map<Input, String> all = new EnumMap<>(Input.class);
		all.putAll(texts);
		all.put(input, text);
		return new Given(all);
	}

	public boolean has(final Input input) {
		return texts.containsKey(input);
	}

	public Optional<String> text(final Input input) {
		return Optional.ofNullable(texts.get(input));
	}

	/** The number; empty where none was given, and for the contour level "auto". */
	public OptionalDouble number(final Input input) {
		return has(input) && !isAuto(texts.get(input)) ? OptionalDouble.of(Double.parseDouble(texts.get(input))) : OptionalDouble.empty();
	}

	/**
	 * The path of a file.
	 *
	 * @throws BadInputException when no file can have that name
	 */
	public Optional<Path> file(final Input input) {
		return text(input).map(Given::path);
	}

	/** The paths of all files. */
	public Map<Input, Path> files() {
		final Map<Input, Path> files = new EnumMap<>(Input.class);
		for (final Input input : Input.of(Input.Role.FILE)) file(input).ifPresent(file -> files.put(input, file));
		return files;
	}

	/** @throws BadInputException when no file can have that name */
	public static Path path(final String text) {
		try {
			return Path.of(text);
		}
		catch (final InvalidPathException e) {
			throw new BadInputException("\"" + text + "\" cannot be the name of a file here (" + e.getReason() + ").", e);
		}
	}

	/** Whether the user accepts the contour level that the program suggests. */
	public boolean acceptsSuggestedContour() {
		return has(Input.CONTOUR) && isAuto(texts.get(Input.CONTOUR));
	}

	/** How to read the file. */
	public MapReader.Options reading() {
		final OptionalDouble index = number(Input.INDEX);
		return new MapReader.Options(number(Input.VOXEL), index.isPresent() ? OptionalInt.of((int) index.getAsDouble()) : OptionalInt.empty());
	}

	/** The declarations of the user. */
	public Facts facts() {
		Facts facts = Facts.NONE;
		for (final Input input : Input.of(Input.Role.DECLARED, Input.Role.JUDGING, Input.Role.NAME)) {
			facts = input.kind().isNumber() ? facts.with(input, number(input)) : facts.with(input, text(input));
		}
		return facts;
	}

	/** A name of the map, for a row on a map that could not be validated. */
	public String name() {
		return file(Input.MAP).map(Path::getFileName).map(Path::toString).or(() -> text(Input.EMDB)).orElse("no map");
	}
}
