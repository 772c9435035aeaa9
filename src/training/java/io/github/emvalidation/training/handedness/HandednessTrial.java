package io.github.emvalidation.training.handedness;

import io.github.emvalidation.network.handedness.HandednessNetworks;
import io.github.emvalidation.network.handedness.HandednessScore;
import io.github.emvalidation.network.handedness.HandednessVerdict;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import java.util.BitSet;
import java.util.Locale;

/**
 * A map whose hand was read, and the truth.
 *
 * @param name       of the map
 * @param mirrored   whether it was mirrored before
 * @param decided    whether the networks gave a verdict
 * @param score      their score
 * @param voxels     mask voxels
 * @param helical    those called helix
 */
record HandednessTrial(String name, boolean mirrored, boolean decided, HandednessScore score, int voxels, int helical) {

	/** Reads a map as it is or mirrored. */
	static HandednessTrial of(final String name, final DensityMap map, final double contour, final boolean mirrored,
		final HandednessNetworks networks)
	{
		return of(name, networks.read(mirrored ? mirrorImage(map) : map, contour, Progress.NONE), mirrored);
	}

	static HandednessTrial of(final String name, final HandednessVerdict verdict, final boolean mirrored) {
		return new HandednessTrial(name, mirrored, verdict.obstacle().isEmpty(), verdict.score(), verdict.reading().voxels().count(),
			verdict.reading().helixVoxels());
	}

	/** The score as if the map had not been mirrored: below 0.5 if right. */
	double error() {
		return mirrored ? 1 - score.score() : score.score();
	}

	boolean isRight() {
		return decided && error() < 0.5;
	}

	boolean isWrong() {
		return decided && error() > 0.5;
	}

	/** Whether the interval holds a right answer: it does not lie wholly on the wrong side. */
	boolean isCovered() {
		return mirrored ? score.high() > 0.5 : score.low() < 0.5;
	}

	String line() {
		return String.format(Locale.ROOT, "%-34s %s %.3f (%.3f to %.3f)  cross-check %.3f  cells %4d  helix voxels %6d of %6d  %s", name,
			mirrored ? "mirrored" : "as it is", score.score(), score.low(), score.high(), score.crossCheck(), score.cells(), helical, voxels,
			decided ? isRight() ? "right" : "wrong" : "undecided");
	}

	/** The map with x turned round: {@code x -> nx-1-x}. */
	static DensityMap mirrorImage(final DensityMap map) {
		final Grid grid = map.grid();
		final DensityMap mirrored = DensityMap.zeros(map.name(), grid);
		for (int z = 0; z < grid.nz(); z++) {
			final float[] from = map.plane(z);
			final float[] into = mirrored.plane(z);
			for (int i = 0; i < from.length; i++) into[i] = from[i - i % grid.nx() + grid.nx() - 1 - i % grid.nx()];
		}
		return mirrored;
	}

	/** Ranks the mask voxels of a map that is as it is. */
	static void rank(final HandednessVerdict verdict, final TrainingMap map, final HelixRanking into) {
		final MapMask mask = verdict.reading().voxels().mask();
		final HelixLabels labels = HelixLabels.of(map.axes(), mask.grid());
		int next = 0;
		for (int z = 0; z < mask.grid().nz(); z++) {
			final BitSet plane = mask.plane(z);
			for (int i = plane.nextSetBit(0); i >= 0; i = plane.nextSetBit(i + 1)) {
				final double probability = verdict.reading().helix()[next++];
				final int x = i % mask.grid().nx();
				final int y = i / mask.grid().nx();
				if (labels.isHelix(x, y, z)) into.add(probability, true);
				else if (labels.isOther(x, y, z)) into.add(probability, false);
			}
		}
	}
}
