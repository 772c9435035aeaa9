package io.github.emvalidation.network.resolution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.github.emvalidation.Phantoms;
import io.github.emvalidation.network.Model;
import io.github.emvalidation.network.NetworkEngine;
import io.github.emvalidation.network.Tensor;
import io.github.emvalidation.network.Weights;
import io.github.emvalidation.network.resolution.ResolutionNet.Layer;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.MaskVoxels;
import io.github.emvalidation.volume.Vec3;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import net.imglib2.parallel.Parallelization;
import org.junit.jupiter.api.Test;

class LocalResolutionTest {

	private static final Grid GRID = Grid.of(new Int3(50, 30, 44), Vec3.all(1));
	private static final DensityMap MAP = Phantoms.noise(GRID, 1, 3);

	/** Random weights, whose answers differ from voxel to voxel. */
	private static Weights weights() {
		final Random random = new Random(8);
		final Map<String, Tensor> tensors = new LinkedHashMap<>();
		for (final Layer layer : ResolutionNet.FEATURES) {
			tensors.put(layer.name(), tensor(random, layer.shape().getShape(), 2.0 / (layer.in() * Math.pow(layer.kernel(), 3))));
		}
		for (final Layer layer : ResolutionNet.HEAD) {
			tensors.put(layer.name(), tensor(random, layer.shape().getShape(), 0.5 / layer.in()));
			tensors.put(layer.bias(), tensor(random, new long[] { layer.out() }, 0.1));
		}
		return new Weights(tensors);
	}

	private static Tensor tensor(final Random random, final long[] shape, final double variance) {
		int count = 1;
		for (final long size : shape) count *= (int) size;
		final float[] values = new float[count];
		for (int i = 0; i < count; i++) values[i] = (float) (Math.sqrt(variance) * random.nextGaussian());
		return new Tensor(shape, values);
	}

	/** Two separate pieces: one across the border of tiles, one in a corner of the box. */
	private static MaskVoxels mask() {
		final MapMask mask = new MapMask(GRID);
		for (int i = 36; i < 46; i++) {
			for (int j = 10; j < 14; j++) mask.set(i, j, i - 2);
		}
		for (int i = 0; i < 5; i++) mask.set(i, 0, i);
		return new MaskVoxels(mask);
	}

	private static float[] run(final DensityMap map, final MaskVoxels voxels) {
		return LocalResolution.of(weights(), map, voxels, Progress.NONE);
	}

	private static DensityMap times(final float factor) {
		return Phantoms.map(GRID, (x, y, z) -> factor * MAP.get(x, y, z));
	}

	@Test
	void eachVoxelGetsTheAnswerOfItsOwnWindow() {
		final float[] all = run(MAP, mask());
		assertEquals(45, all.length);
		int at = 0;
		for (int z = 0; z < GRID.nz(); z++) {
			for (int i = mask().mask().plane(z).nextSetBit(0); i >= 0; i = mask().mask().plane(z).nextSetBit(i + 1)) {
				final MapMask one = new MapMask(GRID);
				one.plane(z).set(i);
				if (at % 9 == 0) assertEquals(run(MAP, new MaskVoxels(one))[0], all[at], 1e-4 * all[at], "voxel " + at);
				at++;
			}
		}
		final float[] sorted = all.clone();
		Arrays.sort(sorted);
		assertTrue(sorted[44] > 1.01 * sorted[0], "the answers differ");
	}

	@Test
	void theScaleOfTheMapDoesNotMatter() {
		assertArrayEquals(run(MAP, mask()), run(times(1024), mask()), "powers of 2: the same bits");
		assertArrayEquals(run(MAP, mask()), run(times(0x1p-100f), mask()), "however weak the map is");
		assertArrayEquals(run(MAP, mask()), run(times(1000), mask()), 1e-4f, "any factor: the same but for rounding");
	}

	/** The shipped network on the whole box at once, without blocks, masks and cubes. */
	@Test
	void voxelsOfAMaskGetWhatTheWholeBoxWouldGet() {
		final Weights shipped = Model.shipped("resolution").weights();
		final Int3 outer = new Int3(GRID.nx() + 12, GRID.ny() + 12, GRID.nz() + 12);
		final float[] values = new float[outer.x() * outer.y() * outer.z()];
		for (int z = 0; z < GRID.nz(); z++) {
			for (int y = 0; y < GRID.ny(); y++) {
				final int to = 6 + outer.x() * (y + 6 + outer.y() * (z + 6));
				System.arraycopy(MAP.plane(z), GRID.nx() * y, values, to, GRID.nx());
			}
		}
		final MaskVoxels voxels = mask();
		final float[] answers = LocalResolution.of(shipped, MAP, voxels, Progress.NONE);
		try (NDManager manager = NetworkEngine.newManager()) {
			final NDArray map = manager.create(values, new Shape(1, 1, outer.z(), outer.y(), outer.x()));
			final NDArray scale = manager.create(WindowScale.of(values, outer), new Shape(1, 1, GRID.nz(), GRID.ny(), GRID.nx()));
			final float[] all = ResolutionNet.apply(ResolutionNet.arrays(shipped, manager), map, scale).toFloatArray();
			int next = 0;
			for (int i = 0; i < all.length; i++) {
				final int section = GRID.nx() * GRID.ny();
				if (!voxels.mask().plane(i / section).get(i % section)) continue;
				assertEquals(Math.exp(all[i]), answers[next], 1e-4 * answers[next], "voxel " + next);
				next++;
			}
			assertEquals(voxels.count(), next);
		}
	}

	@Test
	void theNumberOfThreadsDoesNotMatter() {
		final float[] one = Parallelization.runSingleThreaded(() -> run(MAP, mask()));
		final float[] four = Parallelization.runWithNumThreads(4, () -> run(MAP, mask()));
		assertArrayEquals(one, four);
	}

	@Test
	void withASecondOpinionNeitherScaleNorThreadsMatter() {
		final Weights shipped = Model.shipped("resolution").weights();
		assertTrue(ResolutionNet.hasSecondOpinion(shipped));
		final float[] one = Parallelization.runSingleThreaded(() -> LocalResolution.of(shipped, MAP, mask(), Progress.NONE));
		assertArrayEquals(one, Parallelization.runWithNumThreads(4, () -> LocalResolution.of(shipped, times(1024), mask(), Progress.NONE)));
	}

	@Test
	void emptyMasksAndEmptyMapsHaveAnswersToo() {
		assertEquals(0, run(MAP, new MaskVoxels(new MapMask(GRID))).length);
		for (final float answer : run(Phantoms.constant(GRID, 0), mask())) assertTrue(answer > 0 && Float.isFinite(answer));
	}

	@Test
	void weightsOfAnotherNetworkAreRefused() {
		final Map<String, Tensor> tensors = new LinkedHashMap<>(weights().tensors());
		tensors.put("features.1", new Tensor(new long[] { 2 }, new float[2]));
		assertThrows(BadInputException.class, () -> LocalResolution.of(new Weights(tensors), MAP, mask(), Progress.NONE));
	}
}
