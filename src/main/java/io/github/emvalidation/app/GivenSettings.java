package io.github.emvalidation.app;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.CheckSettings;
import io.github.emvalidation.network.Sha256;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.Setting;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Settings of checks as a user gave them, such as "0.d.from=12".
 *
 * @param byCheck for the id of a check, values by the name of the setting
 */
public record GivenSettings(Map<String, Map<String, String>> byCheck) {

	/** Nothing was set. */
	public static final GivenSettings NONE = new GivenSettings(Map.of());
	private static final Pattern ASSIGNMENT = Pattern.compile("\\s*(\\w\\.\\w+)\\.([a-z]+)\\s*=\\s*(.*?)\\s*", Pattern.DOTALL);
	private static final Pattern NAME = Pattern.compile("(\\w\\.\\w+)\\.([a-z]+)");

	public GivenSettings {
		byCheck = Collections.unmodifiableMap(new TreeMap<>(byCheck));
	}

	/**
	 * Settings from assignments such as "0.d.from=12".
	 *
	 * @throws BadInputException when one is not written so
	 */
	public static GivenSettings of(final List<String> assignments) {
		GivenSettings all = NONE;
		for (final String assignment : assignments) {
			final Matcher found = ASSIGNMENT.matcher(assignment);
			if (!found.matches()) {
				throw new BadInputException("A setting was given as \"" + assignment +
					"\"; expected a check, a name and a value, such as 0.d.from=12.");
			}
			all = all.with(found.group(1), found.group(2), found.group(3));
		}
		return all;
	}

	/** From assignments in one line, separated by semicolons. */
	public static GivenSettings of(final String line) {
		return of(List.of(line.split(";")).stream().filter(part -> !part.isBlank()).toList());
	}

	/** Whether a text names a setting of these checks: "0.d.from". */
	public static boolean isName(final String text, final List<Check> checks) {
		final Matcher found = NAME.matcher(text);
		return found.matches() && checks.stream().map(Check::info)
			.anyMatch(info -> info.id().equals(found.group(1)) && info.setting(found.group(2)).isPresent());
	}

	/** The same with one more value. */
	public GivenSettings with(final String check, final String name, final String value) {
		final Map<String, Map<String, String>> all = new TreeMap<>(byCheck);
		final Map<String, String> ofCheck = new TreeMap<>(all.getOrDefault(check, Map.of()));
		ofCheck.put(name, value);
		all.put(check, ofCheck);
		return new GivenSettings(all);
	}

	/** The same with the settings of another, which take precedence. */
	public GivenSettings and(final GivenSettings others) {
		GivenSettings all = this;
		for (final Map.Entry<String, Map<String, String>> check : others.byCheck.entrySet()) {
			for (final Map.Entry<String, String> value : check.getValue().entrySet()) {
				all = all.with(check.getKey(), value.getKey(), value.getValue());
			}
		}
		return all;
	}

	/**
	 * The checks with their settings.
	 *
	 * @throws BadInputException when a setting belongs to none of the checks, or cannot be used
	 */
	public List<Chosen> of(final List<Check> checks, final List<Check> known) {
		for (final String id : byCheck.keySet()) {
			if (known.stream().noneMatch(check -> check.info().id().equals(id))) {
				throw new BadInputException("A setting was given for the check \"" + id + "\", which does not exist; expected one of " +
					String.join(", ", known.stream().map(check -> check.info().id()).toList()) + ".");
			}
		}
		return checks.stream().map(check -> {
			final CheckSettings settings = CheckSettings.of(check.info(), byCheck.getOrDefault(check.info().id(), Map.of()));
			return new Chosen(settings.isEmpty() ? check : check.with(settings), settings);
		}).toList();
	}

	/** The settings by their full names, files with the hash of their content, so that other weights of the same name make another report. */
	public static Map<String, String> named(final List<Chosen> checks) {
		final Map<String, String> named = new TreeMap<>();
		for (final Chosen chosen : checks) {
			chosen.settings().texts().forEach((name, text) -> named.put(chosen.info().id() + "." + name, content(chosen.info(), name, text)));
		}
		return named;
	}

	private static String content(final CheckInfo info, final String name, final String text) {
		if (info.setting(name).orElseThrow().kind() != Setting.Kind.FILE) return text;
		final Path file = Given.path(text);
		return file.getFileName() + " " + Sha256.of(file);
	}
}
