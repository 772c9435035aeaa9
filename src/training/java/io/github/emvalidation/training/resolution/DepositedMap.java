package io.github.emvalidation.training.resolution;

import io.github.emvalidation.check.map.localresolution.SharpnessCriteria;
import io.github.emvalidation.network.Weights;
import io.github.emvalidation.network.resolution.LocalResolution;
import io.github.emvalidation.network.resolution.MaskedMap;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.DistanceTransform;
import io.github.emvalidation.signal.Quantiles;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.MaskVoxels;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;

/**
 * A map as the check gets it, and what the network says of it: of its core, 3 voxels or more inside the mask, and of its rim, up to 2
 * voxels inside.
 *
 * @param map   densities, voxels of 1 Å
 * @param hard  the hard mask
 * @param claim resolution that is reported, in Å
 */
record DepositedMap(DensityMap map, MapMask hard, double claim) {

	/** Distances from outside the mask, in Å. */
	private static final double CORE = 3;
	private static final double RIM = 2;
	/** Fewer voxels say nothing. */
	private static final int LEAST = 200;

	/**
	 * What the network says.
	 *
	 * @param core   share of the core's voxels finer than the claim, 0 to 1
	 * @param rim    that of the rim's; NaN where there are too few
	 * @param median of the core's answers relative to the claim
	 * @param near   share of the core's voxels near the claim or finer, as the check counts them
	 * @param beyond share of the core's voxels well beyond the claim, as the check counts them
	 */
	record Answer(double core, double rim, double median, double near, double beyond) {}

	/**
	 * Asks the network.
	 *
	 * @param places sets of voxels to ask at, each small
	 * @return empty where too few voxels of the core are asked for
	 */
	Optional<Answer> answer(final Weights weights, final List<MapMask> places) {
		final MaskedMap seen = MaskedMap.of(map, hard, claim, Progress.NONE);
		final DensityMap squared = DistanceTransform.squared(outside());
		float[] core = {};
		float[] rim = {};
		for (final MapMask place : places) {
			final MaskVoxels voxels = new MaskVoxels(both(seen.voxels().mask(), place));
			final float[] answers = LocalResolution.of(weights, seen.map(), voxels, Progress.NONE);
			final float[] depth = new float[answers.length];
			for (int z = 0; z < map.grid().nz(); z++) voxels.gather(z, squared.plane(z), depth);
			core = joined(core, chosen(answers, depth, d2 -> d2 >= CORE * CORE));
			rim = joined(rim, chosen(answers, depth, d2 -> d2 <= RIM * RIM));
		}
		if (core.length < LEAST) return Optional.empty();
		return Optional.of(new Answer(finer(core, 1), rim.length < LEAST ? Double.NaN : finer(rim, 1), Quantiles.of(core, 0.5)[0] / claim,
			finer(core, SharpnessCriteria.NEAR), finer(core, SharpnessCriteria.BEYOND)));
	}

	private static float[] joined(final float[] one, final float[] other) {
		final float[] joined = Arrays.copyOf(one, one.length + other.length);
		System.arraycopy(other, 0, joined, one.length, other.length);
		return joined;
	}

	private MapMask outside() {
		final MapMask outside = new MapMask(hard.grid());
		for (int z = 0; z < hard.grid().nz(); z++) {
			outside.plane(z).set(0, hard.grid().nx() * hard.grid().ny());
			outside.plane(z).andNot(hard.plane(z));
		}
		return outside;
	}

	private static MapMask both(final MapMask one, final MapMask other) {
		final Grid grid = one.grid();
		final MapMask both = new MapMask(grid);
		for (int z = 0; z < grid.nz(); z++) {
			both.plane(z).or(one.plane(z));
			both.plane(z).and(other.plane(z));
		}
		return both;
	}

	private static float[] chosen(final float[] answers, final float[] depth, final DoublePredicate wanted) {
		final float[] chosen = new float[answers.length];
		int count = 0;
		for (int i = 0; i < answers.length; i++) {
			if (wanted.test(depth[i])) chosen[count++] = answers[i];
		}
		return Arrays.copyOf(chosen, count);
	}

	private double finer(final float[] answers, final double multiple) {
		int finer = 0;
		for (final float answer : answers) finer += answer < multiple * claim ? 1 : 0;
		return (double) finer / answers.length;
	}
}
