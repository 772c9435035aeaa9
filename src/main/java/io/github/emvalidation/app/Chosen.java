package io.github.emvalidation.app;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.CheckSettings;
import io.github.emvalidation.result.CheckInfo;

/**
 * A check to run.
 *
 * @param check    carries the settings
 * @param settings what the user set
 */
public record Chosen(Check check, CheckSettings settings) {

	/** A check as it is, without any setting. */
	public static Chosen of(final Check check) {
		return new Chosen(check, CheckSettings.NONE);
	}

	public CheckInfo info() {
		return check.info();
	}
}
