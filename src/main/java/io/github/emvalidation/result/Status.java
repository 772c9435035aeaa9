package io.github.emvalidation.result;

/** The grade of a check; report.json has the names of the constants. */
public enum Status {

	OK("OK"), WARNINGS("Warnings"), NOT_APPLICABLE("Does not apply"), FAILED("Could not be measured");

	private final String label;

	Status(final String label) {
		this.label = label;
	}

	/** The word for readers. */
	public String label() {
		return label;
	}

	/** "OK", "1 warning", "3 warnings", "Does not apply" or "Could not be measured". */
	public String text(final int warnings) {
		if (this != WARNINGS) return label;
		return warnings == 1 ? "1 warning" : warnings + " warnings";
	}

	/** The same with what is no warning: "OK, 2 expected", "1 warning, 1 accepted". */
	public String text(final int warnings, final int expected, final int accepted) {
		if (!isEvaluable()) return label;
		return text(warnings) + (expected > 0 ? ", " + expected + " expected" : "") + (accepted > 0 ? ", " + accepted + " accepted" : "");
	}

	/** Whether readers should look at the check. */
	public boolean isBad() {
		return this == WARNINGS || this == FAILED;
	}

	/** Whether the check counts in the score. */
	public boolean isEvaluable() {
		return this == OK || this == WARNINGS;
	}
}
