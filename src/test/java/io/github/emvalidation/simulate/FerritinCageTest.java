package io.github.emvalidation.simulate;

import static io.github.emvalidation.simulate.Geometry.distance;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.structure.Atom;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Vec3;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FerritinCageTest {

	private static final Vec3 CENTRE = Vec3.all(88);
	private static final FerritinCage CAGE = FerritinCage.build(CENTRE, 60, 1);
	private static final List<Atom> UNIT = CAGE.atoms().subList(0, CAGE.atoms().size() / 24);
	private static final int RESIDUES = 4 * 28 + 11;

	@Test
	void aCopyIsFiveHelicesThatDoNotTouch() {
		final int[] helix = pieces(UNIT, 1.9);
		assertEquals(5, IntStream.of(helix).distinct().count(), "every side chain is bonded to its helix, no helix to another");
		for (int i = 0; i < UNIT.size(); i++) {
			for (int j = 0; j < i; j++) {
				final double apart = distance(UNIT.get(i).at(), UNIT.get(j).at());
				assertTrue(helix[i] == helix[j] || apart >= 3, UNIT.get(i) + " is " + apart + " Å from " + UNIT.get(j));
			}
		}
	}

	@Test
	void copiesDoNotTouchButTheyAreNeighbours() {
		double nearest = Double.MAX_VALUE;
		for (final Atom other : CAGE.atoms().subList(UNIT.size(), CAGE.atoms().size())) {
			for (final Atom atom : UNIT) nearest = Math.min(nearest, distance(atom.at(), other.at()));
		}
		assertTrue(nearest >= 3 && nearest < 4, "nearest: " + nearest);
	}

	@Test
	void itIsAHollowShellOfTheSizeOfApoferritin() {
		final double[] radii = CAGE.atoms().stream().mapToDouble(atom -> distance(atom.at(), CENTRE)).sorted().toArray();
		assertEquals(40, radii[radii.length / 50], 3, "inner radius");
		assertEquals(62, radii[radii.length - radii.length / 50], 3, "outer radius");
		assertEquals(24 * RESIDUES * 112, CAGE.mass(), 24 * RESIDUES * 8, "an amino acid weighs 112 Da or so");
	}

	@Test
	void everyResidueHasItsMainChainAndMostHaveMoreThanABetaCarbon() {
		final long sideChainAtoms = UNIT.size() - 4L * RESIDUES;
		assertTrue(sideChainAtoms > 3L * RESIDUES, sideChainAtoms + " side-chain atoms");
	}

	@Test
	void theDensityHasOctahedralSymmetryAndNoMirror() {
		final int n = 64;
		final Grid grid = Grid.cube(n, 2.75);
		final DensityMap map = AtomDensity.of("cage", CAGE.atoms(), grid, Progress.NONE);
		double mirrored = 0;
		double largest = 0;
		for (int z = 1; z < n; z++) {
			for (int y = 1; y < n; y++) {
				for (int x = 1; x < n; x++) {
					final float here = map.get(x, y, z);
					assertEquals(here, map.get(n - y, x, z), 1e-6, "a quarter turn about z");
					assertEquals(here, map.get(x, n - z, y), 1e-6, "a quarter turn about x");
					assertEquals(here, map.get(z, y, n - x), 1e-6, "a quarter turn about y");
					mirrored = Math.max(mirrored, Math.abs(here - map.get(n - x, y, z)));
					largest = Math.max(largest, here);
				}
			}
		}
		assertTrue(mirrored > 0.5 * largest, "the mirror image is another map: " + mirrored + " of " + largest);
	}

	@Test
	void theSeedDecidesTheSequence() {
		assertEquals(CAGE, FerritinCage.build(CENTRE, 60, 1));
		final FerritinCage other = FerritinCage.build(CENTRE, 60, 2);
		assertNotEquals(CAGE.mass(), other.mass());
		assertEquals(UNIT.subList(0, 4 * RESIDUES), other.atoms().subList(0, 4 * RESIDUES), "the helices stay");
	}

	/** Numbers the pieces that atoms nearer than {@code bond} Å to each other make. */
	private static int[] pieces(final List<Atom> atoms, final double bond) {
		final int[] piece = IntStream.range(0, atoms.size()).toArray();
		for (int i = 0; i < atoms.size(); i++) {
			for (int j = 0; j < i; j++) {
				if (piece[i] == piece[j] || distance(atoms.get(i).at(), atoms.get(j).at()) > bond) continue;
				final int old = piece[i];
				final int now = piece[j];
				for (int k = 0; k < piece.length; k++) {
					if (piece[k] == old) piece[k] = now;
				}
			}
		}
		return piece;
	}
}
