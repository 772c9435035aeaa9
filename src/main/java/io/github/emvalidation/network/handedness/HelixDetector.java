package io.github.emvalidation.network.handedness;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import io.github.emvalidation.network.EngineInput;
import io.github.emvalidation.network.NetworkEngine;
import io.github.emvalidation.network.Weights;
import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.MaskCover;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MapMask;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Where the helices of a map are. Cubes of a fixed size hold the voxels of the coarse map that lie round the mask; each cube is judged
 * with its axes as they are and turned round, and all that mirrored along x. The mean of the logits counts, so that a map and its mirror
 * image have the same helices.
 */
final class HelixDetector {

	/** Side of the cubes in voxels of about 2 Å. */
	private static final int SIDE = 20;
	/** Ways to turn the axes round: x, y, z and y, z, x and z, x, y. */
	private static final int TURNS = 3;
	private static final int INPUT = SIDE + 2 * HelixNet.HALO;
	/** Logit far from the particle, where nothing is looked at. */
	static final float NOWHERE = -20;

	/** Of each view, where its voxels lie in the cube itself. */
	private static final int[][] INPUT_SOURCES = sources(INPUT);
	private static final int[][] SOURCES = sources(SIDE);

	private final Weights weights;

	HelixDetector(final Weights weights) {
		this.weights = weights;
	}

	/** Logits of being in a helix, on the grid of the coarse map; {@link #NOWHERE} but where they decide about a voxel of the mask. */
	DensityMap logits(final HandednessMap map, final Progress progress) {
		final Grid grid = map.coarse().grid();
		final float[][] planes = new float[grid.nz()][grid.nx() * grid.ny()];
		for (final float[] plane : planes) Arrays.fill(plane, NOWHERE);
		final DensityMap logits = DensityMap.ofPlanes("helix logits", planes, grid);
		final MapMask asked = asked(map);
		final List<Int3> cubes = MaskCover.of(asked, SIDE);
		try (NDManager manager = NetworkEngine.newManager()) {
			final NDList arrays = ConvolutionLayer.arrays(HelixNet.LAYERS, weights, manager);
			Parallel.forEach(cubes.size(), EngineInput::new, (input, i) -> {
				progress.checkCanceled();
				store(judge(map.coarse(), cubes.get(i), arrays, input, manager), asked, logits, cubes.get(i));
			});
		}
		return logits;
	}

	/** The voxels of the coarse map between which voxels of the mask lie. */
	private static MapMask asked(final HandednessMap map) {
		final Grid fine = map.mask().grid();
		final Grid coarse = map.coarse().grid();
		final MapMask asked = new MapMask(coarse);
		final int[] toX = lower(fine, coarse, 0);
		final int[] toY = lower(fine, coarse, 1);
		final int[] toZ = lower(fine, coarse, 2);
		for (int z = 0; z < fine.nz(); z++) {
			final BitSet plane = map.mask().plane(z);
			for (int i = plane.nextSetBit(0); i >= 0; i = plane.nextSetBit(i + 1)) {
				final int x = toX[i % fine.nx()];
				final int y = toY[i / fine.nx()];
				for (int corner = 0; corner < 8; corner++) set(asked, x + (corner & 1), y + (corner >> 1 & 1), toZ[z] + (corner >> 2));
			}
		}
		return asked;
	}

	private static void set(final MapMask mask, final int x, final int y, final int z) {
		if (x < mask.grid().nx() && y < mask.grid().ny() && z < mask.grid().nz()) mask.set(x, y, z);
	}

	/** Along an axis, for each voxel of the fine grid the last one of the coarse grid that does not lie behind it. */
	private static int[] lower(final Grid fine, final Grid coarse, final int axis) {
		final int[] lower = new int[fine.size().get(axis)];
		for (int i = 0; i < lower.length; i++) lower[i] = (int) Math.floor(i * fine.voxel().get(axis) / coarse.voxel().get(axis));
		return lower;
	}

