package io.github.emvalidation.check.halfmaps.honesty;

import io.github.emvalidation.check.halfmaps.FscFigures;
import io.github.emvalidation.check.halfmaps.HalfMapPair;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.Figure.Axis;
import io.github.emvalidation.result.Figure.Series;
import io.github.emvalidation.result.Figure.Style;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.GrayLevels;
import io.github.emvalidation.signal.LinearCombination;
import io.github.emvalidation.signal.Slicing;
import io.github.emvalidation.signal.fsc.ShellGrid;
import io.github.emvalidation.signal.fsc.ShellPowers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pictures of check 1.0. */
final class HonestyFigures {

	private HonestyFigures() {}

	/** Noise and signal over resolution; the noise of an untouched reconstruction grows like the shell number. */
	static Figure power(final HalfMapPair pair) {
		final ShellPowers powers = pair.powers(Progress.NONE);
		final List<Series> series = new ArrayList<>(List.of(positive("Signal", powers.shells(), powers.signal()),
			positive("Noise of one half map", powers.shells(), powers.noise())));
		growth(powers).ifPresent(series::add);
		return FscFigures.chart("power", "Mean power of the signal that both half maps share, and of the noise of one, over resolution. The " +
			"dashed line grows like the shell number, as the noise of an untouched reconstruction does.",
			new Axis("Mean power", true), series);
	}

	/** A logarithmic scale has no place for 0 or less. */
	private static Series positive(final String name, final ShellGrid shells, final double[] values) {
		final List<Integer> shown = new ArrayList<>();
		for (int i = 1; i < values.length; i++) {
			if (values[i] > 0) shown.add(i);
		}
		return new Series(name, shown.stream().mapToDouble(shells::frequency).toArray(), shown.stream().mapToDouble(i -> values[i]).toArray(),
			Style.LINE);
	}

	/** The line meets the noise half way to the finest shell. */
	private static Optional<Series> growth(final ShellPowers powers) {
		final ShellGrid shells = powers.shells();
		final int middle = shells.count() / 2;
		final double noise = powers.noise()[middle];
		if (middle < 1 || !(noise > 0)) return Optional.empty();
		final int last = shells.count() - 1;
		return Optional.of(new Series("Like the shell number", new double[] { shells.frequency(1), shells.frequency(last) },
			new double[] { noise / middle, noise * last / middle }, Style.DASHED));
	}

	static Figure difference(final HalfMapPair pair) {
		return GrayLevels.signed("difference", "Half map 1 less half map 2: slices through the middle of the box. Noise looks alike " +
			"everywhere; a particle that shows through has parts that move, or half maps that do not lie alike.",
			Slicing.central(new LinearCombination(pair.half1(), 1, pair.half2(), -1)));
	}
}
