package io.github.emvalidation.check.model.correlation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.atoms.AtomPlaces;
import io.github.emvalidation.signal.atoms.ModelDensity;
import io.github.emvalidation.signal.atoms.Scatterers;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.structure.ScatteringFactors;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MolecularMaskTest {

	private static final double CARBON = 1.775;

	private static MolecularMask mask(final Grid grid, final double... xyz) {
		final int n = xyz.length / 3;
		final double[][] places = new double[3][n];
		final double[] radii = new double[n];
		for (int i = 0; i < xyz.length; i++) places[i % 3][i / 3] = xyz[i];
		Arrays.fill(radii, CARBON);
		return MolecularMask.periodic(grid, new AtomPlaces(places[0], places[1], places[2]), radii);
	}

	@Test
	void ofOneAtomIsABall() {
		final double radius = CARBON + 1.1;
		final Grid grid = Grid.cube(60, 0.2);
		assertEquals(4 * Math.PI / 3 * radius * radius * radius, mask(grid, 6, 6, 6).mask().count() * grid.voxelVolume(), 1);
	}

	@Test
	void goesRoundTheBox() {
		final Grid grid = Grid.of(new Int3(20, 24, 22), new Vec3(0.7, 0.6, 0.65));
		final long middle = mask(grid, 7, 7.2, 6.5).mask().count();
		assertEquals(middle, mask(grid, 0, 0, 0).mask().count());
		assertEquals(middle, mask(grid, 14, -14.4, 14.3).mask().count());
	}

	/** Carbons along x. */
	private static double[] chain() {
		final Random random = new Random(1);
		final double[] chain = new double[3 * 40];
		for (int i = 0; i < 40; i++) {
			for (int axis = 0; axis < 3; axis++) chain[3 * i + axis] = 12 + (axis == 0 ? 0.7 * i - 6 : 3 * random.nextDouble());
		}
		return chain;
	}

	/** The mask of cctbx jumps where voxels grow past 0.9 Å; this one does not. */
	@Test
	void doesNotJumpWithTheVoxels() {
		final double[] chain = chain();
		final MolecularMask fine = mask(Grid.cube(54, 0.889), chain);
		final MolecularMask coarse = mask(Grid.cube(53, 0.906), chain);
		final double fineVolume = fine.mask().count() * Math.pow(0.889, 3);
		assertEquals(fineVolume, coarse.mask().count() * Math.pow(0.906, 3), 0.02 * fineVolume);
		assertTrue(coarse.shrunk().count() * Math.pow(0.906, 3) > 1.2 * fine.shrunk().count() * Math.pow(0.889, 3));
	}

	/** Two densities of one chain of carbons at two voxel sizes, and their correlation in either mask. */
	@Test
	void neitherDoesTheCorrelation() {
		final RegionCorrelation[] fine = correlations(Grid.cube(54, 0.889));
		final RegionCorrelation[] coarse = correlations(Grid.cube(53, 0.906));
		assertEquals(fine[0].mask().orElseThrow(), coarse[0].mask().orElseThrow(), 0.005);
		assertEquals(fine[0].volume().orElseThrow(), coarse[0].volume().orElseThrow(), 0.005);
		assertTrue(Math.abs(fine[1].mask().orElseThrow() - coarse[1].mask().orElseThrow()) > 0.02);
	}

	private static RegionCorrelation[] correlations(final Grid grid) {
		final DensityMap first = density(grid, 20, 0);
		final DensityMap second = density(grid, 60, 1);
		final MolecularMask mask = mask(grid, chain());
		return new RegionCorrelation[] { RegionCorrelation.of(first, second, mask.mask()), RegionCorrelation.of(first, second, mask.shrunk()) };
	}

	/** @param shift by how much the atoms are moved along y, in Å */
	private static DensityMap density(final Grid grid, final double b, final double shift) {
		final double[] chain = chain();
		final double[][] places = new double[3][chain.length / 3];
		for (int i = 0; i < chain.length; i++) places[i % 3][i / 3] = chain[i] + (i % 3 == 1 ? shift : 0);
		final double[] blur = new double[places[0].length];
		final double[] weight = new double[blur.length];
		Arrays.fill(blur, b);
		Arrays.fill(weight, 1);
		final ScatteringFactors carbon = ScatteringFactors.of("C");
		final Scatterers atoms = new Scatterers(new AtomPlaces(places[0], places[1], places[2]), new int[blur.length],
			new double[][] { carbon.a() }, new double[][] { carbon.b() }, blur, weight);
		return Fft.inverse(ModelDensity.spectrum(atoms, grid, 3, Progress.NONE), "density");
	}

	@Test
	void ofCctbxKeepsTheAtoms() {
		// voxels of 0.5 Å: all within 0.9 Å of the outside go, down to the van der Waals radius
		final Grid grid = Grid.cube(24, 0.5);
		final long shrunk = mask(grid, 6, 6, 6).shrunk().count();
		long atom = 0;
		for (int i = 0; i < 24 * 24 * 24; i++) {
			final double r = new Vec3(i % 24 - 12, i / 24 % 24 - 12, i / 576 - 12).times(0.5).length();
			if (r <= CARBON) atom++;
		}
		assertTrue(shrunk >= atom && shrunk < 1.9 * atom, shrunk + " voxels, " + atom + " of the atom");
	}

	@Test
	void theImageOfAnAtomIsWiderAtLowResolution() {
		assertEquals(3, CarbonImage.radius(1.75, 13));
		assertEquals(6.6, CarbonImage.radius(6.6, 18));
		assertEquals(10, CarbonImage.radius(15, 18));
		// a Gaussian of B has its inflection at √(B/8)/π, which a sharp cut at fine resolution does not change
		assertEquals(Math.sqrt(400 / 8.0) / Math.PI, CarbonImage.inflection(1.5, 397), 0.15);
	}
}
