package io.github.emvalidation.training.handedness;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Activation;
import io.github.emvalidation.network.handedness.Cylinder;
import io.github.emvalidation.network.handedness.HandednessMap;
import io.github.emvalidation.network.handedness.HandednessNet;
import io.github.emvalidation.network.handedness.HelixFrame;
import io.github.emvalidation.network.handedness.Sampler;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Vec3;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Which way helices turn. All proteins have right-handed ones, and the network answers the opposite for a mirror image by its making,
 * so that right-handed examples are enough. Some places that are in no helix are among them, as the network will meet such too.
 */
final class HandednessExamples implements Examples {

	private static final int CYLINDERS = 96;
	private static final int HELICAL_OF_A_MAP = 90;
	private static final int OTHERS_OF_A_MAP = 12;
	private static final int KEPT = 250;
	private static final long SEED = 11;

	private final Deque<List<float[]>> kept = new ArrayDeque<>();
	private List<float[]> cylinders = List.of();
	private final SplittableRandom choice = new SplittableRandom(SEED);

	@Override
	public void add(final TrainingMap map) {
		final HandednessMap seen = map.seen();
		final HelixLabels labels = HelixLabels.of(map.axes(), seen.mask().grid());
		final List<Vec3> helical = new ArrayList<>();
		final List<Vec3> others = new ArrayList<>();
		final Grid grid = seen.mask().grid();
		for (int z = 0; z < grid.nz(); z++) {
			for (int i = seen.mask().plane(z).nextSetBit(0); i >= 0; i = seen.mask().plane(z).nextSetBit(i + 1)) {
				final int x = i % grid.nx();
				final int y = i / grid.nx();
				(labels.isHelix(x, y, z) ? helical : others).add(new Vec3(x * grid.voxel().x(), y * grid.voxel().y(), z * grid.voxel().z()));
			}
		}
		final Sampler density = new Sampler(seen.fine(), HandednessMap.SOLVENT);
		final List<float[]> found = new ArrayList<>();
		sample(helical, HELICAL_OF_A_MAP, density, found);
		sample(others, OTHERS_OF_A_MAP, density, found);
		kept.add(found);
		if (kept.size() > KEPT) kept.remove();
		cylinders = kept.stream().flatMap(List::stream).toList();
	}

	private void sample(final List<Vec3> places, final int most, final Sampler density, final List<float[]> into) {
		for (int i = 0; i < Math.min(most, places.size()); i++) {
			final Vec3 place = places.get(choice.nextInt(places.size()));
			into.add(Cylinder.sample(density, HelixFrame.through(place, density)));
		}
	}

	@Override
	public NDArray error(final NDList weights, final NDManager manager, final RandomGenerator random) {
		final List<float[]> batch = new ArrayList<>();
		for (int i = 0; i < CYLINDERS; i++) batch.add(cylinders.get(random.nextInt(cylinders.size())));
		final NDArray logits = HandednessNet.apply(weights, HandednessNet.pictures(batch, manager));
		return Activation.relu(logits).add(logits.abs().neg().exp().add(1).log()).mean();
	}
}
