package io.github.emvalidation.signal;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Binary dilation: every voxel with a neighbour in the mask joins it. Neighbours share a face or an edge (18 of them). What
 * lies outside the box counts as empty.
 *
 * <p>A z-section is a string of bits, x fastest, held in words of 64: a step along x moves it by one place, a step along y by
 * a row, so that 64 voxels are done at a time.
 */
public final class Dilation {

	private final Grid grid;
	private final long[] allButFirstColumn;
	private final long[] allButLastColumn;

	private Dilation(final Grid grid) {
		this.grid = grid;
		allButFirstColumn = allButColumn(0);
		allButLastColumn = allButColumn(grid.nx() - 1);
	}

	/**
	 * Grows a mask.
	 *
	 * @param times number of dilations, 0 or more; with 0 the mask itself is returned
	 */
	public static MapMask of(final MapMask mask, final int times) {
		if (times < 0) throw new IllegalArgumentException(times + " dilations; expected 0 or more");
		final Dilation dilation = new Dilation(mask.grid());
		MapMask grown = mask;
		for (int i = 0; i < times; i++) grown = dilation.apply(grown);
		return grown;
	}

	private MapMask apply(final MapMask mask) {
		final MapMask grown = new MapMask(grid);
		Parallel.forEach(grid.nz(), z -> {
			final long[] words = words();
			for (int other = Math.max(0, z - 1); other <= Math.min(grid.nz() - 1, z + 1); other++) {
				if (!mask.plane(other).isEmpty()) addNeighbours(mask.plane(other), other == z, words);
			}
			final BitSet plane = BitSet.valueOf(words);
			plane.clear(grid.nx() * grid.ny(), Long.SIZE * words.length);
			grown.plane(z).or(plane);
		});
		return grown;
	}

	/** Adds a section's 3 x 3 neighbours to its own plane, or its cross of 5 to the plane above or below. */
	private void addNeighbours(final BitSet section, final boolean samePlane, final long[] into) {
		final long[] bits = Arrays.copyOf(section.toLongArray(), into.length);
		final long[] wide = bits.clone();
		orMoved(wide, bits, 1, allButFirstColumn);
		orMoved(wide, bits, -1, allButLastColumn);
		for (int i = 0; i < into.length; i++) into[i] |= wide[i];
		final long[] row = samePlane ? wide : bits;
		orMoved(into, row, grid.nx(), null);
		orMoved(into, row, -grid.nx(), null);
	}

	/** {@code into |= (bits moved to higher indices by places) & allowed}; without {@code allowed} everything is. */
	private static void orMoved(final long[] into, final long[] bits, final int places, final long[] allowed) {
		final int whole = Math.floorDiv(places, Long.SIZE);
		final int rest = Math.floorMod(places, Long.SIZE);
		for (int i = 0; i < into.length; i++) {
			long word = wordAt(bits, i - whole) << rest;
			if (rest > 0) word |= wordAt(bits, i - whole - 1) >>> Long.SIZE - rest;
			into[i] |= allowed == null ? word : word & allowed[i];
		}
	}

	private static long wordAt(final long[] bits, final int index) {
		return index >= 0 && index < bits.length ? bits[index] : 0;
	}

	/** The voxels of a section outside one column; no bit beyond the section, else what is moved there could come back. */
	private long[] allButColumn(final int x) {
		final BitSet section = new BitSet();
		section.set(0, grid.nx() * grid.ny());
		for (int y = 0; y < grid.ny(); y++) section.clear(x + grid.nx() * y);
		return Arrays.copyOf(section.toLongArray(), words().length);
	}

	private long[] words() {
		return new long[(grid.nx() * grid.ny() + Long.SIZE - 1) / Long.SIZE];
	}
}
