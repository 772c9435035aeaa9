package io.github.emvalidation.structure;

import io.github.emvalidation.progress.BadInputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the atoms of a file in any order and makes a model of them, chain by chain and residue by residue. */
final class ModelBuilder {

	private static final int FIRST_SIZE = 1 << 12;

	/** The residue of an atom, by which atoms are put together. */
	private record Key(String chain, int copy, int number, String insertion) {}

	/** An atom as a reader of the file would find it again. */
	private record Spot(double x, double y, double z, String name, char alternative) {}

	/** What a residue of the file consists of. */
	private static final class Group {
		private final Key key;
		private final boolean polymer;
		private int[] members = new int[12];
		private int count;

		private Group(final Key key, final boolean polymer) {
			this.key = key;
			this.polymer = polymer;
		}

		private void add(final int atom) {
			if (count == members.length) members = Arrays.copyOf(members, 2 * count);
			members[count++] = atom;
		}
	}

	private final Map<String, String> texts = new HashMap<>();
	private final Map<Key, Group> groups = new LinkedHashMap<>();
	private final List<String> remarks = new ArrayList<>();
	private double[] xyz = new double[3 * FIRST_SIZE];
	private String[] elements = new String[FIRST_SIZE];
	private String[] names = new String[FIRST_SIZE];
	private float[] occupancies = new float[FIRST_SIZE];
	private float[] bs = new float[FIRST_SIZE];
	private char[] alternatives = new char[FIRST_SIZE];
	private String[] residueNames = new String[FIRST_SIZE];
	private int size;
	private int withoutOccupancy;
	private int withoutB;

	/**
	 * Adds an atom.
	 *
	 * @param row     what the file says
	 * @param copy    which chain of this name, from 0
	 * @param polymer whether the file says that the residue has a place in a sequence, or does not say
	 */
	void add(final ModelRow row, final int copy, final boolean polymer) {
		if (size == elements.length) grow();
		final String residue = row.residueName().strip();
		xyz[3 * size] = row.x();
		xyz[3 * size + 1] = row.y();
		xyz[3 * size + 2] = row.z();
		elements[size] = Symbol.of(row.element(), row.name(), residue);
		names[size] = kept(row.name().strip().replace('*', '\''));
		if (Float.isNaN(row.occupancy())) withoutOccupancy++;
		occupancies[size] = Float.isNaN(row.occupancy()) ? 1 : row.occupancy();
		if (Float.isNaN(row.b())) withoutB++;
		bs[size] = row.b();
		alternatives[size] = row.alternative();
		residueNames[size] = kept(residue);
		final Key key = new Key(kept(row.chain()), copy, row.number(), kept(row.insertion()));
		groups.computeIfAbsent(key, k -> new Group(k, polymer)).add(size++);
	}

	/** Whether a residue of that place has atoms already. */
	boolean has(final ModelRow row, final int copy) {
		return groups.containsKey(new Key(row.chain(), copy, row.number(), row.insertion()));
	}

	void remark(final String sentence) {
		remarks.add(sentence);
	}

	private String kept(final String text) {
		return texts.computeIfAbsent(text, t -> t);
	}

	private void grow() {
		final int n = 2 * size;
		xyz = Arrays.copyOf(xyz, 3 * n);
		elements = Arrays.copyOf(elements, n);
		names = Arrays.copyOf(names, n);
		occupancies = Arrays.copyOf(occupancies, n);
		bs = Arrays.copyOf(bs, n);
		alternatives = Arrays.copyOf(alternatives, n);
		residueNames = Arrays.copyOf(residueNames, n);
	}

