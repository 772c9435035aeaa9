package io.github.emvalidation.training.handedness;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Activation;
import io.github.emvalidation.network.handedness.HandednessMap;
import io.github.emvalidation.network.handedness.HelixNet;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Vec3;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.random.RandomGenerator;

/** Which voxels are in helices: cubes of coarse maps, turned and mirrored at random. */
final class HelixExamples implements Examples {

	private static final int CUBES = 8;
	/** Voxels that are judged, along each side of a cube. */
	private static final int JUDGED = 16;
	private static final int SIDE = JUDGED + 2 * HelixNet.HALO;
	private static final int KEPT = 300;
	/** How much a voxel in a helix counts; only one in fifteen is, so that others would outvote it. */
	private static final float HELIX = 5;
	/** How much other voxels outside the mask count. */
	private static final float OUTSIDE = 0.05f;
	/** Real maps do not have exactly the mean and the spread of the simulated ones. */
	private static final double SPREAD = 0.15;
	private static final int[][] ORDERS = { { 0, 1, 2 }, { 1, 2, 0 }, { 2, 0, 1 }, { 0, 2, 1 }, { 2, 1, 0 }, { 1, 0, 2 } };

	/** A coarse map, for each voxel whether it is in a helix and how much it counts, and the voxels in the mask. */
	private record Example(DensityMap map, DensityMap labels, DensityMap counts, List<int[]> centres) {}

	private final Deque<Example> kept = new ArrayDeque<>();
	private List<Example> examples = List.of();

	@Override
	public void add(final TrainingMap map) {
		final HandednessMap seen = map.seen();
		final Grid grid = seen.coarse().grid();
		final HelixLabels axes = HelixLabels.of(map.axes(), grid);
		final Example example = new Example(seen.coarse(), DensityMap.zeros("labels", grid), DensityMap.zeros("counts", grid), new ArrayList<>());
		final Vec3 fine = seen.mask().grid().voxel();
		for (int z = 0; z < grid.nz(); z++) {
			for (int y = 0; y < grid.ny(); y++) {
				for (int x = 0; x < grid.nx(); x++) {
					final boolean isInMask = seen.mask().get((int) Math.round(x * grid.voxel().x() / fine.x()),
						(int) Math.round(y * grid.voxel().y() / fine.y()), (int) Math.round(z * grid.voxel().z() / fine.z()));
					final int i = x + grid.nx() * y;
					example.labels.plane(z)[i] = axes.isHelix(x, y, z) ? 1 : 0;
					final boolean isSure = axes.isHelix(x, y, z) || axes.isOther(x, y, z);
					example.counts.plane(z)[i] = !isSure ? 0 : axes.isHelix(x, y, z) ? HELIX : isInMask ? 1 : OUTSIDE;
					if (isInMask) example.centres.add(new int[] { x, y, z });
				}
			}
		}
		if (example.centres.isEmpty()) return;
		kept.add(example);
		if (kept.size() > KEPT) kept.remove();
		examples = List.copyOf(kept);
	}

	@Override
	public NDArray error(final NDList weights, final NDManager manager, final RandomGenerator random) {
		final int judged = JUDGED * JUDGED * JUDGED;
		final float[] boxes = new float[CUBES * SIDE * SIDE * SIDE];
		final float[] labels = new float[CUBES * judged];
		final float[] counts = new float[CUBES * judged];
		for (int cube = 0; cube < CUBES; cube++) {
			final Example example = examples.get(random.nextInt(examples.size()));
			final Cut cut = Cut.random(example.centres.get(random.nextInt(example.centres.size())), random);
			cut.copy(example.map, HandednessMap.SOLVENT, boxes, cube * SIDE * SIDE * SIDE, SIDE, 0);
			vary(boxes, cube * SIDE * SIDE * SIDE, random);
			cut.copy(example.labels, 0, labels, cube * judged, JUDGED, HelixNet.HALO);
			cut.copy(example.counts, 0, counts, cube * judged, JUDGED, HelixNet.HALO);
		}
		double sum = 0;
		for (final float count : counts) sum += count;
		final NDArray logits = HelixNet.apply(weights, manager.create(boxes, HelixNet.boxes(CUBES, SIDE)));
		final NDArray wrong = Activation.relu(logits).sub(logits.mul(manager.create(labels, HelixNet.boxes(CUBES, JUDGED))))
			.add(logits.abs().neg().exp().add(1).log());
		return wrong.mul(manager.create(counts, HelixNet.boxes(CUBES, JUDGED))).sum().div((float) Math.max(1, sum));
	}

	private static void vary(final float[] boxes, final int start, final RandomGenerator random) {
		final float scale = (float) Math.exp(SPREAD * random.nextGaussian());
		final float shift = (float) (SPREAD * random.nextGaussian());
		for (int i = start; i < start + SIDE * SIDE * SIDE; i++) boxes[i] = boxes[i] * scale + shift;
	}

	/** Where a cube is cut from a map, and how it is turned. */
	private record Cut(int[] first, int[] order, int flips) {

		static Cut random(final int[] centre, final RandomGenerator random) {
			final int[] first = new int[3];
			for (int axis = 0; axis < 3; axis++) first[axis] = centre[axis] - SIDE / 2 + random.nextInt(-3, 4);
			return new Cut(first, ORDERS[random.nextInt(ORDERS.length)], random.nextInt(8));
		}

		/** Copies the middle of the cube, {@code side} voxels wide from {@code border} on; {@code outside} where the map has ended. */
		void copy(final DensityMap map, final float outside, final float[] into, final int start, final int side, final int border) {
			final Grid grid = map.grid();
			final int[] at = new int[3];
			int to = start;
			for (int k = border; k < border + side; k++) {
				at[order[2]] = turned(k, 2);
				for (int j = border; j < border + side; j++) {
					at[order[1]] = turned(j, 1);
					for (int i = border; i < border + side; i++) {
						at[order[0]] = turned(i, 0);
						final int x = first[0] + at[0];
						final int y = first[1] + at[1];
						final int z = first[2] + at[2];
						final boolean isInside = x >= 0 && y >= 0 && z >= 0 && x < grid.nx() && y < grid.ny() && z < grid.nz();
						into[to++] = isInside ? map.plane(z)[x + grid.nx() * y] : outside;
					}
				}
			}
		}

		private int turned(final int i, final int axis) {
			return (flips >> axis & 1) == 0 ? i : SIDE - 1 - i;
		}
	}
}
