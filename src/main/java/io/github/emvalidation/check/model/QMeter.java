package io.github.emvalidation.check.model;

import io.github.emvalidation.signal.Trilinear;
import io.github.emvalidation.structure.AtomCells;
import io.github.emvalidation.structure.AtomicModel;
import java.util.Arrays;

/**
 * The Q-score of single atoms: the correlation of the map round an atom with {@code exp(-r²/(2σ²))}, over 21 radii r from 0 to 2 Å
 * (Pintilie et al. 2020, doi:10.1038/s41592-020-0731-1, as MapQ 2.9.7 computes it). At r = 0 the value counts 8 times. At each other
 * radius the points are those of a spiral of 8, 10, 12, ... 106 points that no other atom is nearer to than 0.9 r, of the first spiral
 * with 8 such points; a radius without any is left out. Outside the box the map is 0.
 * <p>
 * An instance is the workspace of one thread.
 */
final class QMeter {

	static final double REACH = 2;
	private static final int RADII = 20;
	private static final double FREE = 0.9;
	private static final int FEWEST = 8;
	private static final int TRIES = 50;
	/** An atom farther than this is near no point of the largest sphere. */
	private static final double NEIGHBOURS = REACH * (1 + FREE);
	private static final double[][] SPIRALS = new double[TRIES][];
	private static final double[] SIGMAS = { 0.4, 0.6 };
	/** {@code exp(-r²/(2σ²))} by sigma and radius. */
	private static final double[][] GAUSSIANS = new double[SIGMAS.length][RADII + 1];

	static {
		for (int i = 0; i < TRIES; i++) SPIRALS[i] = SpherePoints.of(FEWEST + 2 * i);
		for (int s = 0; s < SIGMAS.length; s++) {
			for (int i = 0; i <= RADII; i++) GAUSSIANS[s][i] = Math.exp(-radius(i) * radius(i) / (2 * SIGMAS[s] * SIGMAS[s]));
		}
	}

	private final AtomicModel model;
	private final AtomCells obstacles;
	private final Trilinear map;
	/** Vectors to the neighbours, their squared lengths, and the cosine-like limit beyond which a direction points at one. */
	private double[] toX = new double[64];
	private double[] toY = new double[64];
	private double[] toZ = new double[64];
	private double[] squared = new double[64];
	private double[] limit = new double[64];
	private int neighbours;
	private int self;
	private final int[] kept = new int[FEWEST + 2 * TRIES];

	/** Sums over the points of differences v from the value at the atom, which keeps them exact where the map varies little. */
	private double sumV;
	private double sumVV;
	private long points;
	private final double[] sumG = new double[SIGMAS.length];
	private final double[] sumGG = new double[SIGMAS.length];
	private final double[] sumGV = new double[SIGMAS.length];
	private double least;
	private double most;

	/**
	 * @param obstacles all heavy atoms, waters too
	 * @param map       at its place in space
	 */
	QMeter(final AtomicModel model, final AtomCells obstacles, final Trilinear map) {
		this.model = model;
		this.obstacles = obstacles;
		this.map = map;
	}

	private static double radius(final int i) {
		return 0.1 * i;
	}

	/** Cells that suit the search. */
	static AtomCells cells(final AtomicModel model, final int[] atoms) {
		return new AtomCells(model, atoms, NEIGHBOURS);
	}

	/**
	 * Measures an atom.
	 *
	 * @param into takes the Q-scores for σ = 0.4 and 0.6 Å; NaN where all values are equal
	 */
	void measure(final int atom, final double[] into) {
		findNeighbours(atom);
		final double centre = value(atom, 0, 0, 0);
		begin(centre);
		for (int i = 1; i <= RADII; i++) addSphere(atom, i, centre);
		for (int s = 0; s < SIGMAS.length; s++) into[s] = correlation(s);
	}

