package io.github.emvalidation.volume;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The voxels of a mask in z, y, x order, so that numbers which exist only there are kept in one array without the zeros
 * outside. The mask must have fewer than 2³¹ voxels.
 */
public final class MaskVoxels {

	private final MapMask mask;
	/** Number of the first voxel of row y + ny·z, or of the next that has one. */
	private final int[] first;

	public MaskVoxels(final MapMask mask) {
		this.mask = mask;
		final Grid grid = mask.grid();
		first = new int[Math.addExact(Math.multiplyExact(grid.ny(), grid.nz()), 1)];
		for (int row = 0; row < first.length - 1; row++) {
			final int start = grid.nx() * (row % grid.ny());
			final int inRow = mask.plane(row / grid.ny()).get(start, start + grid.nx()).cardinality();
			first[row + 1] = Math.addExact(first[row], inRow);
		}
	}

	public MapMask mask() {
		return mask;
	}

	/** Number of voxels. */
	public int count() {
		return first[first.length - 1];
	}

	/** The number of the first voxel of z-section {@code z}; for z = nz that of all voxels. */
	public int first(final int z) {
		return first[mask.grid().ny() * z];
	}

	/** The number of voxel (x, y, z), or where it is not in the mask, of the next one in z, y, x order. */
	public int number(final int x, final int y, final int z) {
		final int start = mask.grid().nx() * y;
		return first[mask.grid().ny() * z + y] + mask.plane(z).get(start, start + x).cardinality();
	}

	/**
	 * Copies the values of a z-section's mask voxels to their places among those of all.
	 *
	 * @param section value of voxel (x, y) at {@code x + nx*y}
	 * @param into    {@link #count()} values
	 */
	public void gather(final int z, final float[] section, final float[] into) {
		copyRuns(mask.plane(z), section, into, first(z));
	}

	/**
	 * Copies the values of set voxels one behind the other; {@code into} may be {@code section} itself with {@code to} = 0.
	 *
	 * @return the index behind the last one copied
	 */
	public static int copyRuns(final BitSet set, final float[] section, final float[] into, final int to) {
		int at = to;
		int from = set.nextSetBit(0);
		while (from >= 0) {
			final int end = set.nextClearBit(from);
			System.arraycopy(section, from, into, at, end - from);
			at += end - from;
			from = set.nextSetBit(end);
		}
		return at;
	}

	/**
	 * The volume that has these values in the mask and 0 outside. It keeps the array.
	 *
	 * @param values {@link #count()} values
	 */
	public Volume volume(final float[] values) {
		if (values.length != count()) throw new IllegalArgumentException(values.length + " values for " + count() + " voxels");
		return new Values(this, values);
	}

	private record Values(MaskVoxels voxels, float[] values) implements Volume {

		@Override
		public Grid grid() {
			return voxels.mask.grid();
		}

		@Override
		public void row(final int y, final int z, final float[] into) {
			final int nx = grid().nx();
			Arrays.fill(into, 0, nx, 0);
			final BitSet plane = voxels.mask.plane(z);
			final int end = nx * (y + 1);
			int i = voxels.first[y + grid().ny() * z];
			int from = plane.nextSetBit(nx * y);
			while (from >= 0 && from < end) {
				final int to = Math.min(end, plane.nextClearBit(from));
				System.arraycopy(values, i, into, from - nx * y, to - from);
				i += to - from;
				from = plane.nextSetBit(to);
			}
		}
	}
}
