package io.github.emvalidation.training.resolution;

import io.github.emvalidation.network.resolution.WindowScale;
import io.github.emvalidation.signal.FourierFilter;
import io.github.emvalidation.signal.Quantiles;
import io.github.emvalidation.signal.Shells.Shell;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.training.PosedStructure;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import java.util.List;

/**
 * The power that a structure's density has round each voxel, by frequency: the mean square of the density within a band over the
 * network's window of 13³ voxels, divided by what noise of unit power would have there. So it is {@code E|F|²} of a map that looked
 * everywhere as it looks in this window, and its ratio to the noise's is the window's own signal-to-noise ratio.
 * <p>
 * Bands are {@code cos(π t/2)}, t the distance from their middle in steps of ln s, so that their squares add up to 1. Values are kept
 * for every second voxel.
 *
 * @param size  of the box in voxels
 * @param power by band, then by every second voxel, x fastest
 * @param core  by band, the mean over the windows that the particle fills
 */
record BandPower(Int3 size, float[][] power, double[] core) {

	/** Number of bands, evenly spread in ln s from the coarsest to the finest label. */
	static final int BANDS = 9;
	static final double STEP = Math.log(Recipe.COARSEST / Recipe.FINEST) / (BANDS - 1);
	private static final int STRIDE = 2;
	private static final int HALF = WindowScale.WINDOW / 2;
	private static final int GAINS = 4096;
	/** Windows of at least this share of the power of the strongest ones are filled by the particle. */
	private static final double FILLED = 0.4;
	private static final double STRONGEST = 0.98;

	/** The middle of a band, in 1/Å. */
	static double frequency(final int band) {
		return Math.exp(band * STEP) / Recipe.COARSEST;
	}

	/** What a structure has, seen without blur. */
	static BandPower of(final PosedStructure structure) {
		final float[][] power = new float[BANDS][];
		final Grid grid = structure.spectrum().grid();
		for (int band = 0; band < BANDS; band++) {
			final double[] gains = gains(band);
			final Spectrum spectrum = structure.spectrum().copy();
			FourierFilter.apply(spectrum, s -> gains[(int) Math.min(GAINS - 1, s * GAINS)]);
			power[band] = windows(Fft.inverse(spectrum, "band"), unitNoise(structure.shells(), grid, band));
		}
		return new BandPower(grid.size(), power, core(power));
	}

	/** The gain of a band, tabulated up to 1/Å. */
	private static double[] gains(final int band) {
		final double[] gains = new double[GAINS];
		for (int i = 0; i < GAINS; i++) gains[i] = gain(band, (i + 0.5) / GAINS);
		return gains;
	}

	static double gain(final int band, final double s) {
		final double t = Math.abs(Math.log(s / frequency(band))) / STEP;
		return t < 1 ? Math.cos(Math.PI * t / 2) : 0;
	}

	/** Mean square density in a band of noise with {@code E|F|² = 1}. */
	private static double unitNoise(final List<Shell> shells, final Grid grid, final int band) {
		double sum = 0;
		for (final Shell shell : shells) sum += shell.coefficients() * Math.pow(gain(band, 1 / shell.spacing()), 2);
		return sum / ((double) grid.voxels() * grid.voxels());
	}

	/** Mean squares of the windows round every second voxel, divided by {@code unit}; outside the box the density is 0. */
	private static float[] windows(final DensityMap map, final double unit) {
		final Int3 size = map.grid().size();
		final Int3 outer = new Int3(size.x() + 2 * HALF, size.y() + 2 * HALF, size.z() + 2 * HALF);
		final float[] padded = new float[outer.x() * outer.y() * outer.z()];
		for (int z = 0; z < size.z(); z++) {
			for (int y = 0; y < size.y(); y++) {
				System.arraycopy(map.plane(z), size.x() * y, padded, HALF + outer.x() * (y + HALF + outer.y() * (z + HALF)), size.x());
			}
		}
		final float[] scale = WindowScale.of(padded, outer);
		final Int3 few = few(size);
		final float[] power = new float[few.x() * few.y() * few.z()];
		int to = 0;
		for (int z = 0; z < size.z(); z += STRIDE) {
			for (int y = 0; y < size.y(); y += STRIDE) {
				for (int x = 0; x < size.x(); x += STRIDE) {
					final double rms = scale[x + size.x() * (y + size.y() * z)];
					power[to++] = (float) (rms * rms / unit);
				}
			}
		}
		return power;
	}

	private static Int3 few(final Int3 size) {
		return new Int3((size.x() + 1) / STRIDE, (size.y() + 1) / STRIDE, (size.z() + 1) / STRIDE);
	}

	/** Means over the windows that are filled; the finer bands say which, as at low frequency the surface is stronger than the inside. */
	private static double[] core(final float[][] power) {
		final float[] all = new float[power[0].length];
		for (int band = BANDS / 2; band < BANDS; band++) {
			double sum = 0;
			for (final float value : power[band]) sum += value;
			for (int i = 0; i < all.length; i++) all[i] += (float) (power[band][i] * all.length / sum);
		}
		final double limit = FILLED * Quantiles.of(all, STRONGEST)[0];
		final double[] core = new double[power.length];
		int count = 0;
		for (int i = 0; i < all.length; i++) {
			if (all[i] < limit) continue;
			count++;
			for (int band = 0; band < core.length; band++) core[band] += power[band][i];
		}
		for (int band = 0; band < core.length; band++) core[band] /= count;
		return core;
	}

	/** {@link #core} at a frequency in 1/Å, its logarithm interpolated in ln s. */
	double core(final double s) {
		final double at = Math.max(0, Math.min(BANDS - 1, Math.log(s * Recipe.COARSEST) / STEP));
		final int band = (int) Math.min(BANDS - 2, at);
		return Math.exp((1 - at + band) * Math.log(core[band]) + (at - band) * Math.log(core[band + 1]));
	}

	/** Power in a band round a voxel. */
	float at(final int band, final int x, final int y, final int z) {
		final Int3 few = few(size);
		return power[band][x / STRIDE + few.x() * (y / STRIDE + few.y() * (z / STRIDE))];
	}
}
