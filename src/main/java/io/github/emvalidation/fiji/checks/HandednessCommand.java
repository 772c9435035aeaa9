package io.github.emvalidation.fiji.checks;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.map.handedness.HandednessCheck;
import io.github.emvalidation.check.map.handedness.OwnNetworks;
import io.github.emvalidation.check.map.handedness.PublishedNetworks;
import io.github.emvalidation.fiji.CheckCommand;
import io.github.emvalidation.fiji.MapCheckCommand;
import io.github.emvalidation.fiji.MapInputs;
import io.github.emvalidation.fiji.ValidationCommand;
import io.github.emvalidation.progress.BadInputException;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Check 0.h: is the map the particle, or its mirror image? Read by the program's own networks, or by published ones whose weights the user gives. */
@Plugin(type = CheckCommand.class, menuPath = ValidationCommand.MENU + "Check hand")
public final class HandednessCommand extends MapCheckCommand {

	static final String NO_WEIGHTS = "Published networks read the hand in two steps, so that weights (.pth) of both must be given, or of none: those " +
		"of the one that finds helices as \"helixweights\", those of the one that tells their hand as \"handweights\".";

	@Parameter(label = "HelixWeights (.pth)", required = false, persist = false,
		description = "Published weights of the network that finds helices, as PyTorch saves them")
	private File helixweights;

	@Parameter(label = "HandWeights (.pth)", required = false, persist = false,
		description = "Published weights of the network that tells the hand of helices, as PyTorch saves them")
	private File handweights;

	@Override
	public Check check() {
		final Optional<Path> helix = MapInputs.path(helixweights);
		final Optional<Path> hand = MapInputs.path(handweights);
		if (helix.isEmpty() && hand.isEmpty()) return new HandednessCheck(new OwnNetworks());
		if (helix.isEmpty() || hand.isEmpty()) throw new BadInputException(NO_WEIGHTS);
		return new HandednessCheck(new PublishedNetworks(helix.get(), hand.get()));
	}
}
