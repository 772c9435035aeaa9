package io.github.emvalidation.signal;

import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Progress;
import io.github.emvalidation.volume.Volume;
import java.util.function.IntFunction;

/**
 * The Fourier transform of real volumes of any size:
 * {@code F(k) = Σ_r f(r) exp(-2πi (kx x/nx + ky y/ny + kz z/nz))}. Half the spectrum is made and kept, in single
 * precision; each line is transformed in double precision, so that where a map has nearly no amplitude (beyond its low-pass
 * filter) the logarithm of what is found is the map's and not that of rounding.
 *
 * <p>It is made of transforms of lines, spread over the cores: along x two real rows at a time, as the real and the imaginary
 * part of one complex line, which are told apart by symmetry; along y and z a block of neighbouring columns at a time, copied
 * out and back so that memory is read in order. Beyond the result no memory of the volume's size is needed.
 */
public final class Fft {

	/** Columns copied at a time: some cache lines wide, and few enough to stay in the cache. */
	private static final int BLOCK = 16;

	private final Grid grid;
	private final int halfX;
	private final LineFft alongX;
	private final LineFft alongY;
	private final LineFft alongZ;

	private Fft(final Grid grid) {
		this.grid = grid;
		halfX = Spectrum.halfX(grid);
		alongX = LineFft.of(grid.nx());
		alongY = LineFft.of(grid.ny());
		alongZ = LineFft.of(grid.nz());
	}

	/** The spectrum of a volume, not scaled. */
	public static Spectrum forward(final Volume volume) {
		return forward(volume, Progress.NONE);
	}

	/** As {@link #forward(Volume)}, and stops when {@code progress} is cancelled. */
	public static Spectrum forward(final Volume volume, final Progress progress) {
		final Grid grid = volume.grid();
		final Fft fft = new Fft(grid);
		final float[][] planes = new float[grid.nz()][];
		Parallel.forEach(grid.nz(), z -> {
			progress.checkCanceled();
			planes[z] = fft.rowsForward(volume, z);
			fft.columns(fft.alongY::forward, grid.ny(), i -> planes[z], 0, 2 * fft.halfX);
		});
		Parallel.forEach(grid.ny(), y -> {
			progress.checkCanceled();
			fft.columns(fft.alongZ::forward, grid.nz(), i -> planes[i], 2 * fft.halfX * y, 0);
		});
		return new Spectrum(grid, planes);
	}

	/**
	 * The volume that has this spectrum, divided by the number of voxels: {@code inverse(forward(f)) = f}. Uses the spectrum up,
	 * plane by plane, to save its memory.
	 */
	public static DensityMap inverse(final Spectrum spectrum, final String name) {
		return inverse(spectrum, name, Progress.NONE);
	}

	/** As {@link #inverse(Spectrum, String)}, and stops when {@code progress} is cancelled. */
	public static DensityMap inverse(final Spectrum spectrum, final String name, final Progress progress) {
		final Grid grid = spectrum.grid();
		final Fft fft = new Fft(grid);
		Parallel.forEach(grid.ny(), y -> {
			progress.checkCanceled();
			fft.columns(fft.alongZ::inverse, grid.nz(), spectrum::plane, 2 * fft.halfX * y, 0);
		});
		final float[][] planes = new float[grid.nz()][];
		Parallel.forEach(grid.nz(), z -> {
			progress.checkCanceled();
			final float[] plane = spectrum.take(z);
			fft.columns(fft.alongY::inverse, grid.ny(), i -> plane, 0, 2 * fft.halfX);
			planes[z] = fft.rowsInverse(plane);
		});
		return DensityMap.ofPlanes(name, planes, grid);
	}

	private interface Transform {

		void apply(double[] line);
	}

