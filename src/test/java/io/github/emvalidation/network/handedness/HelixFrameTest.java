package io.github.emvalidation.network.handedness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Vec3;
import org.junit.jupiter.api.Test;

class HelixFrameTest {

	@Test
	void findsTheAxisOfAHelixFromAPlaceBesideIt() {
		final Vec3 axis = new Vec3(0.3, -0.5, 0.8).unit();
		final Sampler density = new Sampler(Helices.one(), 0);
		final HelixFrame frame = HelixFrame.through(new Vec3(25.5, 24.5, 23), density);
		assertTrue(Math.abs(frame.axis().dot(axis)) > Math.cos(Math.toRadians(8)), frame.toString());
		final Vec3 off = frame.centre().minus(Vec3.all(24));
		assertTrue(off.minus(axis.times(off.dot(axis))).length() < 0.6, frame.toString());
	}

	@Test
	void aMirroredMapHasTheMirroredFrame() {
		final DensityMap map = Helices.one();
		final HelixFrame frame = HelixFrame.through(new Vec3(25, 24, 23), new Sampler(map, 0));
		final HelixFrame mirrored = HelixFrame.through(new Vec3(47 - 25, 24, 23), new Sampler(Helices.mirrored(map), 0));
		assertEquals(47 - frame.centre().x(), mirrored.centre().x(), 1e-6);
		assertEquals(frame.centre().z(), mirrored.centre().z(), 1e-6);
		final Vec3 expected = new Vec3(-frame.axis().x(), frame.axis().y(), frame.axis().z());
		assertEquals(1, Math.abs(mirrored.axis().dot(expected)), 1e-9);
	}

	@Test
	void emptySpaceHasAFrameToo() {
		final HelixFrame frame = HelixFrame.through(new Vec3(4, 5, 6), new Sampler(DensityMap.zeros("empty", Grid.cube(12, 1)), 0));
		assertEquals(new Vec3(4, 5, 6), frame.centre());
		assertEquals(1, frame.axis().length(), 1e-12);
	}
}
