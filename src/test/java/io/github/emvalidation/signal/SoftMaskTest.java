package io.github.emvalidation.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Vec3;
import org.junit.jupiter.api.Test;

class SoftMaskTest {

	/** A point in a long box of 2 Å voxels: distances are 2 Å a step, the edge from 6 to 14 Å is half way down at 10 Å. */
	@Test
	void fallsAsACosineOfTheDistance() {
		final MapMask point = new MapMask(Grid.of(new Int3(21, 1, 1), Vec3.all(2)));
		point.set(10, 0, 0);
		final float[] row = new float[21];
		new SoftMask(DistanceTransform.squared(point), 6, 14).row(0, 0, row);
		for (int x = 7; x <= 13; x++) assertEquals(1, row[x]);
		assertEquals(0.5 + 0.5 * Math.cos(Math.PI / 4), row[14], 1e-6);
		assertEquals(0.5, row[5], 1e-6);
		assertEquals(0.5 - 0.5 * Math.cos(Math.PI / 4), row[4], 1e-6);
		for (int x = 0; x <= 3; x++) assertEquals(0, row[x]);
	}

	@Test
	void aBallIsRoundAndSoft() {
		final Ball ball = new Ball(Grid.cube(20, 1.3));
		assertEquals(10, ball.radius(), 1e-12);
		final float[] row = new float[20];
		ball.soft().row(10, 10, row);
		for (int x = 4; x <= 16; x++) assertEquals(1, row[x]);
		assertEquals(Math.exp(-1.0 / 8), row[17], 1e-6);
		assertEquals(Math.exp(-16.0 / 8), row[0], 1e-6);
		final double[] distances = new double[20];
		ball.distances(7, 6, distances);
		assertEquals(5, distances[10], 1e-12);
	}

	@Test
	void aWindowTakesTheMeanOff() {
		final Grid grid = Volumes.grid(6, 5, 4);
		final Windowed centred = Windowed.centred(Volumes.noise(grid, 3), Volumes.randomMask(grid, 0.4, 5));
		assertEquals(0, Windowed.sum(centred), 1e-5);
	}
}
