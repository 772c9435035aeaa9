package io.github.emvalidation.simulate;

import io.github.emvalidation.structure.Atom;
import io.github.emvalidation.structure.Element;
import io.github.emvalidation.volume.Vec3;
import java.util.List;

/**
 * The main-chain atoms of a residue, in Å.
 *
 * @param n  amide nitrogen
 * @param ca alpha carbon
 * @param c  carbonyl carbon
 * @param o  carbonyl oxygen
 */
public record Backbone(Vec3 n, Vec3 ca, Vec3 c, Vec3 o) {

	/** The four as atoms, each with B-factor {@code b} in Å². */
	public List<Atom> atoms(final double b) {
		return List.of(new Atom(Element.N, n, b), new Atom(Element.C, ca, b), new Atom(Element.C, c, b), new Atom(Element.O, o, b));
	}
}
