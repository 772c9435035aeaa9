package io.github.emvalidation.simulate;

import static io.github.emvalidation.simulate.Geometry.distance;
import static io.github.emvalidation.simulate.Geometry.torsion;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.structure.Atom;
import io.github.emvalidation.volume.Vec3;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SideChainTest {

	private static final Backbone BACKBONE = new AlphaHelix(new Vec3(1, 2, 3), new Vec3(-1, 4, 2), 70, 5).backbone(2);

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GLYCINE")
	void everyAtomIsBondedAndNoneIsTooNearAnother(final SideChain kind) {
		for (int rotamer = 0; rotamer < kind.rotamers(); rotamer++) {
			final List<Vec3> all = new ArrayList<>(List.of(BACKBONE.ca()));
			for (final Atom atom : kind.build(BACKBONE, rotamer, 60)) {
				final double nearest = all.stream().mapToDouble(at -> distance(at, atom.at())).min().orElseThrow();
				assertTrue(nearest > 1.2 && nearest < 1.85, kind + ": " + nearest);
				all.add(atom.at());
			}
			final long bonds = pairsWithin(all, 1.9);
			assertEquals(kind == SideChain.PHENYLALANINE ? all.size() : all.size() - 1, bonds, kind + ": a tree, or one ring");
			assertEquals(bonds, pairsWithin(all, 2.15), kind + ": atoms that are not bonded");
		}
	}

	@Test
	void theAlphaCarbonIsLeftHandedAsInLife() {
		final Vec3 cb = SideChain.ALANINE.build(BACKBONE, 0, 60).get(0).at();
		final double volume = Geometry.triple(BACKBONE.ca(), BACKBONE.n(), BACKBONE.c(), cb);
		assertEquals(2.5, volume, 0.2, "chiral volume of an L amino acid in Å³");
	}

	@Test
	void torsionsAreThoseOfTheRotamer() {
		final List<Atom> lysine = SideChain.LYSINE.build(BACKBONE, 2, 60);
		final Vec3 cb = lysine.get(0).at();
		final Vec3 cg = lysine.get(1).at();
		final Vec3 cd = lysine.get(2).at();
		assertEquals(-62, torsion(BACKBONE.n(), BACKBONE.ca(), cb, cg), 1e-6);
		assertEquals(-68, torsion(BACKBONE.ca(), cb, cg, cd), 1e-6);
		assertEquals(180, Math.abs(torsion(cb, cg, cd, lysine.get(3).at())), 1e-6);
	}

	@Test
	void theRingIsFlatAndRegular() {
		final List<Vec3> ring = SideChain.PHENYLALANINE.build(BACKBONE, 1, 60).stream().skip(1).map(Atom::at).toList();
		for (final Vec3 at : ring) {
			assertEquals(0, Geometry.triple(ring.get(0), ring.get(1), ring.get(2), at), 0.02);
			assertEquals(2, ring.stream().filter(other -> other != at && distance(at, other) < 1.45).count());
		}
	}

	@Test
	void theEndsAreBlurredMost() {
		final List<Atom> methionine = SideChain.METHIONINE.build(BACKBONE, 0, 60);
		assertEquals(List.of(60.0, 68.0, 76.0, 84.0), methionine.stream().map(Atom::b).toList());
		final List<Atom> leucine = SideChain.LEUCINE.build(BACKBONE, 0, 20);
		assertEquals(List.of(20.0, 28.0, 36.0, 36.0), leucine.stream().map(Atom::b).toList());
	}

	@Test
	void glycineHasNone() {
		assertTrue(SideChain.GLYCINE.build(BACKBONE, 0, 60).isEmpty());
	}

	private static long pairsWithin(final List<Vec3> points, final double limit) {
		long count = 0;
		for (int i = 0; i < points.size(); i++) {
			for (int j = 0; j < i; j++) {
				if (distance(points.get(i), points.get(j)) < limit) count++;
			}
		}
		return count;
	}
}
