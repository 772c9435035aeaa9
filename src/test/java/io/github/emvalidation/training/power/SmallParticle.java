package io.github.emvalidation.training.power;

import io.github.emvalidation.structure.Structure;
import io.github.emvalidation.structure.Structure.HeavyAtom;
import io.github.emvalidation.volume.Vec3;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A ball of atoms of the density of protein, for tests without data. */
final class SmallParticle {

	static final double RADIUS = 15;
	static final Structure STRUCTURE = structure();
	static final Particle PARTICLE = Particle.of(STRUCTURE, Symmetry.C1, 1, 48).orElseThrow();
	static final GoodMap GOOD = new GoodMap(PARTICLE);

	private SmallParticle() {}

	private static Structure structure() {
		final Random random = new Random(1);
		final List<HeavyAtom> atoms = new ArrayList<>();
		while (atoms.size() < 700) {
			final Vec3 at = new Vec3(random.nextDouble() - 0.5, random.nextDouble() - 0.5, random.nextDouble() - 0.5).times(2 * RADIUS);
			final boolean hasRoom = atoms.stream().noneMatch(atom -> atom.at().minus(at).length() < 1.4);
			if (at.length() < RADIUS && hasRoom) atoms.add(new HeavyAtom(2.5, at, 20 * random.nextDouble()));
		}
		return new Structure("ball", atoms, List.of());
	}
}
