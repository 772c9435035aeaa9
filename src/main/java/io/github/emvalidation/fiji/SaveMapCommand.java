package io.github.emvalidation.fiji;

import ij.ImagePlus;
import io.github.emvalidation.app.Given;
import io.github.emvalidation.io.MapWriter;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.Input;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Saves the current image, or a map of any readable kind, as an MRC2014 map of 32-bit floats in x, y, z. */
@Plugin(type = Command.class, menuPath = ValidationCommand.MENU + "Save map...")
public final class SaveMapCommand extends ValidationCommand {

	static final String NO_FILE = "No name was given to save the map under; name it as \"file\".";

	@Parameter
	private EntryService entries;

	@Parameter(required = false, persist = false)
	private ImagePlus image;

	@Parameter(label = "File to save as", style = "save", required = false, persist = false, description = "For example emd_1234.mrc")
	private File file;

	@Override
	protected List<Input> inputs() {
		return List.of(Input.MAP, Input.VOXEL, Input.INDEX);
	}

	@Override
	protected void work(final Progress progress) {
		final Path target = file(file).orElseThrow(() -> new BadInputException(NO_FILE));
		final Given given = given();
		refuseOverwriting(given.file(Input.MAP), target);
		MapWriter.write(entries.entry(given, Optional.ofNullable(image), progress).map(), target);
	}

	private static void refuseOverwriting(final Optional<Path> input, final Path target) {
		try {
			if (input.isEmpty() || !Files.exists(target) || !Files.isSameFile(input.get(), target)) return;
		}
		catch (final IOException e) {
			return; // the reader says what is wrong with the input
		}
		throw new BadInputException(target + " is the map itself, which is never overwritten; give another name.");
	}
}
