package io.github.emvalidation.signal;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.fft.BatchFft;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The local amplitude of a map in narrow bands of frequency, from its monogenic signal:
 * {@code m = sqrt(v0² + vx² + vy² + vz²)} with {@code v0 = IFFT(S·F)/ΣS} and the Riesz transforms
 * {@code v_j = IFFT(-i·(k_j/|k|)·S·F)/ΣS} (0 at k = 0), where F is the map's Fourier transform, k the physical frequency in 1/Å and
 * {@code S = exp(-(|k|-f)²/(2w²))} the band round f, ΣS its sum over all frequencies. At the highest frequency of an even side, whose
 * sign is unknown, the k_j of that axis counts as 0, which is what the real part of the inverse transform gives.
 * Felsberg &amp; Sommer 2001, doi:10.1109/78.969520; Vilas et al. 2018, doi:10.1016/j.str.2017.12.018.
 * <p>
 * Kept in single, transformed in double precision. A band takes two stages. Along z, three half spectra are transformed:
 * A = S·F, G = S·F/|k| and kz·G; beyond the band's end there is nothing to transform. kx and ky are constant along z, so that
 * they are multiplied later. Then each z-section is finished within the processor's cache: {@code v0 + i·vx} and
 * {@code vy + i·vz} (turned by a constant phase, which its size does not show) are one complex transform each, as all four are
 * real. Beside the map and half its spectrum this needs three volumes.
 */
public final class MonogenicAmplitude {

	private final Spectrum spectrum;
	private final double width;
	private final Grid grid;
	private final int halfX;
	/** k_j of each index in 1/Å, and with 0 at the highest frequency of an even side. */
	private final double[][] k = new double[3][];
	private final double[][] odd = new double[3][];
	/** z-sections of A, G and kz·G: rows of real, then imaginary parts; in the end the amplitude is put in their place. */
	private final float[][] sections;

	/**
	 * @param map    the density; x, y, z; of a size whose only prime factors are small
	 * @param width  w in 1/Å
	 */
	public MonogenicAmplitude(final DensityMap map, final double width, final Progress progress) {
		this.width = width;
		grid = map.grid();
		spectrum = Fft.forward(map, progress);
		halfX = spectrum.halfX();
		for (int axis = 0; axis < 3; axis++) {
			final int n = grid.size().get(axis);
			final int count = axis == 0 ? halfX : n;
			k[axis] = new double[count];
			odd[axis] = new double[count];
			for (int i = 0; i < count; i++) {
				k[axis][i] = spectrum.frequency(axis, i);
				odd[axis][i] = 2 * i == n ? 0 : k[axis][i];
			}
		}
		sections = new float[grid.nz()][6 * grid.ny() * halfX];
	}

	/**
	 * Computes the amplitude in the band round {@code frequency} (1/Å), for {@link #section} to hand out.
	 *
	 * @param region voxels at which it is wanted, on the map's grid; the fewer rows they are in, the faster
	 */
	public void band(final double frequency, final MapMask region, final Progress progress) {
		final GaussianBand band = new GaussianBand(frequency, width);
		final int[] columns = new int[grid.ny()];
		Arrays.setAll(columns, ky -> inside(band, square(k[1][ky])));
		final double[] sums = new double[grid.ny()];
		Parallel.forEach(grid.ny(), () -> new BatchFft(grid.nz(), 3 * halfX), (fft, ky) -> {
			progress.checkCanceled();
			if (columns[ky] > 0) sums[ky] = alongZ(fft, band, region, ky, columns[ky]);
		});
		final double scale = 1 / Arrays.stream(sums).sum();
		Parallel.forEach(grid.nz(), () -> new MonogenicSection(grid, odd[0], odd[1]), (workspace, z) -> {
			progress.checkCanceled();
			final BitSet wanted = region.plane(z);
			if (wanted.isEmpty()) return;
			final int firstRow = wanted.nextSetBit(0) / grid.nx();
			final int endRow = (wanted.length() - 1) / grid.nx() + 1;
			workspace.finish(sections[z], columns, firstRow, endRow, scale);
		});
	}

	/**
	 * The amplitudes of z-section {@code z} in the current band: voxel (x, y) is at {@code x + nx*y}. Those outside the region
	 * mean nothing. The array is longer than a section, and the caller may overwrite it.
	 */
	public float[] section(final int z) {
		return sections[z];
	}

	/** The map's Fourier transform, not to be changed. */
	public Spectrum spectrum() {
		return spectrum;
	}

	/** Number of kx for which the frequency is within the band, where {@code others} is the sum of squares along the other axes. */
	private int inside(final GaussianBand band, final double others) {
		final double rest = square(band.end()) - others;
		return rest < 0 ? 0 : Math.min(halfX, (int) (Math.sqrt(rest) * grid.length(0)) + 1);
	}

	/** The first stage for one ky; returns the sum of the band over the full spectrum's coefficients of this |ky|, ky counted once. */
	private double alongZ(final BatchFft fft, final GaussianBand band, final MapMask region, final int ky, final int columns) {
		double sum = 0;
		for (int kz = 0; kz < grid.nz(); kz++) sum += fill(fft, band, ky, kz, columns);
		fft.inverse(3 * columns);
		for (int z = 0; z < grid.nz(); z++) {
			if (region.plane(z).isEmpty()) continue;
			for (int part = 0; part < 3; part++) {
				final int row = halfX * (ky + grid.ny() * 2 * part);
				copy(fft.re(z), part * columns, sections[z], row, columns);
				copy(fft.im(z), part * columns, sections[z], row + halfX * grid.ny(), columns);
			}
		}
		return sum;
	}

	private static void copy(final double[] from, final int first, final float[] into, final int at, final int count) {
		for (int i = 0; i < count; i++) into[at + i] = (float) from[first + i];
	}

	/** Puts A, G and kz·G of one kz, side by side, into the transform's row; returns the sum of the band there. */
	private double fill(final BatchFft fft, final GaussianBand band, final int ky, final int kz, final int columns) {
		final double[] re = fft.re(kz);
		final double[] im = fft.im(kz);
		final double others = square(k[1][ky]) + square(k[2][kz]);
		final int count = Math.min(columns, inside(band, others));
		final float[] plane = spectrum.plane(kz);
		final double scale = 1.0 / grid.voxels();
		final double z = odd[2][kz];
		double sum = 0;
		int from = 2 * halfX * ky;
		for (int i = 0, g = columns, h = 2 * columns; i < count; i++, g++, h++) {
			final double length = Math.sqrt(square(k[0][i]) + others);
			final double gain = band.gain(length);
			sum += spectrum.weight(i) * gain;
			re[i] = gain * scale * plane[from++];
			im[i] = gain * scale * plane[from++];
			final double inverse = length > 0 ? 1 / length : 0;
			re[g] = inverse * re[i];
			im[g] = inverse * im[i];
			re[h] = z * re[g];
			im[h] = z * im[g];
		}
		for (int part = 0; part < 3; part++) {
			Arrays.fill(re, part * columns + count, (part + 1) * columns, 0);
			Arrays.fill(im, part * columns + count, (part + 1) * columns, 0);
		}
		return sum;
	}

	private static double square(final double value) {
		return value * value;
	}
}
