package io.github.emvalidation.simulate;

import static io.github.emvalidation.simulate.Geometry.distance;
import static io.github.emvalidation.simulate.Geometry.torsion;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.volume.Vec3;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlphaHelixTest {

	private static final AlphaHelix HELIX = new AlphaHelix(new Vec3(10, -20, 30), new Vec3(1, 2, -3), 25, 12);

	@Test
	void torsionsAreThoseOfARightHandedAlphaHelix() {
		for (int i = 1; i < HELIX.residues() - 1; i++) {
			final Backbone before = HELIX.backbone(i - 1);
			final Backbone here = HELIX.backbone(i);
			final Backbone after = HELIX.backbone(i + 1);
			assertEquals(-61.1, torsion(before.c(), here.n(), here.ca(), here.c()), 0.2, "phi");
			assertEquals(-43.4, torsion(here.n(), here.ca(), here.c(), after.n()), 0.2, "psi");
			assertEquals(179.0, torsion(here.ca(), here.c(), after.n(), after.ca()), 0.2, "omega");
		}
	}

	@Test
	void alphaCarbonsClimbTurningRight() {
		final List<Vec3> ca = alphaCarbons(HELIX);
		for (int i = 0; i + 3 < ca.size(); i++) {
			final Vec3 a = ca.get(i);
			assertTrue(Geometry.triple(a, ca.get(i + 1), ca.get(i + 2), ca.get(i + 3)) > 0);
			assertEquals(50.2, torsion(a, ca.get(i + 1), ca.get(i + 2), ca.get(i + 3)), 1, "as in proteins");
		}
	}

	@Test
	void riseAndTurnFollowFromTheAlphaCarbons() {
		final List<Vec3> ca = alphaCarbons(HELIX);
		// the second differences of a helix point at its axis
		final Vec3 first = ca.get(0).minus(ca.get(1).times(2)).plus(ca.get(2));
		final Vec3 second = ca.get(1).minus(ca.get(2).times(2)).plus(ca.get(3));
		final double turn = Math.acos(first.unit().dot(second.unit()));
		final Vec3 axis = first.cross(second).unit();
		assertEquals(100, Math.toDegrees(turn), 1e-6);
		assertEquals(1.5, ca.get(1).minus(ca.get(0)).dot(axis), 1e-9);
		assertEquals(0, distance(HELIX.direction().unit(), axis), 1e-9);
	}

	@Test
	void bondsAndHydrogenBondsAreAsLongAsTheyShouldBe() {
		for (int i = 0; i + 4 < HELIX.residues(); i++) {
			final Backbone here = HELIX.backbone(i);
			assertEquals(1.458, distance(here.n(), here.ca()), 0.002);
			assertEquals(1.525, distance(here.ca(), here.c()), 0.002);
			assertEquals(1.231, distance(here.c(), here.o()), 0.002);
			assertEquals(1.329, distance(here.c(), HELIX.backbone(i + 1).n()), 0.002);
			assertEquals(2.92, distance(here.o(), HELIX.backbone(i + 4).n()), 0.01);
		}
	}

	@ParameterizedTest
	@CsvSource({ "1,0,0", "0,-1,0", "0,0,2", "0,0,-1", "1,1,1", "-0.3,0,0.1" })
	void itsMiddleIsWhereItWasPutWhateverItsDirection(final double x, final double y, final double z) {
		// 18 residues are five whole turns, so that the alpha carbons average to a point of the axis
		final AlphaHelix helix = new AlphaHelix(new Vec3(5, 6, 7), new Vec3(x, y, z), -40, 18);
		Vec3 sum = Vec3.ZERO;
		for (final Vec3 at : alphaCarbons(helix)) sum = sum.plus(at);
		assertEquals(0, distance(helix.centre(), sum.times(1.0 / 18)), 1e-9);
	}

	private static List<Vec3> alphaCarbons(final AlphaHelix helix) {
		return IntStream.range(0, helix.residues()).mapToObj(i -> helix.backbone(i).ca()).toList();
	}
}
