package io.github.emvalidation.network.published;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.TestData;
import io.github.emvalidation.network.Tensor;
import io.github.emvalidation.network.Weights;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.MaskVoxels;
import io.github.emvalidation.volume.Vec3;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import net.imglib2.parallel.Parallelization;
import org.junit.jupiter.api.Test;

class BoxNetworkTest {

	private static final int SIDE = BoxNetwork.SIDE;

	/** Random weights against the definition, summed in double precision. */
	@Test
	void theLogitIsThatOfTheDefinition() {
		final Weights weights = BoxWeights.random(5);
		final float[] box = ramp();
		assertEquals(BoxWeights.logit(weights, box), logits(weights, box)[0], 1e-4);
	}

	/**
	 * Weights of HaPi, 5A_SSE_alpha, on two boxes: numbers k·7919 mod 1000 over 999 for voxel number k (x fastest), and a ramp. The
	 * logits were computed by an implementation in NumPy 2.4 of its own (float64, sliding windows and einsum; the file read with
	 * Python's pickle).
	 */
	@Test
	void publishedWeightsGiveTheirKnownLogits() {
		final Weights weights = StateDict.read(TestData.require("hapi/5A_SSE_alpha.pth"));
		final float[] scattered = new float[BoxNetwork.VOXELS];
		for (int k = 0; k < scattered.length; k++) scattered[k] = k * 7919 % 1000 / 999f;
		assertArrayEquals(new float[] { -8.03992109f, -4.6271915f }, logits(weights, scattered, ramp()), 1e-4f);
	}

	@Test
	void otherWeightsAreRefused() {
		final Map<String, Tensor> tensors = new LinkedHashMap<>(BoxWeights.random(1).tensors());
		tensors.put("conv3.bias", tensors.get("conv2.bias"));
		final String message = assertThrows(BadInputException.class, () -> new BoxNetwork(new Weights(tensors))).getMessage();
		assertEquals("The weights \"conv3.bias\" are 8, but the network needs 16.", message);
		tensors.remove("conv3.bias");
		assertTrue(assertThrows(BadInputException.class, () -> new BoxNetwork(new Weights(tensors))).getMessage().contains("conv3.bias"));
	}

	@Test
	void boxesAreClippedAndScaled() {
		final float[] box = { -3, 0, 1, 4 };
		BoxScan.normalise(box);
		assertArrayEquals(new float[] { 0, 0, 0.25f, 1 }, box);
		final float[] positive = { 2, 3, 4 };
		BoxScan.normalise(positive);
		assertArrayEquals(new float[] { 0, 0.5f, 1 }, positive);
		final float[] equal = { 2, 2 };
		BoxScan.normalise(equal);
		assertArrayEquals(new float[] { 2, 2 }, equal);
		final float[] negative = { -1, -2 };
		BoxScan.normalise(negative);
		assertArrayEquals(new float[] { 0, 0 }, negative);
	}

	/** More voxels than a batch holds, in a box of three different sides, some of them too close to the rim. */
	@Test
	void everyVoxelIsAnsweredInItsPlace() {
		final Grid grid = Grid.of(new Int3(19, 17, 20), Vec3.all(1));
		final DensityMap map = Phantoms.noise(grid, 1, 4);
		final MapMask mask = new MapMask(grid);
		for (int z = 3; z < 15; z++) {
			for (int y = 4; y < 12; y++) {
				for (int x = 0; x < 19; x += z == 9 ? 30 : 1 + (x + y) % 2) mask.set(x, y, z);
			}
		}
		final MaskVoxels voxels = new MaskVoxels(mask);
		final Weights weights = BoxWeights.random(2);
		final BoxNetwork network = new BoxNetwork(weights);
		final float[] found = BoxScan.probabilities(network, map, voxels, Progress.NONE, "test");
		int number = 0;
		int asked = 0;
		for (int z = 0; z < grid.nz(); z++) {
			for (int i = mask.plane(z).nextSetBit(0); i >= 0; i = mask.plane(z).nextSetBit(i + 1), number++) {
				final int x = i % 19;
				final int y = i / 19;
				final boolean isWhole = x >= 5 && x < 14 && y >= 5 && y < 12 && z >= 5 && z < 15;
				if (!isWhole) assertEquals(0, found[number]);
				else if (asked++ % 53 == 0) {
					final double logit = BoxWeights.logit(weights, box(map, x, y, z));
					assertEquals(1 / (1 + Math.exp(-logit)), found[number], 1e-5, x + " " + y + " " + z);
				}
				else assertTrue(found[number] > 0);
			}
		}
		assertEquals(voxels.count(), number);
		assertTrue(asked > 256, "asked " + asked);
		for (final int threads : new int[] { 1, 3 }) {
			assertArrayEquals(found, Parallelization.runWithNumThreads(threads,
				() -> BoxScan.probabilities(network, map, voxels, Progress.NONE, "test")));
		}
	}

	/** A box of 40.4 Å becomes one of 40 voxels, a wave of 8 Å stays, one of 4 Å goes; the mask is made before the filter. */
	@Test
	void mapsAreResampledAndFiltered() {
		final Grid grid = Grid.of(new Int3(20, 21, 24), new Vec3(2.02, 2, 1.5));
		final DensityMap waves = Phantoms.map(grid, (x, y, z) -> Math.cos(2 * Math.PI * 5 * x / 20.0) + 3 * Math.cos(2 * Math.PI * 9 * z / 24.0));
		final BoxMap found = BoxMap.of(waves, 3.5, Progress.NONE);
		assertEquals(new Int3(40, 42, 36), found.map().grid().size());
		for (int x = 0; x < 40; x++) assertEquals(Math.cos(2 * Math.PI * 5 * x / 40), found.map().get(x, 7, 11), 1e-4);
		assertTrue(found.voxels().mask().get(0, 3, 0) && !found.voxels().mask().get(4, 3, 0));
		assertTrue(found.voxels().mask().get(8, 3, 4) && !found.voxels().mask().get(8, 3, 2));
	}

	/** (0.5 x + 0.3 y + 0.2 z) / 10: no two axes are alike. */
	private static float[] ramp() {
		final float[] box = new float[BoxNetwork.VOXELS];
		for (int k = 0; k < box.length; k++) box[k] = (float) (0.05 * (k % SIDE) + 0.03 * (k / SIDE % SIDE) + 0.02 * (k / SIDE / SIDE));
		return box;
	}

	private static float[] box(final DensityMap map, final int x, final int y, final int z) {
		final float[] box = new float[BoxNetwork.VOXELS];
		for (int k = 0; k < box.length; k++) box[k] = map.get(x - 5 + k % SIDE, y - 5 + k / SIDE % SIDE, z - 5 + k / SIDE / SIDE);
		BoxScan.normalise(box);
		return box;
	}

	private static float[] logits(final Weights weights, final float[]... boxes) {
		final ByteBuffer bytes = ByteBuffer.allocateDirect(boxes.length * BoxNetwork.VOXELS * Float.BYTES).order(ByteOrder.nativeOrder());
		for (final float[] box : boxes) {
			for (final float v : box) bytes.putFloat(v);
		}
		try (BoxNetwork.Session session = new BoxNetwork(weights).open()) {
			return session.logits(bytes.rewind(), boxes.length);
		}
	}
}
