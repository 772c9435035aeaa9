package io.github.emvalidation.training.resolution;

import io.github.emvalidation.network.Weights;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Figure.Axis;
import io.github.emvalidation.result.Figure.Series;
import io.github.emvalidation.result.Figure.Style;
import io.github.emvalidation.signal.Quantiles;
import io.github.emvalidation.training.Imaging;
import io.github.emvalidation.volume.Vec3;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/** What the network makes of deposited maps, and of what is done to them; each figure with its goal. */
final class RealMapTests {

	private static final List<RealMap.Known> MAPS = List.of(new RealMap.Known("emd_20026_apoferritin_176.map.gz", 0.0118, 2.7),
		new RealMap.Known("emd_32143_resampled_crs213.map", 0.012, 3.1));
	/** Maps whose local resolution is looked at, but which are not put through the tests: raw noise round one, helical the other. */
	private static final List<RealMap.Known> OTHERS = List.of(new RealMap.Known("emd_6824.map", 2, 5.8),
		new RealMap.Known("emd_5168.map", 10, 6.6));
	private static final double[] CUTS = { 5, 6, 8, 10 };
	private static final double BLUR = 8;
	/** Half a window and the reach of the blur, in Å: nearer to the plane both halves have a say. */
	private static final double BORDER = 14;
	private static final double FALL = 0.1;
	/** Numbers times 1000 are rounded anew, so that answers may differ in the last digits that single precision has. */
	private static final double SAME = 1e-3;

	private final Weights weights;
	private final EvaluationReport report;
	private final List<Series> lowPassed = new ArrayList<>();
	private final List<Figure> pictures = new ArrayList<>();
	private final List<Double> ratios = new ArrayList<>();

	RealMapTests(final Weights weights, final EvaluationReport report) {
		this.weights = weights;
		this.report = report;
	}

	/** Tests those of the known maps that the folder holds; it must hold one. */
	void run(final Path folder) {
		boolean found = false;
		for (final RealMap.Known known : MAPS) {
			final Path file = folder.resolve(known.file());
			if (!Files.exists(file)) continue;
			found = true;
			final RealMap map = RealMap.read(file, known);
			test(known, map);
			claimed(known, map);
		}
		for (final RealMap.Known known : OTHERS) {
			final Path file = folder.resolve(known.file());
			if (Files.exists(file)) claimed(known, RealMap.read(file, known));
		}
		if (!found) {
			throw new BadInputException("None of the maps to test on is in " + folder + "; expected " + MAPS.get(0).file() + " or " +
				MAPS.get(1).file() + ".");
		}
	}

	/** Slices of the maps in the colours of their local resolution, and the medians of the low-passed maps over their cut-offs. */
	List<Figure> pictures() {
		final List<Series> series = new ArrayList<>(lowPassed);
		series.add(new Series("Cut-off", CUTS, CUTS, Style.DASHED));
		final List<Figure> all = new ArrayList<>(pictures);
		all.add(new Figure.Chart("low-pass", "Median local resolution of low-passed maps.", new Axis("Low-pass cut-off (Å)", false),
			new Axis("Median local resolution (Å)", false), series, false));
		return all;
	}

	/** The map as the check sees it, low-passed at its resolution. */
	private void claimed(final RealMap.Known known, final RealMap map) {
		final double low = low(map);
		final double r = known.resolution();
		final float[] answers = map.within(r).answers(weights, low, x -> true);
		int finer = 0;
		for (final float answer : answers) finer += answer < r ? 1 : 0;
		ratios.add(Quantiles.of(answers, 0.5)[0] / r);
		report.add(known.name() + ": median relative to R, low-passed at R", ratios.get(ratios.size() - 1), "");
		report.add(known.name() + ": voxels finer than R, low-passed at R", 100.0 * finer / answers.length, "%");
	}

	private static double low(final RealMap map) {
		final Vec3 voxel = map.map().grid().voxel();
		return Math.max(2.5, 2 * Math.max(voxel.x(), Math.max(voxel.y(), voxel.z())));
	}

	/** Medians relative to the reported resolutions, of all maps that were found. */
	List<Double> ratios() {
		return List.copyOf(ratios);
	}

	private void test(final RealMap.Known known, final RealMap map) {
		final String name = known.name();
		final double low = low(map);
		final double median = map.median(weights, low);
		report.add(name + ": median minus the reported " + known.resolution() + " Å", median - known.resolution(), "Å", -0.3, 1.2);
		pictures.add(map.slices(weights, low, name));
		double before = 0;
		boolean rises = true;
		final double[] medians = new double[CUTS.length];
		for (int i = 0; i < CUTS.length; i++) {
			final double cut = CUTS[i];
			final double filtered = map.filtered(lowPass(cut)).median(weights, low);
			medians[i] = filtered;
			report.add(String.format(Locale.ROOT, "%s: low-passed at %.0f Å, relative to that", name, cut),
				100 * (filtered / cut - 1), "%", -12, 12);
			rises &= filtered > before;
			before = filtered;
		}
		lowPassed.add(new Series(name, CUTS, medians, Style.POINTS_AND_LINE));
		report.add(name + ": low-passed medians rise with the cut-off (1 yes, 0 no)", rises ? 1 : 0, "", 1, 1);
		halves(name, map, low);
		report.add(name + ": largest change at any voxel when multiplied by 1000", change(map, map.times(1000), low), "Å", 0, SAME);
		report.add(name + ": change when turned by 90°", map.turned().median(weights, low) - median, "Å", -0.1, 0.1);
		report.add(name + ": change when mirrored", map.mirrored().median(weights, low) - median, "Å", -0.1, 0.1);
		for (final double b : new double[] { 50, -50 }) {
			final double moved = map.filtered(s -> Math.exp(-b * s * s / 4)).median(weights, low);
			report.add(String.format(Locale.ROOT, "%s: change with a B-factor of %+.0f Å² more", name, b), moved - median, "Å", -0.8, 0.8);
		}
	}

	/** Largest difference of two maps at any voxel, in Å. */
	private double change(final RealMap one, final RealMap other, final double low) {
		final float[] before = one.answers(weights, low, x -> true);
		final float[] after = other.answers(weights, low, x -> true);
		if (before.length != after.length) return Double.POSITIVE_INFINITY;
		double largest = 0;
		for (int i = 0; i < before.length; i++) largest = Math.max(largest, Math.abs(after[i] - before[i]));
		return largest;
	}

	/** One half is blurred; the other must not notice. */
	private void halves(final String name, final RealMap map, final double low) {
		final int middle = map.map().grid().nx() / 2;
		final double plane = middle * map.map().grid().voxel().x();
		final RealMap joined = map.joined(map.filtered(lowPass(BLUR)), x -> x < middle);
		final double sharp = map.median(weights, low, x -> x < plane - BORDER);
		report.add(name + ": one half blurred at 8 Å, change of the other half",
			joined.median(weights, low, x -> x < plane - BORDER) - sharp, "Å", -0.1, 0.1);
		report.add(name + ": one half blurred at 8 Å, that half relative to 8 Å",
			100 * (joined.median(weights, low, x -> x > plane + BORDER) / BLUR - 1), "%", -12, 12);
	}

	private static DoubleUnaryOperator lowPass(final double resolution) {
		return new Imaging(resolution, 0, FALL, 0).cutOff();
	}
}
