package io.github.emvalidation.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.volume.Vec3;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class OctahedralTest {

	private static final Vec3 POINT = new Vec3(1, 2, 3);

	@Test
	void thereAre24AndTheFirstLeavesEverythingWhereItIs() {
		assertEquals(24, orbit().size());
		assertEquals(POINT, Octahedral.ROTATIONS.get(0).apply(POINT));
	}

	@Test
	void noneMirrors() {
		for (final UnaryOperator<Vec3> rotation : Octahedral.ROTATIONS) {
			final Vec3 x = rotation.apply(new Vec3(1, 0, 0));
			final Vec3 y = rotation.apply(new Vec3(0, 1, 0));
			final Vec3 z = rotation.apply(new Vec3(0, 0, 1));
			assertEquals(1, x.dot(y.cross(z)), 0, "determinant");
		}
	}

	@Test
	void oneAfterAnotherIsAgainOneOfThem() {
		final Set<Vec3> orbit = orbit();
		for (final UnaryOperator<Vec3> first : Octahedral.ROTATIONS) {
			for (final UnaryOperator<Vec3> second : Octahedral.ROTATIONS) {
				assertTrue(orbit.contains(second.apply(first.apply(POINT))));
			}
		}
	}

	@Test
	void theMirrorImageIsNotAmongThem() {
		assertTrue(orbit().stream().noneMatch(new Vec3(-1, 2, 3)::equals));
	}

	/** A general point goes to another place under each rotation, so that its place tells which one it was. */
	private static Set<Vec3> orbit() {
		final Set<Vec3> places = new HashSet<>();
		Octahedral.ROTATIONS.forEach(rotation -> places.add(rotation.apply(POINT)));
		return places;
	}
}
