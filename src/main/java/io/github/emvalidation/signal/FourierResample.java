package io.github.emvalidation.signal;

import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import java.util.Locale;

/**
 * Resampling by cutting or padding the spectrum: the box keeps its length, the first voxel its place, densities their level.
 *
 * <p>Along each axis the frequencies -n/2 .. (n-1)/2 of the smaller of both sizes n are kept, the others are 0, and the real
 * part of the inverse is taken; that is what cutting a centred full spectrum (fftshift) gives. Where an even n keeps -n/2 but
 * not n/2, the real part makes a coefficient the mean of what was kept there and of the conjugate of what was kept at its
 * opposite: on cutting F(-n/2) and F(n/2) are averaged, on padding F(-n/2) is shared out to both ends.
 */
public final class FourierResample {

	private final Spectrum from;
	private final Grid grid;
	private final int halfX;
	private final float[][] planes;
	private final float scale;

	private FourierResample(final Spectrum from, final Grid grid) {
		this.from = from;
		this.grid = grid;
		halfX = Spectrum.halfX(grid);
		planes = new float[grid.nz()][];
		scale = (float) ((double) grid.voxels() / from.grid().voxels());
	}

	/**
	 * The map on another number of voxels.
	 *
	 * @param size new number of voxels per axis, each at least 1; the voxel size becomes N·Ts/N'
	 * @return a map of the same name and position; NSTART, which counts voxels, is 0 and ORIGIN states the position
	 */
	public static DensityMap to(final DensityMap map, final Int3 size) {
		return to(map, size, Progress.NONE);
	}

	/** As {@link #to(DensityMap, Int3)}, and stops when {@code progress} is cancelled. */
	public static DensityMap to(final DensityMap map, final Int3 size, final Progress progress) {
		requireMemory(map, size);
		return Fft.inverse(cutOrPad(Fft.forward(map, progress), resized(map.grid(), size), true), map.name(), progress);
	}

	/** Its spectrum and the map itself: two volumes of single precision. */
	private static void requireMemory(final DensityMap map, final Int3 size) {
		final double bytes = 2. * Float.BYTES * size.x() * size.y() * size.z();
		if (bytes <= Runtime.getRuntime().maxMemory()) return;
		throw new BadInputException("Resampling " + map.name() + " to " + size + " voxels needs " + gigabytes(bytes) +
			" GB of memory, but Java may use " + gigabytes(Runtime.getRuntime().maxMemory()) +
			" GB. Is the voxel size right? If it is, give Java more (command line: JAVA_OPTS=-Xmx8g; Fiji: Edit > Options > Memory & Threads).");
	}

	private static String gigabytes(final double bytes) {
		return String.format(Locale.ROOT, bytes < 10 * 0x1p30 ? "%.1f" : "%.0f", bytes / 0x1p30);
	}

	/** The same for a spectrum, which stays as it is. */
	public static Spectrum spectrum(final Spectrum spectrum, final Int3 size) {
		return cutOrPad(spectrum, resized(spectrum.grid(), size), false);
	}

	private static Grid resized(final Grid grid, final Int3 size) {
		final Vec3 voxel = new Vec3(grid.length(0) / size.x(), grid.length(1) / size.y(), grid.length(2) / size.z());
		return new Grid(size, voxel, Int3.all(0), grid.position());
	}

	/** @param usesUp whether the spectrum is used up, plane by plane, to save its memory */
	private static Spectrum cutOrPad(final Spectrum spectrum, final Grid grid, final boolean usesUp) {
		final FourierResample resample = new FourierResample(spectrum, grid);
		// planes kz and -kz are made of planes kz and -kz
		Parallel.forEach(grid.nz() / 2 + 1, kz -> {
			resample.fillPlane(kz);
			if (kz > 0 && 2 * kz < grid.nz()) resample.fillPlane(grid.nz() - kz);
			if (usesUp) resample.release(kz);
		});
		return new Spectrum(grid, resample.planes);
	}

	private void release(final int kz) {
		final int n = from.grid().nz();
		if (2 * kz > n) return;
		from.take(kz);
		if (kz > 0 && 2 * kz < n) from.take(n - kz);
	}

	private void fillPlane(final int kz) {
		final float[] plane = new float[Spectrum.planeLength(grid)];
		planes[kz] = plane;
		final int z = Spectrum.signedIndex(kz, grid.nz());
		if (isOutside(2, z)) return;
		for (int ky = 0; ky < grid.ny(); ky++) {
			final int y = Spectrum.signedIndex(ky, grid.ny());
			if (isOutside(1, y)) continue;
			final int row = 2 * halfX * ky;
			final boolean isOnEdge = isEdge(1, y) || isEdge(2, z);
			// along x only the last one may lie on the edge
			final int kept = smaller(0) / 2 + 1;
			final int copied = isOnEdge ? 0 : isEdge(0, kept - 1) ? kept - 1 : kept;
			final float[] source = from.plane(Math.floorMod(z, from.grid().nz()));
			copy(source, 2 * from.halfX() * Math.floorMod(y, from.grid().ny()), plane, row, 2 * copied);
			for (int x = copied; x < kept; x++) fillEdge(plane, row + 2 * x, x, y, z);
		}
	}

	private void copy(final float[] source, final int first, final float[] into, final int at, final int count) {
		for (int i = 0; i < count; i++) into[at + i] = scale * source[first + i];
	}

	/** The mean of what the cut or padded full spectrum holds here and of the conjugate of what it holds at the opposite. */
	private void fillEdge(final float[] plane, final int at, final int x, final int y, final int z) {
		addHalf(plane, at, lower(0, x), lower(1, y), lower(2, z), 1);
		addHalf(plane, at, lower(0, -x), lower(1, -y), lower(2, -z), -1);
	}

	/** Adds half a coefficient of the full spectrum, or of its conjugate (sign -1), if the smaller size has it. */
	private void addHalf(final float[] plane, final int at, final int x, final int y, final int z, final int sign) {
		if (!isKept(0, x) || !isKept(1, y) || !isKept(2, z)) return;
		final int half = x < 0 ? -1 : 1;
		final float[] source = from.plane(Math.floorMod(half * z, from.grid().nz()));
		final int i = 2 * (half * x + from.halfX() * Math.floorMod(half * y, from.grid().ny()));
		plane[at] += scale / 2 * source[i];
		plane[at + 1] += sign * half * scale / 2 * source[i + 1];
	}

	private int smaller(final int axis) {
		return Math.min(from.grid().size().get(axis), grid.size().get(axis));
	}

	private boolean isOutside(final int axis, final int frequency) {
		return 2 * Math.abs(frequency) > smaller(axis);
	}

	/** Whether it is the highest frequency of an even size, whose sign the samples do not show. */
	private boolean isEdge(final int axis, final int frequency) {
		return 2 * Math.abs(frequency) == smaller(axis);
	}

	private boolean isKept(final int axis, final int frequency) {
		return 2 * frequency >= -smaller(axis) && 2 * frequency < smaller(axis);
	}

	/** The frequency by which the new size knows this one: its even sizes know n/2 as -n/2. */
	private int lower(final int axis, final int frequency) {
		final int n = grid.size().get(axis);
		return Spectrum.signedIndex(Math.floorMod(frequency, n), n);
	}
}
