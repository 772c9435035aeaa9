package io.github.emvalidation.training.handedness;

import io.github.emvalidation.volume.Vec3;
import java.util.ArrayList;
import java.util.List;

/**
 * The axes of the alpha helices of a protein chain, from its alpha carbons alone. With r_i the carbons, the bisectors
 * {@code b_i = 2r_i - r_(i-1) - r_(i+1)} point away from the axis; two neighbouring ones give its direction
 * {@code u = b_i × b_(i+1)}, the turn between residues, the rise {@code (r_(i+1) - r_i)·u} and the radius (Kahn 1989, Comput. Chem.
 * 13, 185-189, doi:10.1016/0097-8485(89)85005-3). Four carbons are helical where rise, turn and radius are near those of an alpha
 * helix (1.5 Å, 100°, 2.3 Å), and a helix is a run of them that takes in {@value #SHORTEST} residues or more.
 */
final class HelixAxes {

	/** Residues of the shortest helix. */
	static final int SHORTEST = 8;

	private static final double LONGEST_BOND = 4.3;
	private static final double[] RISE = { 0.9, 2.1 };
	private static final double[] TURN = { 80, 120 };
	private static final double[] RADIUS = { 1.8, 2.8 };

	private HelixAxes() {}

	/**
	 * @param chain alpha carbons in the order of the sequence, in Å
	 * @return a line of points for each helix, one a residue but for its first and last: the ends are frayed
	 */
	static List<List<Vec3>> of(final List<Vec3> chain) {
		final List<List<Vec3>> helices = new ArrayList<>();
		List<Window> run = new ArrayList<>();
		for (int i = 0; i + 3 < chain.size(); i++) {
			final Window window = Window.of(chain.get(i), chain.get(i + 1), chain.get(i + 2), chain.get(i + 3));
			if (window.isHelical()) run.add(window);
			else {
				close(run, helices);
				run = new ArrayList<>();
			}
		}
		close(run, helices);
		return helices;
	}

	/** Number of residues of a helix with that axis. */
	static int residues(final List<Vec3> axis) {
		return axis.size() + 2;
	}

	/** Ends a run: where two windows tell the place of the axis at a residue, the mean counts. */
	private static void close(final List<Window> run, final List<List<Vec3>> helices) {
		if (run.size() + 3 < SHORTEST) return;
		final List<Vec3> axis = new ArrayList<>();
		axis.add(run.get(0).from);
		for (int i = 1; i < run.size(); i++) axis.add(run.get(i - 1).to.plus(run.get(i).from).times(0.5));
		axis.add(run.get(run.size() - 1).to);
		helices.add(axis);
	}

	/**
	 * Four carbons in a row.
	 *
	 * @param from   the axis at the second of them
	 * @param to     the axis at the third
	 * @param rise   along the axis, in Å a residue; positive in a right-handed helix
	 * @param turn   about the axis, in degrees a residue
	 * @param radius of the carbons about the axis, in Å
	 * @param bond   the longest distance between neighbours, in Å
	 */
	private record Window(Vec3 from, Vec3 to, double rise, double turn, double radius, double bond) {

		static Window of(final Vec3 a, final Vec3 b, final Vec3 c, final Vec3 d) {
			final Vec3 first = b.times(2).minus(a).minus(c).unit();
			final Vec3 second = c.times(2).minus(b).minus(d).unit();
			final Vec3 axis = first.cross(second).unit();
			final double turn = Math.acos(Math.max(-1, Math.min(1, first.dot(second))));
			final Vec3 step = c.minus(b);
			final double rise = step.dot(axis);
			final double radius = step.minus(axis.times(rise)).length() / (2 * Math.sin(turn / 2));
			final double bond = Math.max(b.minus(a).length(), Math.max(step.length(), d.minus(c).length()));
			return new Window(b.minus(first.times(radius)), c.minus(second.times(radius)), rise, Math.toDegrees(turn), radius, bond);
		}

		boolean isHelical() {
			return bond < LONGEST_BOND && within(RISE, rise) && within(TURN, turn) && within(RADIUS, radius);
		}

		private static boolean within(final double[] range, final double value) {
			return value >= range[0] && value <= range[1];
		}
	}
}
