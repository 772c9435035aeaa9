package io.github.emvalidation.check.map.localresolution;

import io.github.emvalidation.check.LocalValues;
import io.github.emvalidation.check.References;
import io.github.emvalidation.network.ModelCard;
import io.github.emvalidation.network.resolution.ResolutionBias;
import io.github.emvalidation.result.CheckInfo.Reference;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.Headline;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Unit;
import java.util.List;
import java.util.Optional;

/** The words of check 0.e. */
final class LocalResolutionText {

	static final CheckInfo INFO = new CheckInfo("0.e", "Local resolution",
		"Does the map look as sharp as the reported resolution says, and in which parts?",
		"A neural network looks at the 13 Å round every voxel of the particle and answers how fine the detail is there: 2.5 to 12.9 " +
			"Å. It learnt from maps computed from atomic structures, blurred to known resolutions, with noise within and beyond them. " +
			"The check low-passes the map at the reported resolution, multiplies it by the hard mask, grown by one voxel, and resamples " +
			"it to 1 Å a voxel. Voxels that reach the contour level count, unless they are closer than 3 voxels to the edge of a mask.",
		"Values differ from part to part: the core of the particle is finer than its rim, and the reported resolution is among " +
			"them. Real maps do not end as sharply as those that the network learnt from, so a median somewhat above the reported " +
			"resolution is normal.",
		"Most voxels are much coarser than the reported resolution: what the map shows is noise, or it is not the map of that " +
			"resolution. Most voxels are finer than that: noise was sharpened or fitted up to it, or the resolution is stated too " +
			"coarse. The values are the same everywhere: somebody made the map up. Parts that are much coarser than the rest are " +
			"flexible, badly aligned or occupied in part of the images only: build there with care.",
		"The network is this program's own, with the boxes and the labels of the published one. The service asks whether any voxels " +
			"are finer than the reported resolution. Of good maps, none to most of them are. So this program asks whether most are clearly " +
			"finer or much coarser. The service also holds all values at or above the larger of 2.5 Å and twice the voxel size, so every " +
			"map reported at or below that fails its criterion.",
		List.of(new Reference("Ramírez-Aportela E, Mota J, Conesa P, Carazo JM, Sorzano COS (2019) DeepRes: a new deep-learning- and " +
			"aspect-based local resolution method for electron-microscopy maps. IUCrJ 6:1054–1063", "10.1107/S2052252519011692"),
			References.VALIDATION_SERVICE)).needing(Input.CONTOUR, Input.RESOLUTION)
		.headline(Headline.median(LocalValues.PERCENTILES, "Median local resolution (Å)").lowIsBest()).front("surface", "histogram");

	/** The reported resolutions, in Å, that the network can be compared with. */
	static final double FINEST_REPORTED = 2;
	static final double COARSEST_REPORTED = 13;

	static final String UNMEASURED = "Its errors are known for reported resolutions of 2.6 to 6 Å";
	static final String CONSTANT = "Every voxel of the map has the same density, so there is no detail to see.";
	static final String NOTHING_POSITIVE = "No voxel of the hard mask has a density above 0; give another contour level.";

	private LocalResolutionText() {}

	/** Why there is nothing to compare, if so. */
	static Optional<String> obstacle(final double r, final boolean constant) {
		if (r < FINEST_REPORTED || r > COARSEST_REPORTED) {
			return Optional.of("The reported resolution of " + Unit.ANGSTROM.print(r) +
				" is not between 2 and 13 Å, the range of the network.");
		}
		return constant ? Optional.of(CONSTANT) : Optional.empty();
	}

	static String summary(final LocalValues counted, final double reported) {
		final double[] q = counted.quantiles();
		return "The local resolution has a median of " + Unit.ANGSTROM.print(q[2]) + "; 95 % of the particle's voxels lie between " +
			Unit.ANGSTROM.print(q[0]) + " and " + Unit.ANGSTROM.print(q[4]) + ". The best quarter, the core, reaches " +
			Unit.ANGSTROM.print(counted.core()) + ". " +
			Unit.PERCENT.print(100 * LocalResolutionAnalysis.shareFinerThan(reported, counted.kept())) +
			" of the voxels are finer than the reported " + Unit.ANGSTROM.print(reported) + ".";
	}

	/** How far off the answers are to be expected; the first figure of the card is the error over all resolutions. */
	static List<String> uncertainty(final ModelCard card) {
		return card.heldOut().stream().limit(1).map(m -> "On simulated maps of proteins that it had not learnt from, the network was off by " +
			unit(m.unit()).print(m.value()) + " a voxel on average (" + m.what() + "). Smaller differences between voxels mean little; " +
			"docs/networks.md has the errors by resolution.").toList();
	}

	/** What the median stands for. */
	static String bias(final ResolutionBias bias, final double median) {
		return "The median of a good map is " + Unit.NONE.print(bias.ratio()) + " ± " + Unit.NONE.print(bias.spread()) +
			" times its resolution. So this median stands for a resolution of " + Unit.ANGSTROM.print(bias.resolution(median)) + " ± " +
			Unit.ANGSTROM.print(bias.error(median)) + ".";
	}

	private static Unit unit(final String symbol) {
		return switch (symbol) {
			case "Å" -> Unit.ANGSTROM;
			case "%" -> Unit.PERCENT;
			default -> Unit.NONE;
		};
	}
}
