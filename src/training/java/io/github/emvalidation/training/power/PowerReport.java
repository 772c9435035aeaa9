package io.github.emvalidation.training.power;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes what an evaluation found. */
public final class PowerReport {

	private PowerReport() {}

	/**
	 * Writes power.md, power.csv and error-rates.csv.
	 *
	 * @param rows    of the evaluation
	 * @param remarks Markdown for the end of the page
	 */
	public static void write(final List<TrialRow> rows, final String remarks, final Path folder) throws IOException {
		PowerPage.write(rows, remarks, folder.resolve("power.md"));
		DetectionTable.write(Power.of(rows, PowerEvaluation.REPORT), folder.resolve("power.csv"));
		RateTable.write(Power.of(rows, PowerEvaluation.REPORT), folder.resolve("error-rates.csv"));
	}

	/** One line on the good maps. */
	public static String summary(final List<TrialRow> rows) {
		final Power power = Power.of(rows, PowerEvaluation.REPORT);
		return rows.size() + " maps checked. Good maps with a warning: ours " + power.warned(power.good()).text() + ", VRS " +
			Power.service(power.good()).text() + ".";
	}
}
