package io.github.emvalidation.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * Memory outside Java's heap through which numbers reach the engine, used again and again. By itself the engine takes new memory for each
 * array, which comes back at a collection of garbage and so piles up, to more than a gigabyte in a map of 400³ voxels. Not for use by
 * several threads at once.
 */
public final class EngineInput {

	private ByteBuffer bytes = ByteBuffer.allocateDirect(0);

	/**
	 * An array of these numbers.
	 *
	 * @param manager to which the array belongs
	 * @return of no use after the next call, which changes its numbers
	 */
	public NDArray array(final float[] values, final Shape shape, final NDManager manager) {
		reserve(Math.multiplyExact(Float.BYTES, values.length)).asFloatBuffer().put(values);
		return manager.create(bytes, shape, DataType.FLOAT32);
	}

	/** Likewise, the numbers of arrays of the same length, one behind the other. */
	public NDArray array(final float[][] values, final Shape shape, final NDManager manager) {
		final FloatBuffer floats = reserve(Math.multiplyExact(Float.BYTES * values[0].length, values.length)).asFloatBuffer();
		for (final float[] part : values) floats.put(part);
		return manager.create(bytes, shape, DataType.FLOAT32);
	}

	/** Likewise, a row of whole numbers. */
	public NDArray array(final int[] values, final NDManager manager) {
		reserve(Math.multiplyExact(Integer.BYTES, values.length)).asIntBuffer().put(values);
		return manager.create(bytes, new Shape(values.length), DataType.INT32);
	}

	private ByteBuffer reserve(final int size) {
		if (bytes.capacity() < size) bytes = ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
		return bytes.clear().limit(size);
	}
}
