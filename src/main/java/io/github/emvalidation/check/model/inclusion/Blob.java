package io.github.emvalidation.check.model.inclusion;

import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Vec3;
import java.util.Arrays;

/** The voxels of a mask that hang together with those near a place, over faces, edges and corners. */
final class Blob {

	private final MapMask mask;
	private final Grid grid;
	private final MapMask reached;
	/** Voxels whose neighbours are still to be looked at, three indices each. */
	private int[] waiting = new int[3 * 256];
	private int end;
	private long voxels;

	private Blob(final MapMask mask) {
		this.mask = mask;
		grid = mask.grid();
		reached = new MapMask(grid);
	}

	/** The blobs that come within {@code radius} Å of a place, taken as one; empty where there is none. */
	static Blob near(final MapMask mask, final Vec3 place, final double radius) {
		final Blob blob = new Blob(mask);
		blob.ball(place, radius, blob::reach);
		while (blob.end > 0) blob.spread();
		return blob;
	}

	/** Number of voxels. */
	long voxels() {
		return voxels;
	}

	/** Whether it comes within {@code radius} Å of a place. */
	boolean isNear(final Vec3 place, final double radius) {
		final boolean[] found = new boolean[1];
		ball(place, radius, (x, y, z) -> found[0] |= reached.get(x, y, z));
		return found[0];
	}

	/** Takes a voxel. */
	@FunctionalInterface
	private interface Taker {

		void take(int x, int y, int z);
	}

	private void ball(final Vec3 place, final double radius, final Taker taker) {
		final Vec3 at = place.minus(grid.position());
		final Vec3 step = grid.voxel();
		for (int z = (int) Math.ceil((at.z() - radius) / step.z()); z * step.z() <= at.z() + radius; z++) {
			for (int y = (int) Math.ceil((at.y() - radius) / step.y()); y * step.y() <= at.y() + radius; y++) {
				for (int x = (int) Math.ceil((at.x() - radius) / step.x()); x * step.x() <= at.x() + radius; x++) {
					if (new Vec3(x * step.x(), y * step.y(), z * step.z()).minus(at).length() <= radius) taker.take(x, y, z);
				}
			}
		}
	}

	private void reach(final int x, final int y, final int z) {
		if (!mask.get(x, y, z) || reached.get(x, y, z)) return;
		reached.set(x, y, z);
		voxels++;
		if (end + 3 > waiting.length) waiting = Arrays.copyOf(waiting, 2 * waiting.length);
		waiting[end++] = x;
		waiting[end++] = y;
		waiting[end++] = z;
	}

	private void spread() {
		final int z = waiting[--end];
		final int y = waiting[--end];
		final int x = waiting[--end];
		for (int k = z - 1; k <= z + 1; k++) {
			for (int j = y - 1; j <= y + 1; j++) {
				for (int i = x - 1; i <= x + 1; i++) reach(i, j, k);
			}
		}
	}
}
