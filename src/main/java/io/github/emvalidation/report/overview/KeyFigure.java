package io.github.emvalidation.report.overview;

import io.github.emvalidation.report.saved.SavedMetric;
import io.github.emvalidation.report.saved.SavedReport;
import io.github.emvalidation.report.saved.SavedReport.SavedCheck;
import java.util.List;
import java.util.Optional;

/**
 * A figure by which maps are compared at a glance.
 *
 * @param check   id of the check that finds it
 * @param metric  its key
 * @param value   which value of a list, if it is one
 * @param heading what it is called in the table
 */
record KeyFigure(String check, String metric, Value value, String heading) {

	/** Of the five percentiles that local checks give, the median is the third. */
	private static final int MEDIAN_INDEX = 2;

	/** How a table with one number for each figure shows a list. */
	enum Value {
		SINGLE, MEDIAN, LARGEST
	}

	static final List<KeyFigure> ALL = List.of(
		new KeyFigure("0.a", "center_of_mass_decentering", Value.LARGEST, "Centre of mass off the middle (%)"),
		new KeyFigure("0.b", "hard_mask_volume", Value.SINGLE, "Volume of the mask (Å³)"),
		new KeyFigure("0.c", "outlier_ratio", Value.SINGLE, "Outliers of the background (Gaussian: 1)"),
		new KeyFigure("0.d", "b_factor", Value.SINGLE, "B-factor (Å²)"), new KeyFigure("0.e", "percentiles", Value.MEDIAN, "Median local resolution (Å)"),
		new KeyFigure("0.f", "percentiles", Value.MEDIAN, "Median local B-factor (Å²)"),
		new KeyFigure("0.g", "percentiles", Value.MEDIAN, "Median local occupancy"), new KeyFigure("0.h", "score", Value.SINGLE, "Hand (0 right, 1 mirrored)"));

	/** As the report prints it; empty when the report does not have it. */
	Optional<String> in(final SavedReport report) {
		final Optional<SavedMetric> found = report.checks().stream().filter(c -> c.id().equals(check)).map(SavedCheck::metrics)
			.flatMap(metrics -> Optional.ofNullable(metrics.get(metric)).stream()).findFirst();
		return found.flatMap(m -> of(m.values()).map(m::number));
	}

	private Optional<Double> of(final List<Double> values) {
		return switch (value) {
			case SINGLE -> values.stream().findFirst();
			case MEDIAN -> values.stream().skip(MEDIAN_INDEX).findFirst();
			case LARGEST -> values.stream().max(Double::compare);
		};
	}
}
