package io.github.emvalidation.training.resolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.structure.Structure;
import io.github.emvalidation.structure.Structure.HeavyAtom;
import io.github.emvalidation.training.PosedStructure;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Vec3;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HeldOutErrorsTest {

	/** The middle of an atom alone is the middle of its box, a voxel; a shift moves the atom off it. */
	private static PosedStructure shifted(final Structure structure, final double along) {
		final PosedStructure posed = PosedStructure.of(structure, new SplittableRandom(1), 32, 32);
		return new PosedStructure(posed.spectrum(), posed.shells(), posed.pose(), posed.shift().plus(new Vec3(along, 0, 0)), 1, posed.isCut());
	}

	@Test
	void voxelsWithinThreeAngstromsOfAnAtomAreNear() {
		final Structure atom = new Structure("atom", List.of(new HeavyAtom(2.5, new Vec3(7, -3, 20), 0)), List.of());
		final PosedStructure posed = shifted(atom, 0.1);
		final MapMask near = HeldOutErrors.nearAtoms(atom, posed, posed.spectrum().grid());
		final int middle = posed.spectrum().grid().nx() / 2;
		assertTrue(near.get(middle + 3, middle, middle), "2.9 Å");
		assertFalse(near.get(middle - 3, middle, middle), "3.1 Å");
		assertTrue(near.get(middle - 2, middle + 2, middle), "2.9 Å, oblique");
		assertFalse(near.get(middle - 2, middle + 2, middle + 1), "3.07 Å, oblique");
		assertEquals(brute(posed, atom.atoms().get(0).at()), near.count());
	}

	private static long brute(final PosedStructure posed, final Vec3 at) {
		long count = 0;
		for (int z = 0; z < 32; z++) {
			for (int y = 0; y < 32; y++) {
				for (int x = 0; x < 32; x++) count += new Vec3(x, y, z).minus(posed.inBox(at)).length() <= 3 ? 1 : 0;
			}
		}
		return count;
	}

	@Test
	void errorsAreSummedApart() {
		final HeldOutErrors errors = HeldOutErrors.of("noise 0.5");
		errors.add(true, 5, 5.5);
		errors.add(true, 5, 5.1);
		errors.add(false, 5, 8);
		assertEquals(0.24, errors.all().relative(), 1e-12);
		assertEquals(0.06, errors.near().relative(), 1e-12);
		assertEquals(0.6, errors.far().relative(), 1e-12);
		assertEquals(List.of(3L, 2L, 1L), List.of(errors.all().voxels(), errors.near().voxels(), errors.far().voxels()));
		assertEquals("mean relative error, noise 0.5, farther out", errors.far().measurements().get(0).what());
		assertTrue(HeldOutErrors.of("no noise").far().measurements().isEmpty(), "no voxel, no value");
	}
}
