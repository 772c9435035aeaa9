package io.github.emvalidation.training.commands;

import io.github.emvalidation.training.FamilySplit.Part;
import io.github.emvalidation.training.power.ProteinCurves;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bin/train spectrum}. */
@Command(name = "spectrum", mixinStandardHelpOptions = true,
	description = "Computes the amplitudes of proteins that the voxel size is compared with (check 0.j).")
final class TrainSpectrum extends NetworkCommand {

	@Option(names = "--families", defaultValue = "120", description = "So many families to learn from at most (default: ${DEFAULT-VALUE}).")
	private int families;

	@Option(names = "--file", defaultValue = "protein-folds.csv", paramLabel = "FILE",
		description = "The table to write (default: ${DEFAULT-VALUE}).")
	private Path file;

	@Override
	public Integer call() throws IOException {
		Files.writeString(file, ProteinCurves.table(split().listings(Part.TRAINING), families, this::say));
		return 0;
	}
}
