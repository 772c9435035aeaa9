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
import java.util.Optional;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Saves the current image, or a map of any readable kind, as an MRC2014 map of 32-bit floats in x, y, z. */
@Plugin(type = Command.class, menu = { @Menu(label = ValidationCommand.PLUGINS), @Menu(label = ValidationCommand.MENU),
	@Menu(label = "Save map...", weight = 2) })
public final class SaveMapCommand extends ValidationCommand {

	static final String NO_FILE = "No name was given to save the map under; name it as \"file\".";

	@Parameter
	private EntryService entries;

	@Parameter(required = false, persist = false)
	private ImagePlus image;

	@Parameter(label = "Map file (empty: the current image)", required = false, persist = false,
		description = "an MRC, CCP4 or EMDB map, plain or compressed by gzip or bzip2")
	private File map;

	@Parameter(label = "File to save as", style = "save", required = false, persist = false, description = "For example emd_1234.mrc")
	private File file;

	@Parameter(label = "Voxel size (Å, empty: the map's own)", required = false, persist = false,
		description = "voxel size in Å, for maps whose own is missing or wrong")
	private String voxel = "";

	@Parameter(label = "Index of the volume (only for stacks of volumes)", required = false, persist = false,
		description = "which volume of a file that holds several, counted from 0")
	private String index = "";

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
