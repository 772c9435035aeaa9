package io.github.emvalidation.simulate;

import io.github.emvalidation.volume.Vec3;

/**
 * An ideal right-handed alpha helix with a straight axis: 3.6 residues a turn (100° a residue), 1.5 Å rise a residue,
 * phi = -61°, psi = -43°.
 * <p>
 * Main-chain atoms sit at the cylinder coordinates that fit the bond lengths and angles of Engh &amp; Huber (1991), Acta
 * Cryst. A47, 392-400, doi:10.1107/S0108767391001071, best under this rise and turn (lengths to 0.001 Å, angles to 1°); the
 * hydrogen-bonded distance from O of a residue to N of the fourth after it comes out as 2.92 Å.
 *
 * @param centre    middle of the axis, in Å
 * @param direction of the axis, from the first residue to the last; any length
 * @param phase     angle of the first residue about the axis, in degrees
 * @param residues  how many
 */
public record AlphaHelix(Vec3 centre, Vec3 direction, double phase, int residues) {

	/** Along the axis, in Å a residue. */
	public static final double RISE = 1.5;
	/** About the axis, in degrees a residue, counter-clockwise for who sees the helix coming: right-handed. */
	public static final double TURN = 100;

	private static final Cylinder N = new Cylinder(1.541, -26.69, -0.908);
	private static final Cylinder CA = new Cylinder(2.283, 0, 0);
	private static final Cylinder C = new Cylinder(1.686, 27.91, 1.036);
	private static final Cylinder O = new Cylinder(1.981, 22.99, 2.220);

	/** Main chain of residue {@code i}, counted from 0. */
	public Backbone backbone(final int i) {
		return new Backbone(place(N, i), place(CA, i), place(C, i), place(O, i));
	}

	private Vec3 place(final Cylinder atom, final int i) {
		final Vec3 up = direction.unit();
		final Vec3 side = perpendicular(up);
		final double angle = Math.toRadians(phase + TURN * i + atom.angle);
		final Vec3 outwards = side.times(Math.cos(angle)).plus(up.cross(side).times(Math.sin(angle)));
		final double height = RISE * (i - 0.5 * (residues - 1)) + atom.height;
		return centre.plus(up.times(height)).plus(outwards.times(atom.radius));
	}

	/** From the coordinate axis that is farthest from the helix axis, so that it is never undefined. */
	private static Vec3 perpendicular(final Vec3 up) {
		final double x = Math.abs(up.x());
		final double y = Math.abs(up.y());
		final double z = Math.abs(up.z());
		final Vec3 far = x <= y && x <= z ? new Vec3(1, 0, 0) : y <= z ? new Vec3(0, 1, 0) : new Vec3(0, 0, 1);
		return far.cross(up).unit();
	}

	/**
	 * Where an atom is, seen from the alpha carbon of its residue.
	 *
	 * @param radius distance from the axis in Å
	 * @param angle  about the axis, in degrees
	 * @param height along the axis in Å
	 */
	private record Cylinder(double radius, double angle, double height) {}
}