	/**
	 * Transforms the columns that run across {@code n} rows of halfX coefficients.
	 *
	 * @param rows   the array that holds row i, which begins there at {@code first + i*step}
	 */
	private void columns(final Transform transform, final int n, final IntFunction<float[]> rows, final int first, final int step) {
		final double[][] lines = new double[Math.min(BLOCK, halfX)][2 * n];
		for (int start = 0; start < halfX; start += lines.length) {
			final int count = Math.min(lines.length, halfX - start);
			for (int i = 0; i < n; i++) {
				final float[] row = rows.apply(i);
				int from = first + step * i + 2 * start;
				for (int c = 0; c < count; c++) {
					lines[c][2 * i] = row[from++];
					lines[c][2 * i + 1] = row[from++];
				}
			}
			for (int c = 0; c < count; c++) transform.apply(lines[c]);
			for (int i = 0; i < n; i++) {
				final float[] row = rows.apply(i);
				int to = first + step * i + 2 * start;
				for (int c = 0; c < count; c++) {
					row[to++] = (float) lines[c][2 * i];
					row[to++] = (float) lines[c][2 * i + 1];
				}
			}
		}
	}

	/** The rows of a section transformed along x: with Z the transform of a + ib, A_k = (Z_k + conj(Z_-k)) / 2, B likewise. */
	private float[] rowsForward(final Volume volume, final int z) {
		final int nx = grid.nx();
		final float[] plane = new float[Spectrum.planeLength(grid)];
		final float[] a = new float[nx];
		final float[] b = new float[nx];
		final double[] line = new double[2 * nx];
		for (int y = 0; y < grid.ny(); y += 2) {
			final boolean isPair = y + 1 < grid.ny();
			volume.row(y, z, a);
			if (isPair) volume.row(y + 1, z, b);
			for (int x = 0; x < nx; x++) {
				line[2 * x] = a[x];
				line[2 * x + 1] = isPair ? b[x] : 0;
			}
			alongX.forward(line);
			final int toA = 2 * halfX * y;
			final int toB = toA + 2 * halfX;
			for (int k = 0; k < halfX; k++) {
				final int i = 2 * k;
				final int opposite = k == 0 ? 0 : 2 * (nx - k);
				plane[toA + i] = (float) ((line[i] + line[opposite]) / 2);
				plane[toA + i + 1] = (float) ((line[i + 1] - line[opposite + 1]) / 2);
				if (isPair) {
					plane[toB + i] = (float) ((line[i + 1] + line[opposite + 1]) / 2);
					plane[toB + i + 1] = (float) ((line[opposite] - line[i]) / 2);
				}
			}
		}
		return plane;
	}

	/** The real rows that belong to a plane of half rows: two at a time, as the real and imaginary part of one inverse. */
	private float[] rowsInverse(final float[] half) {
		final int nx = grid.nx();
		final double scale = 1.0 / grid.voxels();
		final float[] plane = new float[nx * grid.ny()];
		final double[] line = new double[2 * nx];
		for (int y = 0; y < grid.ny(); y += 2) {
			final boolean isPair = y + 1 < grid.ny();
			final int fromA = 2 * halfX * y;
			final int fromB = isPair ? fromA + 2 * halfX : fromA;
			for (int k = 0; k < halfX; k++) {
				final int i = 2 * k;
				final boolean isOwnOpposite = k == 0 || 2 * k == nx;
				final double re = half[fromA + i];
				final double im = isOwnOpposite ? 0 : half[fromA + i + 1];
				final double reB = half[fromB + i];
				final double imB = isOwnOpposite ? 0 : half[fromB + i + 1];
				line[i] = re - imB;
				line[i + 1] = im + reB;
				if (!isOwnOpposite) {
					line[2 * (nx - k)] = re + imB;
					line[2 * (nx - k) + 1] = reB - im;
				}
			}
			alongX.inverse(line);
			for (int x = 0; x < nx; x++) {
				plane[x + nx * y] = (float) (scale * line[2 * x]);
				if (isPair) plane[x + nx * (y + 1)] = (float) (scale * line[2 * x + 1]);
			}
		}
		return plane;
	}
}
