package io.github.emvalidation.simulate;

import io.github.emvalidation.structure.Atom;
import io.github.emvalidation.volume.Vec3;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * An idealised apoferritin: a hollow shell of 24 four-helix bundles in octahedral (432) symmetry, about 125 Å across with a
 * hole of about 80 Å. The axes of the helices are those of helices A to E of apoferritin (the model of EMD-20026), made
 * straight and rounded; A to D are the bundle, the short E lines the fourfold axes. Loops are left out and the sequence is
 * invented.
 *
 * @param atoms of all 24 copies, hydrogen left out
 * @param mass  of the whole in Da, hydrogen included
 */
public record FerritinCage(List<Atom> atoms, double mass) {

	/** One of the 24 copies, about the centre of the cage, whose fourfold axes are x, y and z. */
	static final List<AlphaHelix> HELICES = List.of(
		new AlphaHelix(new Vec3(39.5, -7.7, 35.5), new Vec3(0.27, 0.70, -0.66), 0, 28),
		new AlphaHelix(new Vec3(33.0, -6.7, 29.7), new Vec3(-0.45, -0.52, 0.73), 0, 28),
		new AlphaHelix(new Vec3(44.3, -16.0, 30.2), new Vec3(-0.40, -0.70, 0.59), 0, 28),
		new AlphaHelix(new Vec3(40.1, -16.6, 22.1), new Vec3(0.63, 0.42, -0.66), 0, 28),
		new AlphaHelix(new Vec3(47.0, -0.2, 8.4), new Vec3(-0.92, -0.39, -0.03), 0, 11));

	/** Side chains tried at a place before an alanine is put there. */
	private static final int TRIES = 12;

	public FerritinCage {
		atoms = List.copyOf(atoms);
	}

	/**
	 * Builds the cage.
	 *
	 * @param centre of the cage in Å
	 * @param b      B-factor of the main chain in Å²
	 * @param seed   of the sequence and of the shapes of its side chains
	 */
	public static FerritinCage build(final Vec3 centre, final double b, final long seed) {
		final Packing packing = new Packing();
		final List<Atom> unit = new ArrayList<>();
		final List<Backbone> chain = new ArrayList<>();
		for (final AlphaHelix helix : HELICES) {
			for (int i = 0; i < helix.residues(); i++) {
				final Backbone residue = helix.backbone(i);
				chain.add(residue);
				packing.add(residue);
				unit.addAll(residue.atoms(b));
			}
		}
		final Random random = new Random(seed);
		double mass = 0;
		for (final Backbone residue : chain) mass += addSideChain(residue, packing, random, b, unit);
		return new FerritinCage(copies(unit, centre), Octahedral.ROTATIONS.size() * mass);
	}

	/** Adds the first of some random side chains that has room, else alanine, else none; returns the residue's mass. */
	private static double addSideChain(final Backbone residue, final Packing packing, final Random random, final double b,
		final List<Atom> unit)
	{
		final SideChain[] kinds = SideChain.values();
		for (int attempt = 0; attempt <= TRIES; attempt++) {
			final SideChain kind = attempt == TRIES ? SideChain.ALANINE
				: kinds[SideChain.SERINE.ordinal() + random.nextInt(kinds.length - SideChain.SERINE.ordinal())];
			final List<Atom> atoms = kind.build(residue, random.nextInt(kind.rotamers()), b);
			if (packing.hasRoom(atoms, residue)) {
				packing.add(atoms);
				unit.addAll(atoms);
				return kind.mass();
			}
		}
		return SideChain.GLYCINE.mass();
	}

	private static List<Atom> copies(final List<Atom> unit, final Vec3 centre) {
		final List<Atom> all = new ArrayList<>(unit.size() * Octahedral.ROTATIONS.size());
		Octahedral.ROTATIONS.forEach(rotation -> unit.forEach(
			atom -> all.add(new Atom(atom.element(), rotation.apply(atom.at()).plus(centre), atom.b()))));
		return all;
	}
}
