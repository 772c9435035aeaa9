package io.github.emvalidation.check.map.voxelsize;

import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckInfo.Reference;
import io.github.emvalidation.result.Headline;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.result.Unit;
import java.util.List;

/** The words of check 0.j. */
final class VoxelSizeText {

	static final CheckInfo INFO = new CheckInfo("0.j", "Voxel size",
		"Does the spectrum of the map fit the voxel size in its header?",
		"Proteins have nearly the same spectrum: helices lift their amplitudes at about 10 Å, strands at 5 Å. The check stretches that " +
			"spectrum by factors from 0.58 to 1.73, fits each, with a free B-factor and share of helices and strands, to the amplitudes " +
			"of the particle less noise (half to three times that of the solvent near it), and finds the factor that fits best.",
		"The best voxel size lies within 6 % of the header's, or fits hardly better.",
		"Compare the voxel size with that of the micrographs and of every binning since, and with the distances in a fitted model: " +
			"a helix rises 1.5 Å a residue. Maps of nucleic acids, or of little protein in much detergent, have another spectrum and " +
			"may warn without fault.",
		"The published service has no such check.",
		List.of(new Reference("Rosenthal PB, Henderson R (2003) Optimal determination of particle orientation, absolute hand, and " +
			"contrast loss in single-particle electron cryomicroscopy. Journal of Molecular Biology 333:721–745", "10.1016/j.jmb.2003.07.013")))
		.needing(Input.CONTOUR, Input.RESOLUTION)
		.headline(Headline.of("voxel_size_ratio", "Best voxel size (header: 1)").bestNear(1));

	static final String FILAMENT = "The particle runs through the box, as a filament does, and its spectrum follows the box.";
	static final String TOO_SMALL = "The particle, or the box, is too small for a spectrum.";
	static final String AT_LIMIT = "No voxel size between 0.6 and 1.6 times the header's fits best: the best one lies at the end of " +
		"those tried, so there is no answer.";

	private static final String HEADER_FITS = " That of the header fits hardly worse.";

	private VoxelSizeText() {}

	static String tooCoarse(final double resolution) {
		return "The reported resolution is " + Unit.ANGSTROM.print(resolution) + "; the spectrum shows the voxel size only in maps of " +
			Unit.ANGSTROM.print(VoxelSizeCheck.COARSEST) + " or finer.";
	}

	/** Whether another size fits best, but so little better that nothing follows. */
	private static boolean isDoubtful(final VoxelSizeAnalysis found) {
		return Math.abs(1 / found.factor() - 1) > VoxelSizeCheck.ERROR && found.gain() <= VoxelSizeCheck.FITS.high();
	}

	static String summary(final VoxelSizeAnalysis found, final List<Double> size) {
		if (found.isAtLimit()) return "";
		final double percent = 100 * (1 / found.factor() - 1);
		final String words = Math.abs(percent) < 0.5 ? "that of the header"
			: Numbers.digits(Math.abs(percent), 2) + " % " + (percent > 0 ? "more" : "less") + " than in the header";
		return "The spectrum fits best at a voxel size of " + Numbers.digits(size.get(0), 3) + " ± " +
			Numbers.significant(VoxelSizeCheck.ERROR * size.get(0), 1) + " Å, " + words + "." + (isDoubtful(found) ? HEADER_FITS : "");
	}
}
