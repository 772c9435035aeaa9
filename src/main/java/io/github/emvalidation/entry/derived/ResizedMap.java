package io.github.emvalidation.entry.derived;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.FourierResample;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;

/** The map of an entry at a voxel size of about half its resolution, so that the reported resolution is at Nyquist or just inside. */
public final class ResizedMap {

	private ResizedMap() {}

	/**
	 * The map cropped or padded in Fourier space, with the same facts; its masks are made on the new grid.
	 *
	 * @throws BadInputException     when the resolution is not known, or the densities are too large or small for single precision
	 * @throws CancellationException when {@code progress} says so
	 */
	public static Entry of(final Entry entry, final Progress progress) {
		return entry.once(ResizedMap.class, () -> {
			final double resolution = entry.resolution().orElseThrow(() -> new BadInputException("The resolution of " + entry.map().name() +
				" is not known; give it in Å."));
			final Int3 size = size(entry.transformable().grid(), resolution);
			return new Entry(FourierResample.to(entry.map(), size, progress), entry.facts());
		});
	}

	/** Per axis the first even number of factors 2, 3 and 5 only that is at least 2·floor(N·Ts/(R/2)/2). */
	public static Int3 size(final Grid grid, final double resolution) {
		return new Int3(side(grid.length(0), resolution), side(grid.length(1), resolution), side(grid.length(2), resolution));
	}

	private static int side(final double length, final double resolution) {
		int n = Math.max(2, 2 * (int) Math.floor(length / (resolution / 2) / 2));
		while (!isSmooth(n)) n += 2;
		return n;
	}

	private static boolean isSmooth(final int n) {
		int rest = n;
		for (final int factor : new int[] { 2, 3, 5 }) {
			while (rest % factor == 0) rest /= factor;
		}
		return rest == 1;
	}
}
