package io.github.emvalidation.training.power;

import io.github.emvalidation.simulate.Octahedral;
import io.github.emvalidation.structure.Structure.HeavyAtom;
import io.github.emvalidation.volume.Vec3;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Point groups that copies of a structure are arranged in: Cn about z, D2, and O with its fourfold axes along x, y and z. */
enum Symmetry {
	C1(1), C2(2), C3(3), C4(4), C5(5), C6(6), D2(0), O(0);

	/** So few atoms that clash make an interface of rigid copies, whose side chains would give way. */
	private static final double INTERFACE = 0.02;
	/** Copies move out in steps of so many Å until they hardly clash. */
	private static final double STEP = 1;
	private static final int MOST_STEPS = 300;
	private static final Vec3 ALONG_X = new Vec3(1, 0, 0);
	private static final Vec3 ALONG_Z = new Vec3(0, 0, 1);

	private final int fold;

	Symmetry(final int fold) {
		this.fold = fold;
	}

	/** The rotations about the origin; the first one leaves everything where it is. */
	List<UnaryOperator<Vec3>> rotations() {
		if (this == O) return Octahedral.ROTATIONS;
		if (this == D2) {
			return List.of(v -> v, v -> new Vec3(-v.x(), -v.y(), v.z()), v -> new Vec3(v.x(), -v.y(), -v.z()), v -> new Vec3(-v.x(), v.y(), -v.z()));
		}
		final List<UnaryOperator<Vec3>> all = new ArrayList<>();
		for (int i = 0; i < fold; i++) {
			final double c = Math.cos(2 * Math.PI * i / fold);
			final double s = Math.sin(2 * Math.PI * i / fold);
			all.add(v -> new Vec3(c * v.x() - s * v.y(), s * v.x() + c * v.y(), v.z()));
		}
		return all;
	}

	/**
	 * Copies of atoms that lie about the origin, moved out until they hardly clash: first the ring about z, along x, then in groups of
	 * more axes all rings along z. So each ring touches another one, too, and the whole is one particle.
	 */
	List<HeavyAtom> assembled(final List<HeavyAtom> atoms) {
		if (this == C1) return atoms;
		final List<UnaryOperator<Vec3>> ring = rotations().stream().filter(rotation -> rotation.apply(ALONG_Z).z() > 0.5).toList();
		final Vec3 inRing = outwards(atoms, Vec3.ZERO, ALONG_X, ring);
		final Vec3 place = ring.size() == rotations().size() ? inRing : outwards(atoms, inRing, ALONG_Z, rotations());
		return copies(atoms, place, rotations()).stream().flatMap(List::stream).toList();
	}

	/** The first place from there on where the copies hardly clash. */
	private static Vec3 outwards(final List<HeavyAtom> atoms, final Vec3 from, final Vec3 along, final List<UnaryOperator<Vec3>> rotations) {
		for (int step = 1;; step++) {
			final Vec3 place = from.plus(along.times(STEP * step));
			final List<List<HeavyAtom>> copies = copies(atoms, place, rotations);
			final double clash = copies.stream().skip(1).mapToDouble(copy -> Cluster.clash(copies.get(0), copy)).max().orElseThrow();
			if (clash < INTERFACE || step == MOST_STEPS) return place;
		}
	}

	private static List<List<HeavyAtom>> copies(final List<HeavyAtom> atoms, final Vec3 place,
		final List<UnaryOperator<Vec3>> rotations)
	{
		return rotations.stream().map(rotation -> moved(atoms, place, rotation)).toList();
	}

	private static List<HeavyAtom> moved(final List<HeavyAtom> atoms, final Vec3 by, final UnaryOperator<Vec3> rotation) {
		return atoms.stream().map(atom -> new HeavyAtom(atom.weight(), rotation.apply(atom.at().plus(by)), atom.b())).toList();
	}
}
