package io.github.emvalidation.fiji;

import io.github.emvalidation.result.CheckResult;
import java.util.List;

/** Results as the text outputs of commands; what is null is not shown by Fiji. */
final class ResultText {

	private ResultText() {}

	/** "2 warnings", or "Does not apply: " with the reason. */
	static String status(final CheckResult result) {
		return result.statusText() + result.reason().map(why -> ": " + why).orElse("");
	}

	/** The warnings of the results, a line each; null if there are none. */
	static String warnings(final CheckResult... results) {
		final List<String> lines = List.of(results).stream().flatMap(result -> result.warnings().stream()).toList();
		return lines.isEmpty() ? null : String.join("\n", lines);
	}
}
