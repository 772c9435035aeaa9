package io.github.emvalidation.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.emvalidation.Phantoms;
import io.github.emvalidation.network.handedness.Cylinder;
import io.github.emvalidation.network.handedness.HandednessNet;
import io.github.emvalidation.network.handedness.HelixNet;
import io.github.emvalidation.network.resolution.LocalResolution;
import io.github.emvalidation.network.resolution.ResolutionNet;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.MaskVoxels;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The answers do not depend on what the memory held before: convolutions of 24 channels did, with PyTorch 2.7.1 on processors with
 * AVX-512.
 */
class UsedMemoryTest {

	private static final int TIMES = 5;

	private static float[] values(final long count, final double scale) {
		final Random random = new Random(1);
		final float[] values = new float[(int) count];
		for (int i = 0; i < values.length; i++) values[i] = (float) (scale * random.nextGaussian());
		return values;
	}

	private static NDList weights(final List<Shape> shapes, final NDManager manager) {
		final NDList weights = new NDList();
		for (final Shape shape : shapes) {
			weights.add(manager.create(values(shape.size(), Math.sqrt(2.0 * shape.get(0) / shape.size())), shape));
		}
		return weights;
	}

	private static List<Shape> shapes(final String model) {
		return Model.shipped(model).weights().tensors().values().stream().map(tensor -> new Shape(tensor.shape())).toList();
	}

	/** Leaves memory behind that is full of what is no number. */
	private static void soil(final NDManager manager) {
		try (NDManager scratch = manager.newSubManager()) {
			IntStream.range(0, 26).forEach(i -> scratch.full(new Shape(100_000 + 90_000 * i), Float.NaN));
		}
	}

	private static void assertSame(final List<Shape> shapes, final Function<NDList, NDArray> network, final NDManager manager) {
		float[] first = null;
		for (int i = 0; i < TIMES; i++) {
			soil(manager);
			try (NDManager scratch = manager.newSubManager()) {
				final float[] answers = network.apply(weights(shapes, scratch)).toFloatArray();
				assertFalse(Float.isNaN(answers[0]), "a number");
				if (first == null) first = answers;
				assertArrayEquals(first, answers, "call " + i);
			}
		}
	}

	@Test
	void ofTheHelixNetwork() {
		try (NDManager manager = NetworkEngine.newManager()) {
			assertSame(shapes("helix"), weights -> HelixNet.apply(weights,
				weights.getManager().create(values(8 * 26 * 26 * 26, 1), HelixNet.boxes(8, 26))), manager);
		}
	}

	@Test
	void ofTheHandNetwork() {
		final List<float[]> cylinders = IntStream.range(0, 64).mapToObj(i -> values(Cylinder.SIZE, 0.02)).toList();
		try (NDManager manager = NetworkEngine.newManager()) {
			assertSame(shapes("hand"), weights -> HandednessNet.apply(weights, HandednessNet.pictures(cylinders, weights.getManager())), manager);
		}
	}

	@Test
	void ofTheResolutionNetwork() {
		try (NDManager manager = NetworkEngine.newManager()) {
			assertSame(shapes("resolution"), weights -> ResolutionNet.apply(weights,
				weights.getManager().create(values(4 * 28 * 28 * 28, 1), new Shape(4, 1, 28, 28, 28)),
				weights.getManager().ones(new Shape(4, 1, 16, 16, 16))), manager);
		}
	}

	/** The same network in blocks, whose channels come last in memory. */
	@Test
	void ofTheSparseStack() {
		final DensityMap map = Phantoms.noise(Grid.cube(24, 1), 1, 3);
		final MaskVoxels voxels = new MaskVoxels(MapMask.atLeast(map, 1.5));
		float[] first = null;
		try (NDManager manager = NetworkEngine.newManager()) {
			for (int i = 0; i < TIMES; i++) {
				soil(manager);
				final float[] answers = LocalResolution.of(Model.shipped("resolution").weights(), map, voxels, Progress.NONE);
				if (first == null) first = answers;
				assertArrayEquals(first, answers, "call " + i);
			}
		}
		for (final float answer : first) assertTrue(answer > 0, "a resolution");
	}
}
