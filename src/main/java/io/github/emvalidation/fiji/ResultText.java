package io.github.emvalidation.fiji;

import io.github.emvalidation.result.CheckResult;

/** Results as the text outputs of commands; what is null is not shown by Fiji. */
final class ResultText {

	private ResultText() {}

	/** "2 warnings", or "Does not apply: " with the reason. */
	static String status(final CheckResult result) {
		return result.statusText() + result.reason().map(why -> ": " + why).orElse("");
	}

	/** The warnings, a line each; null if there are none. */
	static String warnings(final CheckResult result) {
		return result.warnings().isEmpty() ? null : String.join("\n", result.warnings());
	}

	/** Values outside their limits that are no warnings, with the reason, a line each; null if there are none. */
	static String excused(final CheckResult result) {
		return result.excuses().isEmpty() ? null : String.join("\n", result.excuses());
	}
}
