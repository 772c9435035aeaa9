package io.github.emvalidation.training.power;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.check.map.ShellPower;
import io.github.emvalidation.structure.Structure.HeavyAtom;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Vec3;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoodMapTest {

	private static final GoodMap GOOD = SmallParticle.GOOD;
	private static final Particle PARTICLE = SmallParticle.PARTICLE;

	@Test
	void theBoxHoldsTheParticleAndItsResolution() {
		final Grid grid = PARTICLE.grid();
		assertTrue(grid.longestSide() >= PARTICLE.extent() + 34 - 1e-9);
		assertTrue(PARTICLE.resolution() >= 2.1 * grid.voxel().x() - 1e-9 && PARTICLE.resolution() <= 4.6, PARTICLE.resolution() + " Å");
		for (final HeavyAtom atom : PARTICLE.atoms()) {
			final Vec3 at = atom.at().times(1 / grid.voxel().x());
			assertTrue(PARTICLE.mask().get((int) Math.round(at.x()), (int) Math.round(at.y()), (int) Math.round(at.z())) > 0.5, "an atom outside the mask");
		}
		int[] parts = new int[3];
		for (final int part : PARTICLE.part()) parts[part]++;
		assertEquals(0.15 * 700, parts[1], 2);
		assertEquals(0.15 * 700, parts[2], 2);
	}

	/** Carbon has 2.5 Å and 13.3 Da with its hydrogens; the estimate is of a mixture. */
	@Test
	void theMassIsThatOfItsAtoms() {
		assertEquals(0.0133 * 700, PARTICLE.mass(), 0.25 * 0.0133 * 700);
	}

	@Test
	void theSolventIsNoiseAboutZeroAndTheLevelAboveIt() {
		assertEquals(1, Field.moments(GOOD.raw)[1], 1e-3);
		assertEquals(1, Field.moments(GOOD.sharp)[1], 1e-3);
		final double[] solvent = Field.moments(GOOD.sharp, PARTICLE.solvent());
		assertTrue(Math.abs(solvent[0]) <= 0.0601 * solvent[1]);
		assertTrue(GOOD.sharpContour >= 3.5 * solvent[1] && GOOD.sharpContour < 20 * solvent[1], GOOD.sharpContour / solvent[1] + " sd");
		assertTrue(Field.moments(GOOD.sharp, GOOD.protein())[0] > GOOD.sharpContour / 2);
	}

	/** A bridge of 6.1 makes two lobes of 10 one; the speck stays apart, and more specks of 4.2 and a halo of 3.7 come lower down. */
	@Test
	void whereTheParticleIsNeverWholeTheLevelIsTheHighestOfTheLeastApart() {
		final DensityMap map = lobes(2, 4.2);
		assertEquals(10 * Math.pow(0.95, 10), GOOD.contour(map, 1e-3), 1e-5, "the first step below the bridge");
	}

	/** Lower down the halo makes the share larger still, but at the bridge all voxels but one are in one component, which is whole. */
	@Test
	void aLittleApartIsWhole() {
		assertEquals(10 * Math.pow(0.95, 10), GOOD.contour(lobes(1, 0), 1e-3), 1e-5);
	}

	/** Solvent of standard deviation 1. Along x, about the middle of the box: a lobe, a bridge, a lobe, a gap and a speck. */
	private static DensityMap lobes(final int speck, final double specks) {
		final int middle = PARTICLE.grid().nx() / 2;
		return Field.of(PARTICLE.grid(), (x, y, z) -> {
			final int i = x - middle;
			final int off = Math.max(Math.abs(y - middle), Math.abs(z - middle));
			if (off <= 2 && Math.abs(i) >= 1 && Math.abs(i) <= 4) return 10;
			if (off <= 2 && i == 0) return 6.1;
			if (off < speck && i >= 6 && i < 6 + speck) return 10;
			if (off <= 4 && i >= -8 && i <= 4) return 3.7;
			if (PARTICLE.solvent().get(x, y, z)) return (x + y + z) % 2 == 0 ? 1 : -1;
			return x % 3 == 0 && y % 3 == 0 && z % 3 == 0 ? specks : 0;
		});
	}

	/** In the mask the signal has a third of the power of the noise at the resolution, more below. */
	@Test
	void theSignalMeetsTheNoiseAtTheResolution() {
		final double[] signal = ShellPower.of(GOOD.scattering.signal(1, 1, 1));
		final double[] noise = Spectra.power(Field.times(GOOD.noise, PARTICLE.mask()));
		final int at = (int) Math.round(PARTICLE.grid().longestSide() / PARTICLE.resolution());
		assertEquals(1 / 3.0, Spectra.mean(signal, at - 2, at + 2) / Spectra.mean(noise, at - 2, at + 2), 1e-3);
		assertTrue(Spectra.mean(signal, at / 2 - 1, at / 2 + 1) > 3 * Spectra.mean(noise, at / 2 - 1, at / 2 + 1));
	}

	@Test
	void mapsFollowFromNameAndSeed() {
		final GoodMap again = new GoodMap(Particle.of(SmallParticle.STRUCTURE, Symmetry.C1, 1, 48).orElseThrow());
		assertEquals(GOOD.sharp.get(20, 21, 22), again.sharp.get(20, 21, 22));
		assertNotEquals(PARTICLE.grid().voxel(), Particle.of(SmallParticle.STRUCTURE, Symmetry.C1, 2, 48).orElseThrow().grid().voxel());
		assertTrue(Particle.of(SmallParticle.STRUCTURE, Symmetry.O, 1, 48).isEmpty(), "24 copies need a larger box");
	}

	/** Copies of a long particle, too: in groups of more than one axis each has to touch copies of two kinds. */
	@Test
	void assembliesHoldTogether() {
		final List<HeavyAtom> stretched = SmallParticle.STRUCTURE.atoms().stream()
			.map(atom -> new HeavyAtom(atom.weight(), new Vec3(0.8 * atom.at().x(), 1.6 * atom.at().y(), atom.at().z()), atom.b())).toList();
		for (final Symmetry symmetry : List.of(Symmetry.C2, Symmetry.C3, Symmetry.D2, Symmetry.O)) {
			final List<HeavyAtom> all = symmetry.assembled(stretched);
			assertEquals(all.size(), Cluster.largest(all).size(), symmetry + " falls apart");
		}
	}

	/** Copies lie where a rotation brings them, and touch without a clash. */
	@Test
	void assembliesAreSymmetric() {
		final List<HeavyAtom> one = SmallParticle.STRUCTURE.atoms();
		for (final Symmetry symmetry : List.of(Symmetry.C2, Symmetry.C3, Symmetry.D2)) {
			final List<HeavyAtom> all = symmetry.assembled(one);
			assertEquals(symmetry.rotations().size() * one.size(), all.size());
			for (final var rotation : symmetry.rotations()) {
				final Vec3 turned = rotation.apply(all.get(7).at());
				assertTrue(all.stream().anyMatch(other -> other.at().minus(turned).length() < 1e-9), symmetry + " is none");
			}
			final double clash = Cluster.clash(all.subList(0, one.size()), all.subList(one.size(), all.size()));
			assertTrue(clash > 0 && clash < 0.04, clash + " of the atoms clash");
			assertEquals(all.size(), Cluster.largest(all).size(), "the copies touch");
		}
		assertEquals(24, Symmetry.O.rotations().size());
	}

	@Test
	void onlyWhatSticksTogetherIsAParticle() {
		final HeavyAtom far = new HeavyAtom(1, new Vec3(40, 0, 0), 0);
		final List<HeavyAtom> with = new java.util.ArrayList<>(List.of(far));
		with.addAll(SmallParticle.STRUCTURE.atoms());
		final List<HeavyAtom> largest = Cluster.largest(with);
		assertTrue(!largest.contains(far) && largest.size() == SmallParticle.STRUCTURE.atoms().size(), largest.size() + " atoms");
	}
}
