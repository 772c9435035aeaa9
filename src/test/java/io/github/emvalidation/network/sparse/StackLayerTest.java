package io.github.emvalidation.network.sparse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import io.github.emvalidation.network.NetworkEngine;
import java.nio.FloatBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StackLayerTest {

	private static final int IN = 5;
	private static final int OUT = 3;

	/** Blocks whose 6³ rows lie in any order, so that some come together, some alone, and some are not there; fewer than are computed together. */
	@Test
	void blocksGetWhatTheLayerOfWholeBoxesGives() {
		final int blocks = 3;
		final Random random = new Random(5);
		final float[] table = new float[IN * 4 * Winograd.POINTS];
		for (int i = 0; i < table.length; i++) table[i] = (float) random.nextGaussian();
		final int[] seen = random.ints(blocks * Winograd.POINTS, SparseBlocks.NONE, table.length / IN).toArray();
		seen[0] = SparseBlocks.NONE;
		seen[1] = 0;
		for (int i = 2; i < seen.length; i++) {
			if (random.nextInt(3) > 0 && seen[i - 1] + 1 < table.length / IN) seen[i] = seen[i - 1] + 1;
		}
		try (NDManager manager = NetworkEngine.newManager()) {
			final NDArray weights = manager.randomNormal(0, 0.1f, new Shape(OUT, IN, 3, 3, 3), DataType.FLOAT32);
			final StackLayer layer = new StackLayer(weights, manager.create(new float[] { 0.3f, -0.2f, 0.1f }));
			layer.prepare();
			final float[] into = new float[(1 + blocks) * SparseBlocks.VOXELS * OUT];
			layer.apply(FloatBuffer.wrap(table), seen, new WorkMemory(), FloatBuffer.wrap(into), SparseBlocks.VOXELS);
			for (int block = 0; block < blocks; block++) {
				final float[] box = new float[IN * Winograd.POINTS];
				for (int i = 0; i < box.length; i++) {
					final int row = seen[block * Winograd.POINTS + i % Winograd.POINTS];
					box[i] = row == SparseBlocks.NONE ? 0 : table[row * IN + i / Winograd.POINTS];
				}
				final float[] expected = layer.apply(manager.create(box, new Shape(1, IN, 6, 6, 6))).toFloatArray();
				for (int i = 0; i < expected.length; i++) {
					final int row = (1 + block) * SparseBlocks.VOXELS + i % SparseBlocks.VOXELS;
					assertEquals(expected[i], into[row * OUT + i / SparseBlocks.VOXELS], 1e-4, "value " + i + " of block " + block);
				}
			}
			for (int i = 0; i < SparseBlocks.VOXELS * OUT; i++) assertEquals(0, into[i], "rows before the first block stay");
		}
	}

	@Test
	void onlyKernelsOfThreeVoxelsGoByBlocks() {
		try (NDManager manager = NetworkEngine.newManager()) {
			final StackLayer layer = new StackLayer(manager.zeros(new Shape(1, 1, 5, 5, 5)), null);
			assertThrows(IllegalArgumentException.class, layer::prepare);
		}
	}
}