	private void findNeighbours(final int atom) {
		neighbours = 0;
		self = atom;
		obstacles.near(model.x(atom), model.y(atom), model.z(atom), NEIGHBOURS, this::addNeighbour);
	}

	private void addNeighbour(final int other, final double distance) {
		if (other == self) return;
		if (neighbours == squared.length) grow();
		// nearest first: it hides most points
		int at = neighbours++;
		while (at > 0 && squared[at - 1] > distance) {
			toX[at] = toX[at - 1];
			toY[at] = toY[at - 1];
			toZ[at] = toZ[at - 1];
			squared[at] = squared[at - 1];
			at--;
		}
		toX[at] = model.x(other) - model.x(self);
		toY[at] = model.y(other) - model.y(self);
		toZ[at] = model.z(other) - model.z(self);
		squared[at] = distance;
	}

	private void grow() {
		final int n = 2 * squared.length;
		toX = Arrays.copyOf(toX, n);
		toY = Arrays.copyOf(toY, n);
		toZ = Arrays.copyOf(toZ, n);
		squared = Arrays.copyOf(squared, n);
		limit = new double[n];
	}

	private void begin(final double centre) {
		sumV = 0;
		sumVV = 0;
		points = FEWEST;
		least = 0;
		most = 0;
		for (int s = 0; s < SIGMAS.length; s++) {
			sumG[s] = FEWEST;
			sumGG[s] = FEWEST;
			sumGV[s] = 0;
		}
	}

	/** Adds the points at the i-th radius. */
	private void addSphere(final int atom, final int i, final double centre) {
		final double r = radius(i);
		int relevant = 0;
		while (relevant < neighbours && squared[relevant] < (1 + FREE) * (1 + FREE) * r * r) {
			// |r d - t|² < (0.9 r)², for a direction d of length 1 and a neighbour at t, is d·t > this
			limit[relevant] = ((1 - FREE * FREE) * r * r + squared[relevant]) / (2 * r);
			relevant++;
		}
		for (int spiral = 0; spiral < TRIES; spiral++) {
			final double[] directions = SPIRALS[spiral];
			final int found = free(directions, relevant);
			if (found < FEWEST) continue;
			double v = 0;
			double vv = 0;
			for (int k = 0; k < found; k++) {
				final int at = kept[k];
				final double value = value(atom, r * directions[at], r * directions[at + 1], r * directions[at + 2]) - centre;
				v += value;
				vv += value * value;
				least = Math.min(least, value);
				most = Math.max(most, value);
			}
			points += found;
			sumV += v;
			sumVV += vv;
			for (int s = 0; s < SIGMAS.length; s++) {
				final double g = GAUSSIANS[s][i];
				sumG[s] += found * g;
				sumGG[s] += found * g * g;
				sumGV[s] += g * v;
			}
			return;
		}
	}

	/** Notes the directions that point at no neighbour; returns their number. */
	private int free(final double[] directions, final int relevant) {
		int found = 0;
		for (int at = 0; at < directions.length; at += 3) {
			final double x = directions[at];
			final double y = directions[at + 1];
			final double z = directions[at + 2];
			int n = 0;
			while (n < relevant && x * toX[n] + y * toY[n] + z * toZ[n] <= limit[n]) n++;
			if (n == relevant) kept[found++] = at;
		}
		return found;
	}

	private double value(final int atom, final double dx, final double dy, final double dz) {
		final double value = map.at(model.x(atom) + dx, model.y(atom) + dy, model.z(atom) + dz);
		return Double.isNaN(value) ? 0 : value;
	}

	private double correlation(final int s) {
		if (!(most > least)) return Double.NaN;
		final double vv = sumVV - sumV * sumV / points;
		final double gg = sumGG[s] - sumG[s] * sumG[s] / points;
		final double gv = sumGV[s] - sumG[s] * sumV / points;
		final double norm = Math.sqrt(vv) * Math.sqrt(gg);
		return norm > 0 ? Math.max(-1, Math.min(1, gv / norm)) : Double.NaN;
	}
}
