package io.github.emvalidation.check.model.emringer;

import io.github.emvalidation.check.model.ChainFigures;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Figure.Axis;
import io.github.emvalidation.result.Figure.Series;
import io.github.emvalidation.result.Figure.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The charts of check A.f. */
final class EmringerFigures {

	private static final Axis THRESHOLD = new Axis("Threshold (map units)", false);
	/** The part of the angles where side chains like to be. */
	private static final double CHANCE = 0.54;

	private EmringerFigures() {}

	static List<Figure> all(final EmringerAnalysis found, final EmringerAnalysis.Threshold best, final double[] rolling) {
		final List<Figure> figures = new ArrayList<>();
		figures.add(chart("emringer", "EMRinger score at each threshold of density. The highest is the score of the model; the dashed line is " +
			"the least that a good model reaches.", "Score", found, found::score, true));
		figures.add(chart("emringer-passing", "Side chains whose peak is above each threshold. A score of few side chains is chance.",
			"Side chains", found, EmringerAnalysis.Threshold::passing, false));
		figures.add(histogram(found, best));
		figures.addAll(ChainFigures.along("emringer-rolling", "Part of the peaks above the best threshold that lie where side chains like to " +
			"be, in windows of 21 side chains. The dashed line is chance.", found.model(), rolling, "Rotameric part", CHANCE));
		return figures;
	}

	private static Figure chart(final String id, final String caption, final String label, final EmringerAnalysis found,
		final ToDoubleFunction<EmringerAnalysis.Threshold> value, final boolean withLimit)
	{
		final double[] x = found.thresholds().stream().mapToDouble(EmringerAnalysis.Threshold::level).toArray();
		final double[] y = found.thresholds().stream().mapToDouble(value).toArray();
		final List<Series> series = new ArrayList<>(List.of(new Series(label, x, y, Style.POINTS_AND_LINE)));
		final double limit = EmringerCheck.SCORE.low();
		if (withLimit) series.add(new Series("Limit", new double[] { x[0], x[x.length - 1] }, new double[] { limit, limit }, Style.DASHED));
		return new Figure.Chart(id, caption, THRESHOLD, new Axis(label, false), series, false);
	}

	private static Figure histogram(final EmringerAnalysis found, final EmringerAnalysis.Threshold best) {
		final double[] angles = new double[SideChainScan.ANGLES];
		Arrays.setAll(angles, SideChainScan::angle);
		final double[] liked = new double[angles.length];
		final double[] other = new double[angles.length];
		found.scans().stream().filter(scan -> scan.height() > best.level()).forEach(scan -> {
			if (scan.isRotameric()) liked[scan.peak()]++;
			else other[scan.peak()]++;
		});
		return new Figure.Chart("emringer-angles", "Angles χ1 of the peaks above the best threshold. Side chains like those near 60°, 180° " +
			"and 300°.", new Axis("χ1 (°)", false), new Axis("Side chains", false), List.of(new Series("Rotameric", angles, liked, Style.BARS),
				new Series("Other", angles, other, Style.BARS)), false);
	}
}
