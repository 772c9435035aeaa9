package io.github.emvalidation.app;

import io.github.emvalidation.result.Input;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The options that a report depends on, as report.json keeps them. */
public final class RecordedSettings {

	private RecordedSettings() {}

	/**
	 * The declarations as given, and {@code more}: everything except the file.
	 *
	 * @param archive address of the copy of EMDB, if one was given
	 */
	public static Map<String, String> of(final Given given, final Optional<String> archive, final Map<String, String> more) {
		final Map<String, String> recorded = new TreeMap<>(more);
		given.texts().forEach((input, text) -> {
			if (input != Input.MAP) recorded.put(input.key(), text);
		});
		archive.ifPresent(address -> recorded.put("archive", address));
		return recorded;
	}
}
