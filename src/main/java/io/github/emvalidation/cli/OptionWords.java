package io.github.emvalidation.cli;

import io.github.emvalidation.result.Input;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sentences end with "(voxel)" or ("cache") where they ask for a parameter of a macro or a column of a table; here it is an option. */
final class OptionWords {

	private static final Pattern PARAMETER = Pattern.compile(
		"(\\(|: )(\"?)(cache|" + Input.given().stream().map(Input::key).collect(Collectors.joining("|")) + ")\\2(?=\\))");

	private OptionWords() {}

	/** The sentence with parameters as a user of the command line types them. */
	static String of(final String sentence) {
		return PARAMETER.matcher(sentence).replaceAll("$1--$3");
	}
}
