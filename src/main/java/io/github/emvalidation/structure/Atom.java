package io.github.emvalidation.structure;

import io.github.emvalidation.volume.Vec3;

/**
 * An atom.
 *
 * @param element its element
 * @param at      its centre in space, in Å
 * @param b       how blurred it is: the B-factor in Å², 8π² times the mean square displacement along one axis
 */
public record Atom(Element element, Vec3 at, double b) {}
