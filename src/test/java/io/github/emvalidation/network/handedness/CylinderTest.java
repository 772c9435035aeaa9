package io.github.emvalidation.network.handedness;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import org.junit.jupiter.api.Test;

class CylinderTest {

	private static final HelixFrame FRAME = new HelixFrame(new Vec3(20, 21, 22), new Vec3(0.36, 0.48, 0.8));

	@Test
	void tellsHeightAndDistanceFromTheAxis() {
		// density that is the height along the axis, on voxels of three sizes: interpolation of a linear function is exact
		final Grid grid = Grid.of(new Int3(40, 50, 30), new Vec3(1, 0.8, 1.4));
		final DensityMap map = DensityMap.zeros("height", grid);
		for (int z = 0; z < grid.nz(); z++) {
			for (int i = 0; i < map.plane(z).length; i++) {
				final Vec3 at = new Vec3(i % grid.nx(), i / grid.nx() * 0.8, z * 1.4);
				map.plane(z)[i] = (float) at.minus(FRAME.centre()).dot(FRAME.axis());
			}
		}
		final float[] cylinder = Cylinder.sample(new Sampler(map, 0), FRAME);
		double square = 0;
		for (final float value : cylinder) square += value * value;
		assertEquals(1, square, 1e-5);
		final double perAngstrom = cylinder[(Cylinder.HEIGHTS - 1) * Cylinder.ANGLES] / (10.5 * Cylinder.RISE);
		for (int i = 0; i < cylinder.length; i++) {
			final int height = i / Cylinder.ANGLES % Cylinder.HEIGHTS;
			assertEquals((height - 10.5) * Cylinder.RISE * perAngstrom, cylinder[i], 1e-5);
		}
	}

	@Test
	void beyondTheBoxThereIsNothing() {
		final DensityMap map = DensityMap.zeros("full", Grid.cube(8, 1));
		for (int z = 0; z < 8; z++) java.util.Arrays.fill(map.plane(z), 1);
		final Sampler sampler = new Sampler(map, 0);
		assertEquals(1, sampler.at(7, 7, 7), 1e-12);
		assertEquals(0.5, sampler.at(7.5, 3, 3), 1e-12);
		assertEquals(0.25, sampler.at(-0.5, 3, 7.5), 1e-12);
		assertEquals(0, sampler.at(-1.5, 3, 3), 1e-12);
		assertEquals(0, Cylinder.sample(sampler, new HelixFrame(new Vec3(100, 0, 0), new Vec3(0, 0, 1)))[0], 1e-12);
	}

	@Test
	void mirroringTwiceAndTurningTwiceChangeNothing() {
		final float[] cylinder = Cylinder.sample(new Sampler(Helices.one(), 0), new HelixFrame(Vec3.all(24), new Vec3(0, 0, 1)));
		assertArrayEquals(cylinder, Cylinder.mirrored(Cylinder.mirrored(cylinder)));
		assertArrayEquals(cylinder, Cylinder.upsideDown(Cylinder.upsideDown(cylinder)));
		assertArrayEquals(Cylinder.mirrored(Cylinder.upsideDown(cylinder)), Cylinder.upsideDown(Cylinder.mirrored(cylinder)));
	}

	@Test
	void layerLinesTellAHelixFromItsMirrorImage() {
		final Sampler density = new Sampler(Helices.one(), 0);
		final float[] cylinder = Cylinder.sample(density, HelixFrame.through(new Vec3(25, 23, 24), density));
		final double[] power = LayerLines.power(cylinder);
		assertTrue(power[0] > 5 * power[1], power[0] + " against " + power[1]);
		final double[] mirrored = LayerLines.power(Cylinder.mirrored(cylinder));
		assertEquals(power[0], mirrored[1], 1e-6 * power[0]);
		assertEquals(power[1], mirrored[0], 1e-6 * power[0]);
		final double[] turned = LayerLines.power(Cylinder.upsideDown(cylinder));
		assertEquals(power[0], turned[0], 1e-6 * power[0]);
	}
}
