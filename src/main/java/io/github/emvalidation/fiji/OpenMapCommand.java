package io.github.emvalidation.fiji;

import ij.ImagePlus;
import io.github.emvalidation.app.ReportNames;
import io.github.emvalidation.fiji.image.ImageOfEntry;
import io.github.emvalidation.io.archive.Archive;
import io.github.emvalidation.progress.Progress;
import java.io.File;
import java.util.Optional;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Opens a map as an image in Å; contour level and resolution, if given, travel with it. */
@Plugin(type = Command.class, menuPath = ValidationCommand.MENU + "Open map...")
public final class OpenMapCommand extends ValidationCommand {

	@Parameter(label = "Map file", persist = false, required = false,
		description = "An MRC, CCP4 or EMDB map, plain or compressed by gzip or bzip2")
	private File map;

	@Parameter(label = "Contour level (if known)", required = false, persist = false,
		description = "The author's contour level in the map's own units, for the checks that follow; auto accepts the level that the program suggests")
	private String contour = "";

	@Parameter(label = "Mass (kDa, only to suggest a contour level)", required = false, persist = false,
		description = "Molecular mass of the particle in kDa, from which a contour level is suggested")
	private String mass = "";

	@Parameter(label = "Resolution (Å, if known)", required = false, persist = false,
		description = "The reported resolution in Å, for the checks that follow")
	private String resolution = "";

	@Parameter(label = "Voxel size (Å, empty: the map's own)", required = false, persist = false,
		description = "Only for maps whose voxel size is missing or wrong")
	private String voxel = "";

	@Parameter(label = "Index of the volume (only for stacks of volumes)", required = false, persist = false,
		description = "Which volume of a file that holds several, counted from 0")
	private String index = "";

	@Parameter(label = "Virtual (read each section when it is looked at)", choices = { "auto", "true", "false" }, required = false, persist = false,
		description = "auto: where the map would take more than half of the memory that is free, if the file allows it; true: in any case; false: never")
	private String virtual = "auto";

	@Parameter(label = "EMDB id (in place of a file)", required = false, persist = false,
		description = "For example EMD-4701: without a map file, the map is fetched from EMDB, with contour level and resolution from its entry")
	private String emdb = "";

	@Parameter(label = "Cache folder for fetched maps (empty: one in your home)", style = "directory", required = false, persist = false,
		description = "Where a map stays that was fetched from EMDB, so that it is fetched once")
	private File cache;

	@Parameter(type = ItemIO.OUTPUT)
	private ImagePlus image;

	@Override
	protected void work(final Progress progress) {
		final MapInputs inputs = MapInputs.of(map, null, contour, mass, resolution, voxel, index);
		final Optional<String> id = ReportNames.emdb(emdb);
		if (inputs.file().isEmpty() && id.isPresent()) {
			image = ImageOfEntry.of(EmdbEntry.read(id.get(), Archive.at(Optional.empty(), MapInputs.path(cache)), inputs, progress));
		}
		else image = Opening.named(virtual).open(inputs, progress);
	}
}
