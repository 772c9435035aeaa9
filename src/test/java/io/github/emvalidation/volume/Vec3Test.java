package io.github.emvalidation.volume;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class Vec3Test {

	private static final Vec3 X = new Vec3(1, 0, 0);
	private static final Vec3 Y = new Vec3(0, 1, 0);
	private static final Vec3 Z = new Vec3(0, 0, 1);

	@Test
	void theVectorProductIsRightHanded() {
		assertEquals(Z, X.cross(Y));
		assertEquals(X, Y.cross(Z));
		assertEquals(Y, Z.cross(X));
	}

	@Test
	void theVectorProductIsPerpendicularToBothAndAsLongAsTheirParallelogramIsLarge() {
		final Vec3 a = new Vec3(1, -2, 3);
		final Vec3 b = new Vec3(4, 5, -6);
		final Vec3 c = a.cross(b);
		assertEquals(0, c.dot(a), 1e-12);
		assertEquals(0, c.dot(b), 1e-12);
		assertEquals(a.dot(a) * b.dot(b) - a.dot(b) * a.dot(b), c.dot(c), 1e-9);
	}

	@Test
	void sumsDifferencesAndLengths() {
		final Vec3 a = new Vec3(2, 3, 6);
		assertEquals(7, a.length(), 1e-15);
		assertEquals(1, a.unit().length(), 1e-15);
		assertEquals(new Vec3(3, 3, 5), a.plus(X).minus(Z));
		assertEquals(new Vec3(-4, -6, -12), a.times(-2));
	}
}
