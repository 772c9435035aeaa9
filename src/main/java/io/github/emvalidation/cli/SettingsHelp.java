package io.github.emvalidation.cli;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.fiji.FoundChecks;
import io.github.emvalidation.result.Setting;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The settings of the checks, listed behind the options of {@code --help}; only the help looks for the checks. */
final class SettingsHelp {

	private static final String SECTION = "settings";

	private SettingsHelp() {}

	static void addTo(final CommandLine line) {
		line.getHelpSectionMap().put(SECTION, help -> text());
		final List<String> keys = new ArrayList<>(line.getHelpSectionKeys());
		keys.add(keys.indexOf(UsageMessageSpec.SECTION_KEY_OPTION_LIST) + 1, SECTION);
		line.setHelpSectionKeys(keys);
	}

	private static String text() {
		final StringBuilder text = new StringBuilder(String.format("%nSettings of checks, for --set:%n"));
		for (final Check check : FoundChecks.here()) {
			for (final Setting setting : check.info().settings()) {
				final String initial = setting.initial().isEmpty() ? "" : "; default: " + setting.initial();
				text.append(String.format("  %s.%s  %s%s%n", check.info().id(), setting.name(), setting.meaning(), initial));
			}
		}
		return text.toString();
	}
}
