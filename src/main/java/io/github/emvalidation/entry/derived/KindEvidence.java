package io.github.emvalidation.entry.derived;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.result.MapKind;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MapMask;
import java.util.ArrayList;
import java.util.List;

/**
 * What a map shows of its kind: density on the faces of its box, exact zeros, a grid that starts elsewhere. It is a reason to ask, and
 * decides nothing.
 *
 * @param kind  the kind that it speaks for
 * @param words what is seen, as a sentence
 */
public record KindEvidence(MapKind kind, String words) {

	/** Voxels of one face over the 2/3 power of all: less are noise. A particle cut through its middle has about 1. */
	private static final double ON_A_FACE = 0.01;
	/** In a map with noise no voxel is exactly 0. */
	private static final double MANY_ZEROS = 0.1;
	private static final double NEARLY_ALL = 0.9;
	private static final String[] AXES = { "x", "y", "z" };

	/**
	 * The evidence, the strongest first.
	 *
	 * @param entry with a contour level
	 */
	public static List<KindEvidence> of(final Entry entry) {
		final List<KindEvidence> seen = new ArrayList<>();
		addFaces(seen, Masks.of(entry).raw());
		final double zeros = zeros(entry);
		if (zeros >= MANY_ZEROS) {
			seen.add(new KindEvidence(MapKind.MASKED, "In " + Numbers.digits(100 * zeros, 2) + " % of the box the density is exactly 0."));
		}
		if (startsElsewhere(entry.grid())) {
			seen.add(new KindEvidence(MapKind.CUT_OUT, "The grid of the map starts at voxel " + entry.grid().start() +
				", as that of a box cut out of a larger map does."));
		}
		return seen;
	}

	/** A filament leaves the box through two opposite faces and no others; a cut-out through any. */
	private static void addFaces(final List<KindEvidence> seen, final MapMask mask) {
		// a contour level that takes in nearly the whole box says nothing of the particle
		if (mask.isEmpty() || mask.count() > NEARLY_ALL * mask.grid().voxels()) return;
		final boolean[][] reached = new boolean[3][2];
		final double enough = ON_A_FACE * Math.pow(mask.count(), 2.0 / 3);
		final List<String> through = new ArrayList<>();
		int faces = 0;
		for (int axis = 0; axis < 3; axis++) {
			for (int side = 0; side < 2; side++) {
				reached[axis][side] = onFace(mask, axis, side == 0 ? 0 : mask.grid().size().get(axis) - 1) > enough;
				if (reached[axis][side]) faces++;
			}
			if (reached[axis][0] && reached[axis][1]) through.add(AXES[axis]);
		}
		if (faces == 2 && through.size() == 1) {
			seen.add(new KindEvidence(MapKind.FILAMENT, "At the contour level the density runs through the box along " + through.get(0) +
				" and reaches no other side, as that of a filament does."));
		}
		else if (faces > 0) {
			seen.add(new KindEvidence(MapKind.CUT_OUT, "At the contour level the density reaches " + faces +
				(faces == 1 ? " side" : " sides") + " of the box, as that of a map cut out of a larger one does."));
		}
	}

	/** Voxels of the mask in one plane across an axis. */
	private static long onFace(final MapMask mask, final int axis, final int at) {
		final Int3 size = mask.grid().size();
		if (axis == 2) return mask.plane(at).cardinality();
		long found = 0;
		for (int z = 0; z < size.z(); z++) {
			for (int other = 0; other < size.get(1 - axis); other++) {
				if (axis == 0 ? mask.get(at, other, z) : mask.get(other, at, z)) found++;
			}
		}
		return found;
	}

	private static double zeros(final Entry entry) {
		final List<Long> bySection = Parallel.map(entry.grid().nz(), z -> {
			long zeros = 0;
			for (final float density : entry.map().plane(z)) if (density == 0) zeros++;
			return zeros;
		});
		return (double) bySection.stream().mapToLong(Long::longValue).sum() / entry.grid().voxels();
	}

	/** Programs that put the origin into the middle of the box start at -N/2. */
	private static boolean startsElsewhere(final Grid grid) {
		final Int3 start = grid.start();
		boolean zero = true;
		boolean centred = true;
		for (int axis = 0; axis < 3; axis++) {
			zero &= start.get(axis) == 0;
			centred &= Math.abs(start.get(axis) + grid.size().get(axis) / 2) <= 1;
		}
		return !zero && !centred;
	}
}
