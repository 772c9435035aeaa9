package io.github.emvalidation.network.sparse;

import io.github.emvalidation.network.EngineInput;
import java.util.HashMap;
import java.util.Map;

/** Memory that a thread works in while it computes a {@link SparseStack}, and that the next layer uses again. */
public final class WorkMemory {

	private final EngineInput input = new EngineInput();
	private final Map<Integer, float[][]> tiles = new HashMap<>();
	private final Map<Integer, float[][]> spares = new HashMap<>();
	private final Map<Integer, float[]> rows = new HashMap<>();

	/** Through it numbers reach the engine. */
	public EngineInput input() {
		return input;
	}

	/** The arrays of a tile, of a length, with any numbers. */
	float[][] tile(final int length) {
		return tiles.computeIfAbsent(length, n -> new float[Winograd.POINTS][n]);
	}

	/** As many arrays as a tile has along an axis, likewise. */
	float[][] spare(final int length) {
		return spares.computeIfAbsent(length, n -> new float[Winograd.SIDE][n]);
	}

	/** One array, likewise. */
	float[] row(final int length) {
		return rows.computeIfAbsent(length, float[]::new);
	}
}
