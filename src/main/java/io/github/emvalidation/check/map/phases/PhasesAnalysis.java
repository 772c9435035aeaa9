package io.github.emvalidation.check.map.phases;

import io.github.emvalidation.check.map.ParticleCut;
import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.FourierFilter;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Volume;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * How well the coarser shells of a map predict a fine one. Density is positive and made of atoms, so the square of a map's positive part
 * holds the next frequencies with nearly the right phases. With V the map in its soft mask, E_d a low-pass at d and h the resolution,
 * {@code p = w max(0, E_1.3h V)²}, and the agreement is the correlation of p with V within the mask, both passed between 1.12 h and h.
 *
 * @param agreement    the correlation, -1 to 1; near 0 where the shell is noise
 * @param resolution   h in Å: the reported one, or just inside Nyquist where that is coarser
 * @param observations independent observations in the shell, which give the correlation of noise a spread of {@code 1/sqrt(n)}
 */
record PhasesAnalysis(double agreement, double resolution, double observations) {

	/** From the finer end of the shell to its coarser one. */
	static final double WIDTH = 1.12;
	private static final double COARSER = 1.3;
	private static final double NYQUIST = 2.02;
	private static final float STEEPNESS = 1.6f;
	private static final float WITHIN = 0.3f;
	/** How many steps of frequency the low-pass and the ends of the shell take to fall. */
	private static final double SOFT = 2;
	private static final double SHARP = 1;

	/** The finest spacing in Å that these voxels allow for a reported one. */
	static double within(final Grid grid, final double resolution) {
		return Math.max(resolution, NYQUIST * Math.max(grid.voxel().x(), Math.max(grid.voxel().y(), grid.voxel().z())));
	}

	/** The spectrum of V, the map in its soft mask. */
	static Spectrum spectrum(final ParticleCut cut, final DensityMap inside, final Progress progress) {
		return Fft.forward(cut.times(steep(inside)), progress);
	}

	/**
	 * @param map    from {@link #spectrum}; stays as it is
	 * @param inside the soft window of the particle
	 * @param fine   the finer end of the shell in Å, from {@link #within}
	 */
	static PhasesAnalysis of(final Spectrum map, final DensityMap inside, final double fine, final Progress progress) {
		final Grid grid = map.grid();
		final double step = 1 / grid.longestSide();
		final DensityMap predicted = Fft.inverse(filtered(map.copy(), edge(fine * COARSER, SOFT * step)), "coarser shells", progress);
		Parallel.forEach(grid.nz(), z -> {
			final float[] plane = predicted.plane(z);
			final float[] weights = inside.plane(z);
			for (int i = 0; i < plane.length; i++) plane[i] = plane[i] > 0 ? plane[i] * plane[i] * weights[i] : 0;
		});
		final DoubleUnaryOperator passed = edge(fine, SHARP * step);
		final DoubleUnaryOperator stopped = edge(fine * WIDTH, SHARP * step);
		final DoubleUnaryOperator shell = s -> passed.applyAsDouble(s) * (1 - stopped.applyAsDouble(s));
		final DensityMap a = Fft.inverse(filtered(Fft.forward(predicted, progress), shell), "predicted shell", progress);
		final DensityMap b = Fft.inverse(filtered(map.copy(), shell), "shell", progress);
		return correlated(a, b, inside, fine);
	}

	/** The particle's window made steeper, 0 to 1, row by row when asked for. */
	private static Volume steep(final DensityMap inside) {
		return new Volume() {

			@Override
			public Grid grid() {
				return inside.grid();
			}

			@Override
			public void row(final int y, final int z, final float[] into) {
				inside.row(y, z, into);
				for (int x = 0; x < grid().nx(); x++) into[x] = Math.min(1, STEEPNESS * into[x]);
			}
		};
	}

	private static DoubleUnaryOperator edge(final double spacing, final double fall) {
		return FourierFilter.raisedCosineLowPass(1 / spacing, fall);
	}

	private static Spectrum filtered(final Spectrum spectrum, final DoubleUnaryOperator gain) {
		FourierFilter.apply(spectrum, gain);
		return spectrum;
	}

	private static PhasesAnalysis correlated(final DensityMap a, final DensityMap b, final DensityMap inside, final double fine) {
		final List<double[]> sections = Parallel.map(inside.grid().nz(), z -> sums(a.plane(z), b.plane(z), inside.plane(z)));
		final double[] s = new double[6];
		for (final double[] section : sections) {
			for (int i = 0; i < s.length; i++) s[i] += section[i];
		}
		final double n = Math.max(1, s[0]);
		final double common = s[5] - s[1] * s[2] / n;
		final double spread = Math.sqrt(Math.max(0, s[3] - s[1] * s[1] / n)) * Math.sqrt(Math.max(0, s[4] - s[2] * s[2] / n));
		final double volume = s[0] * inside.grid().voxelVolume();
		final double shell = 4 * Math.PI / 3 * (1 / Math.pow(fine, 3) - 1 / Math.pow(fine * WIDTH, 3));
		return new PhasesAnalysis(spread > 0 ? common / spread : 0, fine, volume * shell);
	}

	/** n and the sums of a, b, a², b² and ab over the voxels well inside the window. */
	private static double[] sums(final float[] a, final float[] b, final float[] inside) {
		final double[] s = new double[6];
		for (int i = 0; i < a.length; i++) {
			if (inside[i] <= WITHIN) continue;
			s[0]++;
			s[1] += a[i];
			s[2] += b[i];
			s[3] += (double) a[i] * a[i];
			s[4] += (double) b[i] * b[i];
			s[5] += (double) a[i] * b[i];
		}
		return s;
	}
}
