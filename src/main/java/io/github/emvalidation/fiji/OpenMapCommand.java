package io.github.emvalidation.fiji;

import ij.ImagePlus;
import io.github.emvalidation.app.EntryReader;
import io.github.emvalidation.app.Given;
import io.github.emvalidation.fiji.image.ImageOfEntry;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Level;
import java.io.File;
import java.util.Optional;
import java.util.Set;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Opens a map as an image in Å; contour level and resolution, if given, travel with it. */
@Plugin(type = Command.class, menu = { @Menu(label = ValidationCommand.PLUGINS), @Menu(label = ValidationCommand.MENU),
	@Menu(label = "Open map...", weight = 1) })
public final class OpenMapCommand extends MapCommand {

	@Parameter(label = "Virtual (read each section when it is looked at)", choices = { "auto", "true", "false" }, required = false,
		persist = false,
		description = "auto: where the map would take more than half of the memory that is free, if the file allows it; true: in any case; " +
			"false: never")
	private String virtual = "auto";

	@Parameter(label = MapCommand.EMDB_LABEL, required = false, persist = false, description = MapCommand.EMDB_MEANING)
	private String emdb = "";

	@Parameter(label = "Cache folder for fetched maps (empty: one in your home)", style = "directory", required = false, persist = false,
		description = "Where a map stays that was fetched from EMDB, so that it is fetched once")
	private File cache;

	@Parameter(type = ItemIO.OUTPUT)
	private ImagePlus image;

	@Override
	protected void work(final Progress progress) {
		final Given given = given();
		if (given.has(Input.MAP) || !given.has(Input.EMDB)) image = Opening.named(virtual).open(given, progress);
		else image = ImageOfEntry.of(new EntryReader(Optional.empty(), file(cache), Set.of(Level.MAP, Level.HALF_MAPS)).read(given, progress));
	}
}
