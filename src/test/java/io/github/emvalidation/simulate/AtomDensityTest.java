package io.github.emvalidation.simulate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.structure.Atom;
import io.github.emvalidation.structure.Element;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import net.imglib2.parallel.Parallelization;
import org.junit.jupiter.api.Test;

class AtomDensityTest {

	/** Not a cube, not isotropic, not at the origin. */
	private static final Grid GRID =
		new Grid(new Int3(24, 20, 27), new Vec3(0.9, 1.1, 1.0), new Int3(-10, 4, 0), new Vec3(100, -50, 20));
	private static final Vec3 MIDDLE = new Vec3(110.63, -39.21, 33.3);

	@Test
	void theSumOverTheVoxelsIsTheWeightOfTheAtoms() {
		final List<Atom> atoms = List.of(new Atom(Element.C, MIDDLE, 30), new Atom(Element.O, MIDDLE.plus(new Vec3(1, 0.7, -2)), 60),
			new Atom(Element.S, MIDDLE.plus(new Vec3(-1.2, -0.7, 1)), 40));
		final double expected = 2.5088 + 1.9834 + 5.1605;
		assertEquals(expected, moment(draw(atoms), 0, 0, 0) * GRID.voxelVolume(), 2e-4 * expected);
	}

	@Test
	void anAtomIsWhereItShouldBeAndAsWideAsItShouldBe() {
		final double b = 50;
		final DensityMap map = draw(List.of(new Atom(Element.N, MIDDLE, b)));
		final double sum = moment(map, 0, 0, 0);
		double width = 0;
		for (int term = 0; term < 5; term++) {
			width += Element.N.a(term) * (Element.N.b(term) + b) / (8 * Math.PI * Math.PI) / Element.N.weight();
		}
		for (int axis = 0; axis < 3; axis++) {
			assertEquals(MIDDLE.get(axis), GRID.position().get(axis) + moment(map, axis, 1, 0) / sum, 1e-3);
			assertEquals(width, moment(map, axis, 2, MIDDLE.get(axis) - GRID.position().get(axis)) / sum, 2e-3 * width, "mean square");
		}
	}

	@Test
	void everyVoxelHasTheValueOfTheFormula() {
		final List<Atom> atoms = randomAtoms(40);
		final DensityMap map = draw(atoms);
		for (int z = 0; z < GRID.nz(); z += 2) {
			for (int y = 0; y < GRID.ny(); y += 3) {
				for (int x = 0; x < GRID.nx(); x += 3) {
					final Vec3 at = new Vec3(100 + 0.9 * x, -50 + 1.1 * y, 20.0 + z);
					double expected = 0;
					for (final Atom atom : atoms) expected += formula(atom, Geometry.distance(at, atom.at()));
					assertEquals(expected, map.get(x, y, z), 2e-4);
				}
			}
		}
	}

	private static double formula(final Atom atom, final double r) {
		double sum = 0;
		for (int term = 0; term < 5; term++) {
			final double width = atom.element().b(term) + atom.b();
			sum += atom.element().a(term) * Math.pow(4 * Math.PI / width, 1.5) * Math.exp(-4 * Math.PI * Math.PI * r * r / width);
		}
		return sum;
	}

	@Test
	void anAtomAtTheEdgeOfTheBoxIsCutAndOneOutsideIsLost() {
		final Vec3 corner = GRID.position();
		// the voxels of one octant: an eighth of the atom and half of the planes through its centre
		final double inside = moment(draw(List.of(new Atom(Element.C, corner, 60))), 0, 0, 0) * GRID.voxelVolume();
		assertTrue(inside > 2.5 / 8 && inside < 2.5 / 2, "" + inside);
		assertEquals(0, moment(draw(List.of(new Atom(Element.C, corner.minus(Vec3.all(20)), 60))), 0, 0, 0));
		assertEquals(0, moment(draw(List.of(new Atom(Element.C, corner.plus(new Vec3(5, 80, 5)), 60))), 0, 0, 0));
	}

	@Test
	void theSameBitsWhateverTheNumberOfThreads() {
		final List<Atom> atoms = randomAtoms(300);
		final DensityMap one = Parallelization.runSingleThreaded(() -> draw(atoms));
		final DensityMap many = Parallelization.runWithNumThreads(5, () -> draw(atoms));
		for (int z = 0; z < GRID.nz(); z++) assertArrayEquals(one.plane(z), many.plane(z));
	}

	@Test
	void itStopsWhenNobodyWantsItAnyMore() {
		final Progress canceled = new Progress() {

			@Override
			public void step(final long done, final long total, final String what) {
				// not asked
			}

			@Override
			public void checkCanceled() {
				throw new CancellationException();
			}
		};
		final List<Atom> atoms = randomAtoms(3);
		assertThrows(CancellationException.class, () -> AtomDensity.of("atoms", atoms, GRID, canceled));
	}

	@Test
	void weightsAreThePublishedScatteringInForwardDirection() {
		assertEquals(2.509, Element.C.weight(), 1e-3);
		assertEquals(2.213, Element.N.weight(), 1e-3);
		assertEquals(1.983, Element.O.weight(), 1e-3);
		assertEquals(5.161, Element.S.weight(), 1e-3);
	}

	private static List<Atom> randomAtoms(final int n) {
		final Random random = new Random(5);
		final List<Atom> atoms = new ArrayList<>();
		for (int i = 0; i < n; i++) {
			final Vec3 at = GRID.position().plus(new Vec3(22 * random.nextDouble(), 22 * random.nextDouble(), 27 * random.nextDouble()));
			atoms.add(new Atom(Element.values()[i % 4], at, 20 + 60 * random.nextDouble()));
		}
		return atoms;
	}

	private static DensityMap draw(final List<Atom> atoms) {
		return AtomDensity.of("atoms", atoms, GRID, Progress.NONE);
	}

	/** Sum of density times (coordinate along {@code axis}, in Å from the first voxel, minus {@code about}) to the power. */
	private static double moment(final DensityMap map, final int axis, final int power, final double about) {
		double sum = 0;
		for (int z = 0; z < GRID.nz(); z++) {
			for (int y = 0; y < GRID.ny(); y++) {
				for (int x = 0; x < GRID.nx(); x++) {
					final double coordinate = new Int3(x, y, z).get(axis) * GRID.voxel().get(axis);
					sum += map.get(x, y, z) * Math.pow(coordinate - about, power);
				}
			}
		}
		return sum;
	}
}
