package io.github.emvalidation.cli;

import io.github.emvalidation.result.Input;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sentences end with "(voxel)" where they ask for that parameter of a macro or column of a table; here it is the option --voxel. */
final class OptionWords {

	private static final Pattern PARAMETER = Pattern.compile(
		"(\\(|: )(" + Input.given().stream().map(Input::key).collect(Collectors.joining("|")) + ")(?=\\))");

	private OptionWords() {}

	/** The sentence with parameters as a user of the command line types them. */
	static String of(final String sentence) {
		return PARAMETER.matcher(sentence).replaceAll("$1--$2");
	}
}
