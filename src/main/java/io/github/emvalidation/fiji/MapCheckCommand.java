package io.github.emvalidation.fiji;

import ij.ImagePlus;
import io.github.emvalidation.result.CheckResult;
import org.scijava.ItemIO;
import org.scijava.plugin.Parameter;

/** The door of a check that makes a map on the way, which can be shown as an image. */
public abstract class MapCheckCommand extends CheckCommand {

	@Parameter(label = "Show the map that is made on the way", required = false, persist = false,
		description = "The new image becomes the current one; the checks that follow then have to be told their map")
	private boolean show = false;

	@Parameter(type = ItemIO.OUTPUT)
	private ImagePlus product;

	@Override
	final void done(final CheckResult result) {
		if (show) product = result.products().stream().findFirst().map(ImageOfProduct::of).orElse(null);
	}
}
