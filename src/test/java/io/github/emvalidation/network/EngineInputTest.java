package io.github.emvalidation.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;

class EngineInputTest {

	@Test
	void arraysOfAnySizeHaveTheirNumbers() {
		final EngineInput input = new EngineInput();
		try (NDManager manager = NetworkEngine.newManager()) {
			for (final int size : new int[] { 3, 8, 1 }) {
				final float[] values = new float[size];
				for (int i = 0; i < size; i++) values[i] = size + 0.5f * i;
				assertArrayEquals(values, input.array(values, new Shape(1, size), manager).toFloatArray());
			}
		}
	}

	@Test
	void arraysOfTheSameLengthComeOneBehindTheOther() {
		try (NDManager manager = NetworkEngine.newManager()) {
			final float[][] parts = { { 1, 2 }, { 3, 4 }, { 5, 6 } };
			assertArrayEquals(new float[] { 1, 2, 3, 4, 5, 6 }, new EngineInput().array(parts, new Shape(3, 2), manager).toFloatArray());
		}
	}
}