	/**
	 * The model of all atoms that were added; the builder is empty then.
	 *
	 * @param name of the file
	 * @throws BadInputException when there is no atom
	 */
	AtomicModel build(final String name, final ModelFormat format) {
		if (size == 0) throw new BadInputException("The model " + name + " holds no atom; expected an atomic model as mmCIF or PDB.");
		final Map<List<Object>, List<Group>> byChain = new LinkedHashMap<>();
		groups.values().forEach(group ->
			byChain.computeIfAbsent(List.of(group.key.chain, group.key.copy), key -> new ArrayList<>()).add(group));
		final int[] order = new int[size];
		final List<int[]> ranges = new ArrayList<>();
		final List<Group> inOrder = new ArrayList<>();
		final List<ModelChain> chains = new ArrayList<>();
		int done = 0;
		for (final List<Group> chain : byChain.values()) {
			chains.add(new ModelChain(titled(chain.get(0).key.chain), inOrder.size(), inOrder.size() + chain.size()));
			for (final Group group : chain) {
				System.arraycopy(group.members, 0, order, done, group.count);
				ranges.add(new int[] { done, done + group.count });
				inOrder.add(group);
				done += group.count;
			}
		}
		groups.clear();
		final ModelAtoms atoms = ordered(order);
		final List<ModelResidue> residues = new ArrayList<>();
		for (int r = 0; r < inOrder.size(); r++) residues.add(residue(atoms, inOrder.get(r), ranges.get(r)));
		addRemarks();
		return new AtomicModel(ModelReader.bare(name), format, atoms, residues, chains, remarks);
	}

	/** A chain without a name has a dash, so that tables show it. */
	private static String titled(final String chain) {
		return chain.isEmpty() ? "–" : chain;
	}

	private static ModelResidue residue(final ModelAtoms atoms, final Group group, final int[] range) {
		final Key key = group.key;
		final ModelResidue first = new ModelResidue(key.chain, key.number, key.insertion, atoms.residueNames()[range[0]], ResidueKind.LIGAND,
			range[0], range[1]);
		final String name = Places.residueName(atoms, first);
		return new ModelResidue(key.chain, key.number, key.insertion, name, kind(atoms, range, name, group.polymer), range[0], range[1]);
	}

	private static ResidueKind kind(final ModelAtoms atoms, final int[] range, final String name, final boolean polymer) {
		if (ResidueNames.isWater(name)) return ResidueKind.WATER;
		if (!polymer) return ResidueKind.LIGAND;
		final List<String> names = Arrays.asList(atoms.names()).subList(range[0], range[1]);
		if (ResidueNames.isAminoAcid(name) && names.contains("CA") || names.containsAll(List.of("N", "CA", "C"))) return ResidueKind.AMINO_ACID;
		if (ResidueNames.isNucleotide(name) || names.containsAll(List.of("C1'", "C4'", "O3'", "O5'"))) return ResidueKind.NUCLEOTIDE;
		return ResidueKind.LIGAND;
	}

	private ModelAtoms ordered(final int[] order) {
		final ModelAtoms atoms = new ModelAtoms(new double[3 * size], new String[size], new String[size], new float[size], new float[size],
			new char[size], new String[size]);
		for (int i = 0; i < size; i++) {
			final int from = order[i];
			System.arraycopy(xyz, 3 * from, atoms.xyz(), 3 * i, 3);
			atoms.elements()[i] = elements[from];
			atoms.names()[i] = names[from];
			atoms.occupancies()[i] = occupancies[from];
			atoms.bs()[i] = bs[from];
			atoms.alternatives()[i] = alternatives[from];
			atoms.residueNames()[i] = residueNames[from];
		}
		return atoms;
	}

	/** How many atoms lie exactly where one of the same name does, as when a chain was pasted twice. */
	private int repeated() {
		final Set<Spot> spots = new HashSet<>();
		for (int i = 0; i < size; i++) spots.add(new Spot(xyz[3 * i], xyz[3 * i + 1], xyz[3 * i + 2], names[i], alternatives[i]));
		return size - spots.size();
	}

	private void addRemarks() {
		final int repeated = repeated();
		if (repeated > 0) {
			remarks.add((repeated == 1 ? "1 atom of the model lies" : repeated + " atoms of the model lie") +
				" exactly where another one of the same name does: a part of the model is there twice.");
		}
		if (withoutOccupancy > 0) {
			remarks.add(withoutOccupancy + " of " + size + " atoms of the model have no occupancy; the program takes it as 1.");
		}
		if (withoutB > 0) {
			remarks.add(withoutB + " of " + size + " atoms of the model have no B-factor; the program takes it as unknown, and puts no other " +
				"number in its place in the checks of B-factors.");
		}
	}
}
