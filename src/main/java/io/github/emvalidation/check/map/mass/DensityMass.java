package io.github.emvalidation.check.map.mass;

import io.github.emvalidation.check.map.ParticleCut;
import io.github.emvalidation.entry.MassScale;
import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.signal.GaussianBlur;
import io.github.emvalidation.signal.Quantiles;
import io.github.emvalidation.volume.DensityMap;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The mass of the protein that a density is worth, {@code sum max(0, g) v / (0.80 h 1.207 Å³/Da)}. g is the map less its solvent's mean,
 * blurred by a Gaussian of 2 Å; h, the density of well-ordered protein, is the 0.9 quantile of g in the particle; v is the volume of a
 * voxel, and the sum goes over the particle and about 3 Å round it. The contour level hardly matters, as it only says where the particle
 * is. A part that is missing, or there in a fraction of the particles, makes the sum smaller and leaves h as it is; so does a voxel size
 * that is too small, by its third power.
 */
final class DensityMass {

	/** The sum over {@code h V} of good maps, V the volume of the protein: the mean of those that limits are chosen on. */
	static final double GOOD = 0.80;

	private static final double BLUR = 2;
	private static final double ORDERED = 0.9;
	/** The particle is where its window, blurred by 2.5 Å, is half or more; 3 Å outside it is a tenth. */
	private static final float PARTICLE = 0.5f;
	private static final float NEAR = 0.1f;

	private DensityMass() {}

	/** In kDa; empty where no density is above the solvent. */
	static OptionalDouble of(final ParticleCut cut) {
		final double voxel = Math.cbrt(cut.grid().voxelVolume());
		final DensityMap inside = cut.inside();
		final DensityMap blurred = GaussianBlur.of(cut.density(), BLUR / voxel, "blurred");
		final double ordered = Quantiles.of(values(blurred, inside), ORDERED)[0];
		if (!(ordered > 0)) return OptionalDouble.empty();
		final List<Double> sums = Parallel.map(blurred.grid().nz(), z -> sum(blurred.plane(z), inside.plane(z)));
		double sum = 0;
		for (final double section : sums) sum += section;
		return OptionalDouble.of(MassScale.kilodalton(sum * blurred.grid().voxelVolume() / ordered) / GOOD);
	}

	private static double sum(final float[] density, final float[] window) {
		double sum = 0;
		for (int i = 0; i < density.length; i++) {
			if (window[i] >= NEAR) sum += Math.max(0, density[i]);
		}
		return sum;
	}

	private static float[] values(final DensityMap map, final DensityMap window) {
		int n = 0;
		for (int z = 0; z < map.grid().nz(); z++) {
			for (final float w : window.plane(z)) n += w >= PARTICLE ? 1 : 0;
		}
		final float[] values = new float[n];
		n = 0;
		for (int z = 0; z < map.grid().nz(); z++) {
			final float[] plane = map.plane(z);
			final float[] inside = window.plane(z);
			for (int i = 0; i < plane.length; i++) {
				if (inside[i] >= PARTICLE) values[n++] = plane[i];
			}
		}
		return values;
	}
}
