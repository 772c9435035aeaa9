package io.github.emvalidation.check.halfmaps.globalfsc;

import io.github.emvalidation.check.halfmaps.FscFigures;
import io.github.emvalidation.check.halfmaps.MaskedFsc;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Figure.Series;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.result.Table;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.signal.fsc.Crossing;
import io.github.emvalidation.signal.fsc.FscCurve;
import java.util.ArrayList;
import java.util.List;

/** The charts and the table of check 1.a. */
final class GlobalFscFigures {

	private static final String FSC = "FSC";

	private GlobalFscFigures() {}

	static Figure curves(final GlobalFscAnalysis found) {
		final List<Series> series = new ArrayList<>(List.of(FscFigures.curve("Unmasked", found.unmasked()),
			FscFigures.curve("Masked", found.main().masked()), FscFigures.curve("Corrected", found.main().corrected())));
		found.main().random().ifPresent(random -> series.add(FscFigures.curve("Random phases", random)));
		addLevels(series, found);
		if (found.resolution().isResolved()) series.add(FscFigures.crossing("Resolution", found.resolution(), FscCurve.HALF_MAPS));
		return FscFigures.chart("fsc", "Fourier shell correlation of the half maps: as they are, inside " + found.main().mask().name() +
			", and corrected for what the mask brings about, which the curve of random phases shows. The resolution is where the corrected " +
			"curve falls below 0.143.", FSC, series);
	}

	static Figure tighter(final GlobalFscAnalysis found) {
		final List<Series> series = new ArrayList<>();
		found.masks().forEach(mask -> series.add(FscFigures.curve(mask.mask().name(), mask.corrected())));
		addLevels(series, found);
		return FscFigures.chart("fsc-masks", "Corrected Fourier shell correlation inside masks of different width. A tighter mask leaves out " +
			"more noise; it counts as long as random phases do not agree inside it.", FSC, series);
	}

	private static void addLevels(final List<Series> series, final GlobalFscAnalysis found) {
		series.add(FscFigures.level(FscCurve.HALF_MAPS, found.shells()));
		series.add(FscFigures.level(0.5, found.shells()));
		if (found.claimed().isPresent()) series.add(FscFigures.reported(found.claimed()));
	}

	static Table masks(final GlobalFscAnalysis found) {
		return new Table("Resolution inside each mask, where the FSC falls below 0.143.",
			List.of("Mask", "Part of the box", "Masked", "Corrected", "Random phases there", "Counts"),
				found.masks().stream().map(GlobalFscFigures::row).toList());
	}

	private static List<String> row(final MaskedFsc mask) {
		return List.of(mask.mask().name(), Unit.PERCENT.print(100 * mask.fraction()), length(mask.masked().crossing(FscCurve.HALF_MAPS)),
			length(mask.resolution()), mask.randomAtResolution().isPresent() ? Numbers.decimals(mask.randomAtResolution().getAsDouble(), 3) : "–",
			mask.counts() ? "yes" : "no");
	}

	private static String length(final Crossing crossing) {
		return switch (crossing.kind()) {
			case NONE -> "none";
			case FOUND -> Unit.ANGSTROM.print(crossing.resolution().orElseThrow());
			case BEYOND_NYQUIST -> Unit.ANGSTROM.print(crossing.resolution().orElseThrow()) + " or finer";
		};
	}
}
