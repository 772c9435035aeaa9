package io.github.emvalidation.simulate;

import io.github.emvalidation.structure.Atom;
import io.github.emvalidation.volume.Vec3;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The occupied places near one of the 24 copies of a cage: its own atoms and those of the other copies. */
final class Packing {

	/** Atoms that are not bonded come no closer than this, in Å (a hydrogen bond is 2.8 to 3 Å long). */
	static final double CLOSEST = 3.0;
	/** A side chain may touch the main chain within this distance of its own CA, in Å: it is bonded to it. */
	private static final double BONDED = 3.9;

	private final List<Vec3> backbones = new ArrayList<>();
	private final List<Vec3> others = new ArrayList<>();

	void add(final Backbone residue) {
		for (final Vec3 at : List.of(residue.n(), residue.ca(), residue.c(), residue.o())) {
			backbones.add(at);
			addCopies(at);
		}
	}

	void add(final List<Atom> sideChain) {
		for (final Atom atom : sideChain) {
			others.add(atom.at());
			addCopies(atom.at());
		}
	}

	private void addCopies(final Vec3 at) {
		Octahedral.ROTATIONS.stream().skip(1).forEach(rotation -> others.add(rotation.apply(at)));
	}

	/** Whether a side chain touches only its own main chain, and none of its own copies. */
	boolean hasRoom(final List<Atom> sideChain, final Backbone residue) {
		for (final Atom atom : sideChain) {
			for (final Vec3 at : others) {
				if (within(CLOSEST, atom.at(), at)) return false;
			}
			for (final Vec3 at : backbones) {
				if (within(CLOSEST, atom.at(), at) && !within(BONDED, residue.ca(), at)) return false;
			}
		}
		return Octahedral.ROTATIONS.stream().skip(1).noneMatch(rotation -> touchesCopy(sideChain, rotation));
	}

	private static boolean touchesCopy(final List<Atom> sideChain, final UnaryOperator<Vec3> rotation) {
		for (final Atom atom : sideChain) {
			final Vec3 copy = rotation.apply(atom.at());
			for (final Atom other : sideChain) {
				if (within(CLOSEST, copy, other.at())) return true;
			}
		}
		return false;
	}

	private static boolean within(final double distance, final Vec3 a, final Vec3 b) {
		final double x = a.x() - b.x();
		final double y = a.y() - b.y();
		final double z = a.z() - b.z();
		return x * x + y * y + z * z < distance * distance;
	}
}
