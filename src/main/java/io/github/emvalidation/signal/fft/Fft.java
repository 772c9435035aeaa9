package io.github.emvalidation.signal.fft;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Volume;

/**
 * The Fourier transform of real volumes of any size:
 * {@code F(k) = Σ_r f(r) exp(-2πi (kx x/nx + ky y/ny + kz z/nz))}. Half the spectrum is made and kept, in
 * single precision; lines are transformed in double precision, so that where a map has nearly no amplitude (beyond its low-pass
 * filter) the logarithm of what is found is the map's and not that of rounding.
 *
 * <p>It is made of transforms of lines, spread over the cores: along x and y section by section, along z row by row. Beyond the
 * result no memory of the volume's size is needed. Sizes without large prime factors are fastest.
 */
public final class Fft {

	/** The most lines transformed together: enough for vector instructions, few enough to stay in the processor's cache. */
	private static final int MOST_LINES = 128;

	private final Grid grid;
	private final int halfX;

	private Fft(final Grid grid) {
		this.grid = grid;
		halfX = Spectrum.halfX(grid);
	}

	/** The spectrum of a volume, not scaled. */
	public static Spectrum forward(final Volume volume) {
		return forward(volume, Progress.NONE);
	}

	/** As {@link #forward(Volume)}, and stops when {@code progress} is cancelled. */
	public static Spectrum forward(final Volume volume, final Progress progress) {
		final Fft fft = new Fft(volume.grid());
		final float[][] planes = new float[volume.grid().nz()][];
		Parallel.forEach(planes.length, fft::section, (section, z) -> {
			progress.checkCanceled();
			planes[z] = section.rows.forward(volume, z);
			section.columns.forward(i -> planes[z], 0, 2 * fft.halfX);
		});
		Parallel.forEach(volume.grid().ny(), fft::alongZ, (columns, y) -> {
			progress.checkCanceled();
			columns.forward(i -> planes[i], 2 * fft.halfX * y, 0);
		});
		return new Spectrum(volume.grid(), planes);
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
		final Fft fft = new Fft(spectrum.grid());
		Parallel.forEach(spectrum.grid().ny(), fft::alongZ, (columns, y) -> {
			progress.checkCanceled();
			columns.inverse(spectrum::plane, 2 * fft.halfX * y, 0);
		});
		final float[][] planes = new float[spectrum.grid().nz()][];
		Parallel.forEach(planes.length, fft::section, (section, z) -> {
			progress.checkCanceled();
			final float[] plane = spectrum.take(z);
			section.columns.inverse(i -> plane, 0, 2 * fft.halfX);
			planes[z] = section.rows.inverse(plane);
		});
		return DensityMap.ofPlanes(name, planes, spectrum.grid());
	}

	/** How many of {@code count} lines to transform together, so that all times are about as many. */
	static int linesTogether(final int count) {
		final int times = (count + MOST_LINES - 1) / MOST_LINES;
		return (count + times - 1) / times;
	}

	/** What one thread needs to transform sections along x and y. */
	private record Section(RealRows rows, ComplexColumns columns) {}

	private Section section() {
		return new Section(new RealRows(grid), new ComplexColumns(grid.ny(), halfX));
	}

	private ComplexColumns alongZ() {
		return new ComplexColumns(grid.nz(), halfX);
	}
}
