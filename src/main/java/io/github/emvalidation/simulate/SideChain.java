package io.github.emvalidation.simulate;

import static io.github.emvalidation.structure.Element.C;
import static io.github.emvalidation.structure.Element.N;
import static io.github.emvalidation.structure.Element.O;
import static io.github.emvalidation.structure.Element.S;

import io.github.emvalidation.structure.Atom;
import io.github.emvalidation.structure.Element;
import io.github.emvalidation.volume.Vec3;
import java.util.ArrayList;
import java.util.List;

/**
 * Side chains that alpha helices like, with the shapes (rotamers) they take there.
 * <p>
 * Bond lengths and angles: Engh &amp; Huber (1991), doi:10.1107/S0108767391001071. Rotamers: Lovell, Word, Richardson &amp;
 * Richardson (2000) The penultimate rotamer library, Proteins 40, 389-408, PMID 10861930.
 */
public enum SideChain {

	GLYCINE(57.05, List.of(), new double[0]),
	ALANINE(71.08, List.of(beta()), new double[0]),
	SERINE(87.08, List.of(beta(), free(O, 3, 1.417, 111.1, 1)), angles(62), angles(-65), angles(-177)),
	LEUCINE(113.16, List.of(beta(), free(C, 3, 1.530, 116.3, 1), free(C, 4, 1.521, 110.7, 2), branch(C, 4, 1.521, 110.7, 2, 122)),
		angles(-65, 175), angles(-177, 65)),
	METHIONINE(131.19, List.of(beta(), free(C, 3, 1.520, 114.1, 1), free(S, 4, 1.803, 112.7, 2), free(C, 5, 1.791, 100.9, 3)),
		angles(-65, -65, -70), angles(-67, 180, 75), angles(-67, 180, 180), angles(-67, 180, -75), angles(-177, 65, 75)),
	GLUTAMATE(129.12, List.of(beta(), free(C, 3, 1.520, 114.1, 1), free(C, 4, 1.516, 112.6, 2), free(O, 5, 1.249, 118.4, 3),
		branch(O, 5, 1.249, 118.4, 3, 180)),
		angles(-67, 180, -10), angles(-177, 180, 0), angles(-65, -65, -40)),
	GLUTAMINE(128.13, List.of(beta(), free(C, 3, 1.520, 114.1, 1), free(C, 4, 1.516, 112.6, 2), free(O, 5, 1.231, 120.8, 3),
		branch(N, 5, 1.328, 116.4, 3, 180)),
		angles(-67, 180, -25), angles(-177, 180, 0), angles(-65, -65, -40)),
	LYSINE(128.17, List.of(beta(), free(C, 3, 1.520, 114.1, 1), free(C, 4, 1.520, 111.3, 2), free(C, 5, 1.520, 111.3, 3),
		free(N, 6, 1.489, 111.9, 4)),
		angles(-67, 180, 180, 180), angles(-177, 180, 180, 180), angles(-62, -68, 180, 180), angles(-177, 68, 180, 180)),
	ARGININE(156.19, List.of(beta(), free(C, 3, 1.520, 114.1, 1), free(C, 4, 1.520, 111.3, 2), free(N, 5, 1.461, 112.0, 3),
		free(C, 6, 1.329, 124.2, 4), flat(N, 7, 1.326, 120.0, 0), flat(N, 7, 1.326, 120.0, 180)),
		angles(-67, 180, 180, 180), angles(-67, 180, 65, 175), angles(-177, 180, 180, 180), angles(-62, -68, 180, 180)),
	PHENYLALANINE(147.18, List.of(beta(), free(C, 3, 1.502, 113.8, 1), free(C, 4, 1.384, 120.7, 2), branch(C, 4, 1.384, 120.7, 2, 180),
		flat(C, 5, 1.382, 120.7, 180), flat(C, 6, 1.382, 120.7, 180), flat(C, 7, 1.382, 120.0, 0)),
		angles(-65, -85), angles(-177, 80));

	private static final double LOOSENESS = 8;

	private final double mass;
	private final List<Bond> bonds;
	private final List<double[]> rotamers;

