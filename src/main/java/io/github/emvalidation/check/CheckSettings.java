package io.github.emvalidation.check;

import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.Setting;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Settings of one check as a user gave them, by name; a setting that is not given has the value that the check declares.
 *
 * @param texts the values that differ from those declared
 */
public record CheckSettings(Map<String, String> texts) {

	/** Nothing was set. */
	public static final CheckSettings NONE = new CheckSettings(Map.of());

	public CheckSettings {
		texts = Collections.unmodifiableMap(new TreeMap<>(texts));
	}

	/**
	 * The settings that a user gave for this check; blank and default values count as not given.
	 *
	 * @throws BadInputException when the check has no setting of that name
	 */
	public static CheckSettings of(final CheckInfo info, final Map<String, String> given) {
		final Map<String, String> texts = new TreeMap<>();
		given.forEach((name, text) -> {
			final Setting setting = info.setting(name).orElseThrow(() -> new BadInputException("Check " + info.id() + " has no setting \"" +
				name + "\"; " + known(info)));
			if (!text.isBlank() && !text.strip().equals(setting.initial())) texts.put(name, text.strip());
		});
		return new CheckSettings(texts);
	}

	private static String known(final CheckInfo info) {
		if (info.settings().isEmpty()) return "it has none.";
		return "expected " + info.settings().stream().map(Setting::name).collect(Collectors.joining(" or ")) + ".";
	}

	/** Whether nothing was set. */
	public boolean isEmpty() {
		return texts.isEmpty();
	}

	/** The file that was given; empty if none was. */
	public Optional<Path> file(final String name) {
		final Optional<String> text = Optional.ofNullable(texts.get(name));
		try {
			return text.map(Path::of);
		}
		catch (final InvalidPathException e) {
			throw new BadInputException("\"" + text.get() + "\" cannot be the name of a file here (" + e.getReason() + ").", e);
		}
	}

	/** The length in Å that was given, or {@code initial}. */
	public double length(final String name, final double initial) {
		final String text = texts.get(name);
		if (text == null) return initial;
		try {
			final double value = Double.parseDouble(text);
			if (value > 0 && Double.isFinite(value)) return value;
		}
		catch (final NumberFormatException e) {
			// said below
		}
		throw new BadInputException("The setting \"" + name + "\" was given as \"" + text + "\"; expected a length in Å above 0.");
	}
}