	private static float[] judge(final DensityMap map, final Int3 cube, final NDList weights, final EngineInput input,
		final NDManager manager)
	{
		final float[] boxes = new float[2 * TURNS * INPUT * INPUT * INPUT];
		final float[] box = box(map, cube);
		for (int view = 0; view < 2 * TURNS; view++) {
			pick(box, INPUT_SOURCES[view], boxes, view * box.length);
		}
		try (NDManager scratch = manager.newSubManager()) {
			final NDArray views = input.array(boxes, HelixNet.boxes(2 * TURNS, INPUT), scratch);
			final float[] all = HelixNet.apply(weights, views).toFloatArray();
			final float[] mean = new float[SIDE * SIDE * SIDE];
			// a mirror image has the views of a pair the other way round, and the same sums
			for (int view = 0; view < 2 * TURNS; view += 2) {
				final float[] pair = new float[mean.length];
				add(all, view * pair.length, SOURCES[view], pair);
				add(all, (view + 1) * pair.length, SOURCES[view + 1], pair);
				for (int i = 0; i < mean.length; i++) mean[i] += pair[i] / (2 * TURNS);
			}
			return mean;
		}
	}

	private static void pick(final float[] box, final int[] from, final float[] into, final int at) {
		for (int i = 0; i < from.length; i++) into[at + i] = box[from[i]];
	}

	private static void add(final float[] view, final int first, final int[] to, final float[] into) {
		for (int i = 0; i < to.length; i++) into[to[i]] += view[first + i];
	}

	private static int[][] sources(final int side) {
		final int[][] sources = new int[2 * TURNS][side * side * side];
		for (int view = 0; view < sources.length; view++) {
			for (int i = 0; i < sources[view].length; i++) sources[view][i] = source(i, side, view);
		}
		return sources;
	}

	/** Where voxel {@code i} of a view lies in the cube itself: the axes are turned round by half of the view, and x mirrored if it is odd. */
	private static int source(final int i, final int side, final int view) {
		final int[] at = { i % side, i / side % side, i / (side * side) };
		final int turn = view / 2;
		final int x = at[turn];
		return (view % 2 == 0 ? x : side - 1 - x) + side * (at[(turn + 1) % 3] + side * at[(turn + 2) % 3]);
	}

	/** The cube with what lies round it; outside the box there is solvent. */
	private static float[] box(final DensityMap map, final Int3 cube) {
		final Grid grid = map.grid();
		final float[] box = new float[INPUT * INPUT * INPUT];
		Arrays.fill(box, HandednessMap.SOLVENT);
		final int firstX = Math.max(0, cube.x() - HelixNet.HALO);
		final int endX = Math.min(grid.nx(), cube.x() - HelixNet.HALO + INPUT);
		if (firstX >= endX) return box;
		for (int row = 0; row < INPUT * INPUT; row++) {
			final int y = cube.y() - HelixNet.HALO + row % INPUT;
			final int z = cube.z() - HelixNet.HALO + row / INPUT;
			if (y < 0 || z < 0 || y >= grid.ny() || z >= grid.nz()) continue;
			System.arraycopy(map.plane(z), firstX + grid.nx() * y, box, INPUT * row + firstX - cube.x() + HelixNet.HALO, endX - firstX);
		}
		return box;
	}

	/** Keeps the values that are asked for. */
	private static void store(final float[] values, final MapMask asked, final DensityMap into, final Int3 cube) {
		final Grid grid = into.grid();
		for (int z = 0; z < SIDE && cube.z() + z < grid.nz(); z++) {
			final BitSet wanted = asked.plane(cube.z() + z);
			final float[] plane = into.plane(cube.z() + z);
			for (int y = 0; y < SIDE && cube.y() + y < grid.ny(); y++) {
				final int to = cube.x() + grid.nx() * (cube.y() + y);
				for (int x = 0; x < SIDE && cube.x() + x < grid.nx(); x++) {
					if (wanted.get(to + x)) plane[to + x] = values[x + SIDE * (y + SIDE * z)];
				}
			}
		}
	}
}