	SideChain(final double mass, final List<Bond> bonds, final double[]... rotamers) {
		this.mass = mass;
		this.bonds = bonds;
		this.rotamers = List.of(rotamers);
	}

	/** Mass of the whole residue, main chain and hydrogens included, in Da. */
	public double mass() {
		return mass;
	}

	/** Number of shapes it can take. */
	public int rotamers() {
		return rotamers.size();
	}

	/**
	 * The atoms of the side chain, CB first.
	 *
	 * @param backbone what it grows from
	 * @param rotamer  which of its shapes it takes, from 0
	 * @param b        B-factor of CB in Å²; each bond farther out adds {@value #LOOSENESS} Å², since side chains move
	 */
	public List<Atom> build(final Backbone backbone, final int rotamer, final double b) {
		final double[] chi = rotamers.get(rotamer);
		final List<Vec3> placed = new ArrayList<>(List.of(backbone.c(), backbone.n(), backbone.ca()));
		final int[] parent = new int[3 + bonds.size()];
		final double[] blur = new double[parent.length];
		parent[1] = 0;
		parent[2] = 1;
		blur[2] = b - LOOSENESS;
		final List<Atom> atoms = new ArrayList<>(bonds.size());
		for (final Bond bond : bonds) {
			final int here = placed.size();
			final int last = bond.parent;
			final int middle = parent[last];
			final double torsion = bond.torsion + (bond.chi == 0 ? 0 : chi[bond.chi - 1]);
			parent[here] = last;
			blur[here] = blur[last] + LOOSENESS;
			placed.add(attach(placed.get(parent[middle]), placed.get(middle), placed.get(last), bond, torsion));
			atoms.add(new Atom(bond.element, placed.get(here), blur[here]));
		}
		return atoms;
	}

	/** The place bonded to {@code c} at the bond's length, its angle with {@code b}, and a torsion of a-b-c-here in degrees. */
	private static Vec3 attach(final Vec3 a, final Vec3 b, final Vec3 c, final Bond bond, final double torsion) {
		final Vec3 along = c.minus(b).unit();
		final Vec3 normal = b.minus(a).cross(along).unit();
		final double angle = Math.toRadians(bond.angle);
		final double turn = Math.toRadians(torsion);
		final Vec3 across = normal.cross(along).times(Math.cos(turn)).plus(normal.times(Math.sin(turn)));
		return c.plus(along.times(-bond.length * Math.cos(angle))).plus(across.times(bond.length * Math.sin(angle)));
	}

	/** CB: the torsion C-N-CA-CB is -123° in an L amino acid and +123° in its mirror image. */
	private static Bond beta() {
		return new Bond(C, 2, 1.530, 110.1, 0, -123);
	}

	/** An atom that turns with side-chain torsion {@code chi}. */
	private static Bond free(final Element element, final int parent, final double length, final double angle, final int chi) {
		return new Bond(element, parent, length, angle, chi, 0);
	}

	/** A second atom on the same parent, {@code torsion} degrees on from the first. */
	private static Bond branch(final Element element, final int parent, final double length, final double angle, final int chi,
		final double torsion)
	{
		return new Bond(element, parent, length, angle, chi, torsion);
	}

	/** An atom of a flat group, which cannot turn. */
	private static Bond flat(final Element element, final int parent, final double length, final double angle, final double torsion) {
		return new Bond(element, parent, length, angle, 0, torsion);
	}

	private static double[] angles(final double... degrees) {
		return degrees;
	}

	/**
	 * How an atom hangs on the ones before it.
	 *
	 * @param element of the new atom
	 * @param parent  number of the atom it is bonded to: 0 = C, 1 = N, 2 = CA, 3 = CB, then in the order of the list
	 * @param length  of the bond in Å
	 * @param angle   with the bond before it, in degrees
	 * @param chi     number of the side-chain torsion it turns with, 0 = none
	 * @param torsion in degrees, added to that
	 */
	private record Bond(Element element, int parent, double length, double angle, int chi, double torsion) {}
}
