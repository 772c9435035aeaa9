package io.github.emvalidation.network.handedness;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.imglib2.parallel.Parallelization;
import org.junit.jupiter.api.Test;

class HandednessNetTest {

	private static final HandednessReader READER = new HandednessReader(Helices.weights(HandednessNet.LAYERS, 3));

	private static float[] logits(final List<float[]> cylinders) {
		return READER.logits(cylinders.size(), cylinders::get, Progress.NONE);
	}

	private static List<float[]> cylinders(final int count) {
		final Random random = new Random(1);
		final List<float[]> cylinders = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			final float[] values = new float[Cylinder.SIZE];
			for (int k = 0; k < values.length; k++) values[k] = (float) (random.nextGaussian() / 46);
			cylinders.add(values);
		}
		return cylinders;
	}

	@Test
	void mirrorImagesGetExactlyTheOpposite() {
		final List<float[]> cylinders = cylinders(70);
		final float[] logits = logits(cylinders);
		final float[] mirrored = logits(cylinders.stream().map(Cylinder::mirrored).toList());
		double spread = 0;
		for (int i = 0; i < logits.length; i++) {
			assertEquals(-logits[i], mirrored[i], "cylinder " + i);
			spread += Math.abs(logits[i]);
		}
		assertTrue(spread > 0.01, "these weights say something");
	}

	@Test
	void upsideDownIsTheSame() {
		final List<float[]> cylinders = cylinders(5);
		final float[] logits = logits(cylinders);
		final float[] turned = logits(cylinders.stream().map(Cylinder::upsideDown).toList());
		assertArrayEquals(logits, turned, 1e-6f);
	}

	@Test
	void turningAboutTheAxisIsTheSame() {
		final float[] cylinder = cylinders(1).get(0);
		final float[] turned = new float[Cylinder.SIZE];
		for (int i = 0; i < turned.length; i++) turned[i] = cylinder[i - i % Cylinder.ANGLES + (i + 5) % Cylinder.ANGLES];
		final float[] logits = logits(List.of(cylinder, turned));
		assertEquals(logits[0], logits[1], 1e-5);
	}

	@Test
	void densityWithoutAHandGetsNothing() {
		final float[] cylinder = cylinders(1).get(0);
		final float[] mirrored = Cylinder.mirrored(cylinder);
		final float[] even = new float[Cylinder.SIZE];
		for (int i = 0; i < even.length; i++) even[i] = cylinder[i] + mirrored[i];
		assertEquals(0, logits(List.of(even))[0], 0);
	}

	@Test
	void neitherThreadsNorNeighboursMatter() {
		final List<float[]> cylinders = cylinders(130);
		final float[] one = Parallelization.runSingleThreaded(() -> logits(cylinders));
		final float[] many = Parallelization.runWithNumThreads(4, () -> logits(cylinders));
		assertArrayEquals(one, many, 0);
		assertEquals(one[129], logits(cylinders.subList(129, 130))[0], 0);
	}
}
