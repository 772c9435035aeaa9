package io.github.emvalidation.signal;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.MapMask;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Pearson's correlation of two quantities, {@code Σ (a - mean a)(b - mean b) / √(Σ (a - mean a)² Σ (b - mean b)²)}, from sums that can be
 * added up..
 */
public final class Pearson {

	/** Variances below this part of the mean square are rounding. */
	private static final double ROUNDING = 1e-13;

	private double n;
	private double a;
	private double b;
	private double aa;
	private double bb;
	private double ab;

	/** Takes a pair of values into account. */
	public void add(final double valueA, final double valueB) {
		n++;
		a += valueA;
		b += valueB;
		aa += valueA * valueA;
		bb += valueB * valueB;
		ab += valueA * valueB;
	}

	/** Takes the pairs of another into account. */
	public void add(final Pearson other) {
		n += other.n;
		a += other.a;
		b += other.b;
		aa += other.aa;
		bb += other.bb;
		ab += other.ab;
	}

	/** Number of pairs. */
	public long count() {
		return (long) n;
	}

	/** The correlation, -1 to 1; empty where either quantity has one value only. */
	public OptionalDouble value() {
		final double varianceA = aa - a * a / n;
		final double varianceB = bb - b * b / n;
		if (!(varianceA > ROUNDING * aa && varianceB > ROUNDING * bb)) return OptionalDouble.empty();
		return OptionalDouble.of(Math.max(-1, Math.min(1, (ab - a * b / n) / (Math.sqrt(varianceA) * Math.sqrt(varianceB)))));
	}

	/** The correlation of two maps of one size over the voxels of a mask, or over all without one. */
	public static OptionalDouble of(final DensityMap first, final DensityMap second, final Optional<MapMask> mask) {
		final Pearson total = new Pearson();
		Parallel.map(first.grid().nz(), z -> section(first.plane(z), second.plane(z), mask.map(m -> m.plane(z)))).forEach(total::add);
		return total.value();
	}

	private static Pearson section(final float[] first, final float[] second, final Optional<BitSet> where) {
		final Pearson sums = new Pearson();
		if (where.isEmpty()) {
			for (int i = 0; i < first.length; i++) sums.add(first[i], second[i]);
			return sums;
		}
		final BitSet set = where.get();
		for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) sums.add(first[i], second[i]);
		return sums;
	}
}
