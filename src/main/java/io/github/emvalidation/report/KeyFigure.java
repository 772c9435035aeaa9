package io.github.emvalidation.report;

import io.github.emvalidation.report.SavedReport.SavedCheck;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A figure by which maps are compared at a glance.
 *
 * @param check   id of the check that finds it
 * @param metric  its key
 * @param index   which value of a list, from 0
 * @param heading what it is called in the table
 */
record KeyFigure(String check, String metric, OptionalInt index, String heading) {

	private static final OptionalInt MEDIAN = OptionalInt.of(2);
	private static final OptionalInt SINGLE = OptionalInt.empty();

	static final List<KeyFigure> ALL = List.of(new KeyFigure("0.b", "hard_mask_volume", SINGLE, "Volume of the mask (Å³)"),
		new KeyFigure("0.d", "b_factor", SINGLE, "B-factor (Å²)"), new KeyFigure("0.e", "percentiles", MEDIAN, "Median local resolution (Å)"),
		new KeyFigure("0.f", "percentiles", MEDIAN, "Median local B-factor (Å²)"), new KeyFigure("0.g", "percentiles", MEDIAN, "Median local occupancy"),
		new KeyFigure("0.h", "score", SINGLE, "Hand (0 right, 1 mirrored)"));

	/** As the report prints it; empty when the report does not have it. */
	Optional<String> in(final SavedReport report) {
		final Optional<SavedMetric> found = report.checks().stream().filter(c -> c.id().equals(check)).map(SavedCheck::metrics)
			.flatMap(metrics -> Optional.ofNullable(metrics.get(metric)).stream()).findFirst();
		return found.filter(m -> index.orElse(0) < m.values().size()).map(m -> m.number(m.values().get(index.orElse(0))));
	}
}
