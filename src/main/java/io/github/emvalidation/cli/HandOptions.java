package io.github.emvalidation.cli;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.map.handedness.HandednessCheck;
import io.github.emvalidation.check.map.handedness.PublishedNetworks;
import io.github.emvalidation.network.Sha256;
import io.github.emvalidation.progress.BadInputException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What the command line says about check 0.h: weights for both of its networks, or for neither. */
final class HandOptions {

	@Option(names = "--helix-weights", required = true, paramLabel = "F", description = "check the hand, 0.h, with published networks instead of the program's own: weights " +
		"(.pth) of the network that finds helices")
	private Path helix;

	@Option(names = "--hand-weights", required = true, paramLabel = "F", description = "weights (.pth) of the network that tells their hand")
	private Path hand;

	/**
	 * These weights as settings of a report: by their content, so that other weights under the same name make another report.
	 *
	 * @throws BadInputException when one of the files cannot be read
	 */
	Map<String, String> settings() {
		return Map.of("helix-weights", named(helix), "hand-weights", named(hand));
	}

	private static String named(final Path weights) {
		return weights.getFileName() + " " + Sha256.of(weights);
	}

	/** The checks in order, that of the hand with these weights. */
	List<Check> among(final List<Check> found) {
		final Check check = new HandednessCheck(new PublishedNetworks(helix, hand));
		final String id = check.info().id();
		return Stream.concat(found.stream().filter(other -> !other.info().id().equals(id)), Stream.of(check))
			.sorted(Comparator.comparing(other -> other.info().id())).toList();
	}
}
