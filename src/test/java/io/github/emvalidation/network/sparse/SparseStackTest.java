package io.github.emvalidation.network.sparse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.emvalidation.network.NetworkEngine;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.volume.Int3;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class SparseStackTest {

	private static final Int3 SIZE = new Int3(11, 9, 6);
	private static final int[] KERNELS = { 5, 3, 3 };
	private static final int[] CHANNELS = { 1, 3, 16, 2 };
	private static final int HALO = 4;
	private static final Int3 GIVEN = new Int3(SIZE.x() + 2 * HALO, SIZE.y() + 2 * HALO, SIZE.z() + 2 * HALO);

	private static float[] random(final int count, final double scale) {
		final Random random = new Random(count);
		final float[] values = new float[count];
		for (int i = 0; i < count; i++) values[i] = (float) (scale * random.nextGaussian());
		return values;
	}

	private static List<StackLayer> layers(final NDManager manager) {
		final StackLayer[] layers = new StackLayer[KERNELS.length];
		for (int i = 0; i < layers.length; i++) {
			final int numbers = CHANNELS[i] * KERNELS[i] * KERNELS[i] * KERNELS[i];
			final Shape shape = new Shape(CHANNELS[i + 1], CHANNELS[i], KERNELS[i], KERNELS[i], KERNELS[i]);
			final NDArray weights = manager.create(random(CHANNELS[i + 1] * numbers, Math.sqrt(2.0 / numbers)), shape);
			final NDArray bias = manager.create(random(CHANNELS[i + 1], 0.1));
			layers[i] = new StackLayer(weights, bias);
		}
		return List.of(layers);
	}

	private static float[] answers(final boolean[] asked, final int channel, final NDManager manager) {
		return answers(random(GIVEN.x() * GIVEN.y() * GIVEN.z(), 1), asked, channel, manager);
	}

	private static float[] answers(final float[] values, final boolean[] asked, final int channel, final NDManager manager) {
		final SparseStack stack = new SparseStack(SIZE, asked, KERNELS, new ConcurrentLinkedQueue<>(), Progress.NONE);
		final NDArray table = stack.apply(values, layers(manager), manager);
		return stack.answers(List.of(table), (features, voxels, input, at) -> features.get(0).get(":, " + channel), manager);
	}

	private static void assertLikeTheWholeBox(final boolean[] asked) {
		final float[] values = random(GIVEN.x() * GIVEN.y() * GIVEN.z(), 1);
		try (NDManager manager = NetworkEngine.newManager()) {
			NDArray whole = manager.create(values, new Shape(1, 1, GIVEN.z(), GIVEN.y(), GIVEN.x()));
			for (final StackLayer layer : layers(manager)) whole = layer.apply(whole);
			final float[] expected = whole.toFloatArray();
			for (int channel = 0; channel < 2; channel++) {
				final float[] answers = answers(asked, channel, manager);
				int next = 0;
				for (int i = 0; i < asked.length; i++) {
					if (asked[i]) assertEquals(expected[channel * asked.length + i], answers[next++], 1e-4, "voxel " + i);
				}
				assertEquals(next, answers.length);
			}
		}
	}

	@Test
	void aVoxelGetsWhatItWouldGetInTheWholeBox() {
		final boolean[] asked = new boolean[SIZE.x() * SIZE.y() * SIZE.z()];
		for (int i = 0; i < asked.length; i += 37) asked[i] = true;
		assertLikeTheWholeBox(asked);
	}

	@Test
	void aSingleVoxelAndAllOfThemToo() {
		final boolean[] asked = new boolean[SIZE.x() * SIZE.y() * SIZE.z()];
		asked[asked.length - 1] = true;
		assertLikeTheWholeBox(asked);
		Arrays.fill(asked, true);
		assertLikeTheWholeBox(asked);
	}

	/** What nothing needs rounds the values of its block otherwise, and no more than that. */
	@Test
	void aVoxelGetsTheSameWhateverElseIsAskedFor() {
		final boolean[] all = new boolean[SIZE.x() * SIZE.y() * SIZE.z()];
		Arrays.fill(all, true);
		try (NDManager manager = NetworkEngine.newManager()) {
			final float[] expected = answers(all, 0, manager);
			for (int part = 0; part < 5; part++) {
				final boolean[] asked = new boolean[all.length];
				for (int i = part; i < asked.length; i += 61 * (part + 1)) asked[i] = true;
				final float[] answers = answers(asked, 0, manager);
				int next = 0;
				for (int i = part; i < asked.length; i += 61 * (part + 1)) assertEquals(expected[i], answers[next++], 1e-4, "voxel " + i);
			}
		}
	}

	/** Values a million times as strong where another voxel is asked for, which a voxel does not see, do not make it less precise. */
	@Test
	void strongValuesFarAwayDoNotMatter() {
		final boolean[] asked = new boolean[SIZE.x() * SIZE.y() * SIZE.z()];
		asked[0] = true;
		asked[asked.length - 1] = true;
		final float[] values = random(GIVEN.x() * GIVEN.y() * GIVEN.z(), 1);
		try (NDManager manager = NetworkEngine.newManager()) {
			final float expected = answers(values, asked, 0, manager)[1];
			values[0] = 1e6f;
			assertEquals(expected, answers(values, asked, 0, manager)[1], 1e-4);
		}
	}

	@Test
	void itStopsWhenTheUserCancels() {
		final boolean[] asked = new boolean[SIZE.x() * SIZE.y() * SIZE.z()];
		asked[0] = true;
		final Progress canceled = new Progress() {

			@Override
			public void step(final long done, final long total, final String what) {
				// no report
			}

			@Override
			public void checkCanceled() {
				throw new CancellationException("stop");
			}
		};
		try (NDManager manager = NetworkEngine.newManager()) {
			final SparseStack stack = new SparseStack(SIZE, asked, KERNELS, new ConcurrentLinkedQueue<>(), canceled);
			final float[] values = new float[GIVEN.x() * GIVEN.y() * GIVEN.z()];
			assertThrows(CancellationException.class, () -> stack.apply(values, layers(manager), manager));
		}
	}
}
