package io.github.emvalidation.fiji;

import ij.ImagePlus;
import io.github.emvalidation.app.Given;
import io.github.emvalidation.app.NumberText;
import io.github.emvalidation.app.SampleEntry;
import io.github.emvalidation.fiji.image.ImageOfEntry;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.simulate.SampleMap;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Makes the sample map; its contour level and resolution travel with the image. */
@Plugin(type = Command.class, menu = { @Menu(label = ValidationCommand.PLUGINS), @Menu(label = ValidationCommand.MENU),
	@Menu(label = "Sample map", weight = 3) })
public final class SampleMapCommand extends ValidationCommand {

	@Parameter(label = "Seed of the random numbers", required = false, persist = false,
		description = "The same seed gives the same map, to the bit")
	private String seed = "" + SampleMap.DEFAULT_SEED;

	@Parameter(type = ItemIO.OUTPUT)
	private ImagePlus image;

	@Override
	protected void work(final Progress progress) {
		final long number = NumberText.whole("The seed", seed).orElse((int) SampleMap.DEFAULT_SEED);
		image = ImageOfEntry.of(SampleEntry.make(number, Given.NONE, progress));
	}
}
