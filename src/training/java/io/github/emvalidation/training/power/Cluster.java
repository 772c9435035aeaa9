package io.github.emvalidation.training.power;

import io.github.emvalidation.structure.Structure.HeavyAtom;
import io.github.emvalidation.volume.Int3;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What sticks together of a structure: files of crystals also hold copies that touch nowhere, which are no particle. */
final class Cluster {

	/** Atoms nearer than this touch, in Å. */
	private static final double CONTACT = 5;
	/** Atoms of different molecules are this far apart, in Å. */
	private static final double CLASH = 3.2;

	private Cluster() {}

	/** The largest set of atoms each of which touches another. */
	static List<HeavyAtom> largest(final List<HeavyAtom> atoms) {
		final Map<Int3, List<Integer>> cells = cells(atoms, CONTACT);
		final boolean[] seen = new boolean[atoms.size()];
		List<HeavyAtom> best = List.of();
		for (int first = 0; first < seen.length; first++) {
			if (seen[first]) continue;
			final List<HeavyAtom> cluster = new ArrayList<>();
			final Deque<Integer> open = new ArrayDeque<>(List.of(first));
			seen[first] = true;
			while (!open.isEmpty()) {
				final HeavyAtom atom = atoms.get(open.pop());
				cluster.add(atom);
				for (final int other : near(cells, atom, CONTACT)) {
					if (seen[other] || atoms.get(other).at().minus(atom.at()).length() > CONTACT) continue;
					seen[other] = true;
					open.push(other);
				}
			}
			if (cluster.size() > best.size()) best = cluster;
		}
		return best;
	}

	/** The share of the atoms of one set that come too near to those of another. */
	static double clash(final List<HeavyAtom> some, final List<HeavyAtom> others) {
		final Map<Int3, List<Integer>> cells = cells(others, CONTACT);
		int count = 0;
		for (final HeavyAtom atom : some) {
			if (near(cells, atom, CONTACT).stream().anyMatch(other -> others.get(other).at().minus(atom.at()).length() < CLASH)) count++;
		}
		return (double) count / some.size();
	}

	private static Map<Int3, List<Integer>> cells(final List<HeavyAtom> atoms, final double size) {
		final Map<Int3, List<Integer>> cells = new HashMap<>();
		for (int i = 0; i < atoms.size(); i++) cells.computeIfAbsent(cell(atoms.get(i), size), cell -> new ArrayList<>()).add(i);
		return cells;
	}

	private static Int3 cell(final HeavyAtom atom, final double size) {
		return new Int3((int) Math.floor(atom.at().x() / size), (int) Math.floor(atom.at().y() / size), (int) Math.floor(atom.at().z() / size));
	}

	private static List<Integer> near(final Map<Int3, List<Integer>> cells, final HeavyAtom atom, final double size) {
		final Int3 c = cell(atom, size);
		final List<Integer> near = new ArrayList<>();
		for (int i = 0; i < 27; i++) {
			near.addAll(cells.getOrDefault(new Int3(c.x() + i % 3 - 1, c.y() + i / 3 % 3 - 1, c.z() + i / 9 - 1), List.of()));
		}
		return near;
	}
}
