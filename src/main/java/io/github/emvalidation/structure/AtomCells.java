package io.github.emvalidation.structure;

import java.util.Arrays;

/**
 * Atoms sorted into cubes, so that those near a place are found without looking at all. Memory grows with the atoms and with the volume
 * that they span, at most eight cubes an atom.
 */
public final class AtomCells {

	private static final int CELLS_PER_ATOM = 8;

	/** Takes the atoms that are found. */
	@FunctionalInterface
	public interface Visitor {

		/**
		 * @param atom    its index in the model
		 * @param squared its squared distance in Å²
		 */
		void visit(int atom, double squared);
	}

	private final AtomicModel model;
	private final double side;
	private final double[] low = new double[3];
	private final int[] count = new int[3];
	/** Where the atoms of each cube begin in {@code atoms}. */
	private final int[] first;
	private final int[] atoms;

	/**
	 * Sorts atoms.
	 *
	 * @param chosen their indices in the model; at least one
	 * @param reach  the usual radius of a search, in Å; larger ones take longer
	 */
	public AtomCells(final AtomicModel model, final int[] chosen, final double reach) {
		this.model = model;
		final double[] high = new double[3];
		Arrays.fill(low, Double.POSITIVE_INFINITY);
		Arrays.fill(high, Double.NEGATIVE_INFINITY);
		for (final int atom : chosen) {
			for (int axis = 0; axis < 3; axis++) {
				low[axis] = Math.min(low[axis], model.coordinate(atom, axis));
				high[axis] = Math.max(high[axis], model.coordinate(atom, axis));
			}
		}
		double cube = reach;
		while (cells(high, cube) > (double) CELLS_PER_ATOM * chosen.length + CELLS_PER_ATOM) cube *= 1.25;
		side = cube;
		for (int axis = 0; axis < 3; axis++) count[axis] = (int) ((high[axis] - low[axis]) / side) + 1;
		first = new int[count[0] * count[1] * count[2] + 1];
		for (final int atom : chosen) first[cell(atom) + 1]++;
		for (int i = 1; i < first.length; i++) first[i] += first[i - 1];
		atoms = new int[chosen.length];
		final int[] next = first.clone();
		for (final int atom : chosen) atoms[next[cell(atom)]++] = atom;
	}

	private double cells(final double[] high, final double cube) {
		double cells = 1;
		for (int axis = 0; axis < 3; axis++) cells *= Math.floor((high[axis] - low[axis]) / cube) + 1;
		return cells;
	}

	private int cell(final int atom) {
		return index(model.x(atom), 0) + count[0] * (index(model.y(atom), 1) + count[1] * index(model.z(atom), 2));
	}

	private int index(final double value, final int axis) {
		return (int) Math.max(0, Math.min(count[axis] - 1, Math.floor((value - low[axis]) / side)));
	}

	/** Visits the atoms nearer than {@code radius} Å to a place, cube by cube: in the same order every time. */
	public void near(final double x, final double y, final double z, final double radius, final Visitor visitor) {
		final double squared = radius * radius;
		for (int k = index(z - radius, 2); k <= index(z + radius, 2); k++) {
			for (int j = index(y - radius, 1); j <= index(y + radius, 1); j++) {
				final int row = count[0] * (j + count[1] * k);
				final int end = first[row + index(x + radius, 0) + 1];
				for (int i = first[row + index(x - radius, 0)]; i < end; i++) {
					final int atom = atoms[i];
					final double dx = model.x(atom) - x;
					final double dy = model.y(atom) - y;
					final double dz = model.z(atom) - z;
					final double distance = dx * dx + dy * dy + dz * dz;
					if (distance < squared) visitor.visit(atom, distance);
				}
			}
		}
	}
}
