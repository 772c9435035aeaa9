package io.github.emvalidation.check.map.handedness;

import io.github.emvalidation.result.Figure.Axis;
import io.github.emvalidation.result.Figure.Series;
import io.github.emvalidation.result.Figure.Style;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Scale;
import io.github.emvalidation.signal.Slicing;
import java.util.List;

/** The pictures of check 0.h: where helices were found, and how sure of them the network is. */
final class HandednessFigures {

	static final String LABEL = "Probability of a helix";
	static final Scale SCALE = new Scale(0, 1, Scale.Sense.HIGH_IS_MORE);
	private static final int BARS = 25;

	private HandednessFigures() {}

	static List<Figure> of(final HandednessReading.Scored found) {
		return List.of(histogram(found.helix()),
			new Figure.ColourSlices("helix-slices", LABEL + ": slices through the middle of the box. Voxels below the contour level are pale.",
				Slicing.central(found.voxels().volume(found.helix())), Slicing.central(found.voxels().mask()), SCALE, LABEL));
	}

	private static Figure histogram(final float[] probabilities) {
		final double[] middles = new double[BARS];
		final double[] counts = new double[BARS];
		for (int i = 0; i < BARS; i++) middles[i] = (i + 0.5) / BARS;
		for (final float p : probabilities) counts[Math.min(BARS - 1, (int) (BARS * p))]++;
		return new Figure.Chart("helix-histogram", "Histogram of the probabilities of a helix, over all voxels at or above the contour level.",
			new Axis(LABEL, false), new Axis("Voxels", false), List.of(new Series("Voxels", middles, counts, Style.BARS)), false);
	}
}
