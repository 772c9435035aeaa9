package io.github.emvalidation.figure.surface;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.volume.Vec3;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViewTest {

	/** Which of the map's axes runs to the right, up and to the viewer. */
	@Test
	void theThreeViewsLookAlongTheAxes() {
		assertView(View.THREE.get(0), "X view", new Vec3(0, 1, 0), new Vec3(0, 0, 1), new Vec3(1, 0, 0));
		assertView(View.THREE.get(1), "Y view", new Vec3(0, 0, 1), new Vec3(-1, 0, 0), new Vec3(0, -1, 0));
		assertView(View.THREE.get(2), "Z view", new Vec3(1, 0, 0), new Vec3(0, 1, 0), new Vec3(0, 0, 1));
		assertEquals(3, View.THREE.size());
	}

	private static void assertView(final View view, final String label, final Vec3... rows) {
		assertEquals(label, view.label());
		for (int direction = 0; direction < 3; direction++) {
			final double[] expected = { rows[direction].x(), rows[direction].y(), rows[direction].z() };
			assertArrayEquals(expected, view.matrix()[direction], 1e-12, label);
			assertEquals(1, Math.abs(expected[view.axis(direction)]));
			assertEquals(expected[view.axis(direction)] > 0, view.isAlong(direction));
		}
	}

	/** A quarter turn brings the next axis where this one was, a point on the right up, and what is up to the viewer. */
	@Test
	void anglesAreRightHanded() {
		assertArrayEquals(new double[] { 0, 1, 0 }, column(new View("", 0, 0, 90), 0), 1e-12);
		assertArrayEquals(new double[] { 0, 0, 1 }, column(new View("", 90, 0, 0), 1), 1e-12);
		assertArrayEquals(new double[] { 1, 0, 0 }, column(new View("", 0, 90, 0), 2), 1e-12);
	}

	/** x first goes to the back by the turn about Y, then stays there when the picture is turned. */
	@Test
	void turnsFollowOneAnotherAboutTheScreensAxes() {
		assertArrayEquals(new double[] { 0, 0, -1 }, column(new View("", 0, 90, 90), 0), 1e-12);
		assertArrayEquals(new double[] { 0, 1, 0 }, column(new View("", 90, 90, 90), 1), 1e-12);
	}

	@Test
	void viewsAreTurnedNotMirrored() {
		for (final View view : List.of(new View("", 12, 34, 56), new View("", -170, 91, 3))) {
			final double[][] m = view.matrix();
			final Vec3 right = new Vec3(m[0][0], m[0][1], m[0][2]);
			final Vec3 up = new Vec3(m[1][0], m[1][1], m[1][2]);
			final Vec3 front = new Vec3(m[2][0], m[2][1], m[2][2]);
			assertEquals(0, right.cross(up).minus(front).length(), 1e-12);
			assertEquals(1, up.length(), 1e-12);
		}
	}

	@Test
	void axesAreNamedByTheNearest() {
		final View turned = new View("", 0, 0, 170);
		assertEquals(0, turned.axis(View.RIGHT));
		assertFalse(turned.isAlong(View.RIGHT));
		assertTrue(turned.isAlong(View.FRONT));
	}

	/** Where an axis of the map goes: right, up, to the viewer. */
	private static double[] column(final View view, final int axis) {
		final double[][] m = view.matrix();
		return new double[] { m[0][axis], m[1][axis], m[2][axis] };
	}
}
