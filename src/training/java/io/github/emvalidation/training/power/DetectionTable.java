package io.github.emvalidation.training.power;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What every limit finds of every fault, as CSV: maps, how many break the limit, and its area under the ROC curve. */
final class DetectionTable {

	private DetectionTable() {}

	/** The good maps come first, without an area. */
	static void write(final Power power, final Path file) throws IOException {
		final List<String> lines = new ArrayList<>(List.of("fault,degree,check,criterion,side,maps,fired,auc"));
		add(lines, power, Faults.GOOD, Faults.SHARP);
		add(lines, power, Faults.GOOD, Faults.RAW);
		for (final Fault fault : Faults.ALL) {
			for (final Fault.Degree degree : fault.degrees()) add(lines, power, fault.name(), degree.name());
		}
		Files.write(file, lines);
	}

	private static void add(final List<String> lines, final Power power, final String fault, final String degree) {
		final List<TrialRow> those = power.faulty(fault, degree);
		if (those.isEmpty()) return;
		for (final String limit : power.limits()) {
			final String area = fault.equals(Faults.GOOD) ? "" : String.format(Locale.ROOT, "%.3f", power.area(those, limit));
			lines.add(String.join(",", fault, degree, limit.replace(' ', ','), Integer.toString(those.size()),
				Integer.toString(Power.fired(those, limit).count()), area));
		}
	}
}
