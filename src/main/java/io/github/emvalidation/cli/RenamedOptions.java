package io.github.emvalidation.cli;

import io.github.emvalidation.app.GivenSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Options of earlier versions that are settings of checks now. They are hidden, and say what they are called. */
final class RenamedOptions {

	/** The setting, "0.h.handweights", by the old option. */
	private static final Map<String, String> SETTINGS = read();

	private RenamedOptions() {}

	static void addTo(final CommandSpec command) {
		SETTINGS.forEach((option, setting) -> command.addOption(OptionSpec.builder(option).type(String.class).hidden(true).paramLabel("VALUE")
			.description("now --set " + setting + "=VALUE").build()));
	}

	/** The settings with those that were given by an old option. */
	static GivenSettings added(final GivenSettings settings, final ParseResult parsed, final PrintWriter err) {
		GivenSettings all = settings;
		for (final OptionSpec option : parsed.matchedOptions()) {
			final String setting = SETTINGS.get(option.longestName());
			if (setting == null) continue;
			final String value = option.getValue();
			err.println("Note: " + option.longestName() + " is now --set " + setting + "=" + value +
				"; the next version will not know the old name.");
			final int end = setting.lastIndexOf('.');
			all = all.with(setting.substring(0, end), setting.substring(end + 1), value);
		}
		err.flush();
		return all;
	}

	private static Map<String, String> read() {
		final Properties properties = new Properties();
		try (InputStream in = RenamedOptions.class.getResourceAsStream("renamed.properties")) {
			properties.load(in);
		}
		catch (final IOException e) {
			throw new UncheckedIOException("renamed.properties of the jar cannot be read", e);
		}
		final Map<String, String> settings = new TreeMap<>();
		properties.forEach((option, setting) -> settings.put((String) option, (String) setting));
		return settings;
	}
}
