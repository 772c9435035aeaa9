package io.github.emvalidation.cli;

import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;

/** Sentences end with "(voxel)" or ("cache") where they ask for a parameter of a macro or a column of a table; here it is an option. */
final class OptionWords {

	private static final Pattern IN_BRACKETS = Pattern.compile("(\\(|: )(\"?)([a-z0-9]+)\\2(?=\\))");

	private OptionWords() {}

	/** The sentence with the parameters that a command has as options, as a user of the command line types them. */
	static String of(final String sentence, final CommandSpec command) {
		return IN_BRACKETS.matcher(sentence).replaceAll(word -> command.findOption("--" + word.group(3)) == null ? "$0" : "$1--$3");
	}
}
