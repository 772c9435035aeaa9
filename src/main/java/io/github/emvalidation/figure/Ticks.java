package io.github.emvalidation.figure;

import io.github.emvalidation.result.Figure.Top;
import io.github.emvalidation.result.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The marks of an axis and their labels. */
final class Ticks {

	/**
	 * A mark on an axis.
	 *
	 * @param value where
	 * @param label what it says; empty for a small mark between the labelled ones
	 */
	record Tick(double value, String label) {}

	/** Distances in Å that are labelled if there is room, those that come first before those that follow. */
	private static final double[] DISTANCES = { 10, 5, 4, 3, 2.5, 2, 3.5, 6, 15, 8, 1.8, 1.6, 1.5, 1.4, 1.3, 1.2, 1.1, 1, 0.9,
		0.8, 0.7, 20, 30, 50, 100, 200 };

	private static final int MANY_DECADES = 8;
	private static final int FEW = 5;

	private Ticks() {}

	/** Multiples of 1, 2 or 5 times a power of ten between two values, {@code most} of them at most. */
	static List<Tick> linear(final double low, final double high, final int most) {
		final double step = step((high - low) / most);
		final List<Tick> ticks = new ArrayList<>();
		for (long i = (long) Math.ceil(low / step - 1e-6); i * step <= high + 1e-6 * step; i++) {
			ticks.add(new Tick(i * step, label(i * step, step)));
		}
		return ticks;
	}

	/** The smallest of …, 0.5, 1, 2, 5, 10, 20, … that is at least {@code least}. */
	private static double step(final double least) {
		final double decade = Math.pow(10, Math.floor(Math.log10(least)));
		for (final int times : new int[] { 1, 2, 5 }) {
			if (times * decade >= least * (1 - 1e-9)) return times * decade;
		}
		return 10 * decade;
	}

	/** Enough decimals to distinguish neighbours. */
	private static String label(final double value, final double step) {
		final int decimals = Math.max(0, (int) Math.ceil(-Math.log10(step) - 1e-9));
		if (decimals > 4 || Math.abs(value) >= 1e7) return Numbers.digits(value, 3);
		if (decimals == 0) return Numbers.whole(value);
		return Numbers.decimals(value == 0 ? 0.0 : value, decimals);
	}

	/**
	 * Powers of ten between two positive values, with the 2 to 9 times of them as small marks. Where there are not two powers,
	 * all numbers are written out, and where that is too little as well, the axis is marked like a linear one.
	 */
	static List<Tick> powers(final double low, final double high) {
		final int first = (int) Math.floor(Math.log10(low));
		final int last = (int) Math.floor(Math.log10(high));
		final int every = 1 + (last - first) / MANY_DECADES;
		final boolean few = last - first < 2;
		final List<Tick> ticks = new ArrayList<>();
		for (int exponent = first; exponent <= last; exponent++) {
			for (int times = 1; times < 10; times++) {
				final double value = times * Math.pow(10, exponent);
				if (value < low || value > high || times > 1 && every > 1) continue;
				final boolean power = times == 1 && exponent % every == 0;
				ticks.add(new Tick(value, few ? few(value, times) : power ? "10" + Numbers.superscript(exponent) : ""));
			}
		}
		final long labelled = ticks.stream().filter(tick -> !tick.label().isEmpty()).count();
		return labelled < 2 ? linear(low, high, FEW) : ticks;
	}

	private static String few(final double value, final int times) {
		if (times != 1 && times != 2 && times != 5) return "";
		return value >= 1 && value < 1e7 ? Numbers.whole(value) : Numbers.digits(value, 1);
	}

	/**
	 * Distances d in Å on an axis of 1/d or 1/d². The marks are not evenly spaced: labels that would run into another one are
	 * left out, and so are those that would stand across the beginning of the axis.
	 *
	 * @param top  what the axis is
	 * @param room what a label takes of the axis, a gap beside it included, in its unit
	 */
	static List<Tick> distances(final double low, final double high, final Top top, final ToDoubleFunction<String> room) {
		final List<Tick> ticks = new ArrayList<>();
		for (final double distance : DISTANCES) {
			final Tick next = new Tick(top.at(distance), Numbers.digits(distance, 2));
			if (next.value() > high || next.value() - room.applyAsDouble(next.label()) / 2 < low) continue;
			if (ticks.stream().noneMatch(tick -> collide(tick, next, room))) ticks.add(next);
		}
		return ticks;
	}

	private static boolean collide(final Tick one, final Tick other, final ToDoubleFunction<String> room) {
		return Math.abs(one.value() - other.value()) < (room.applyAsDouble(one.label()) + room.applyAsDouble(other.label())) / 2;
	}
}
