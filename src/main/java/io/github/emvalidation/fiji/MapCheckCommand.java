package io.github.emvalidation.fiji;

import ij.ImagePlus;
import io.github.emvalidation.fiji.image.ImageOfProduct;
import io.github.emvalidation.fiji.image.MaskOutline;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Product;
import io.github.emvalidation.volume.MapMask;
import org.scijava.ItemIO;
import org.scijava.plugin.Parameter;

/**
 * The door of a check that makes a map on the way, which can be shown as an image: a local quantity in colours with their key, a
 * mask also as an outline over the image that was checked.
 */
public abstract class MapCheckCommand extends CheckCommand {

	@Parameter(label = "Show the map that is made on the way", required = false, persist = false,
		description = "The new image becomes the current one; the checks that follow then have to be told their map")
	private boolean show = false;

	@Parameter(type = ItemIO.OUTPUT)
	private ImagePlus product;

	@Override
	final void done(final CheckResult result) {
		if (!show) return;
		product = result.products().stream().findFirst().map(ImageOfProduct::of).orElse(null);
		if (!given().has(Input.MAP)) image().ifPresent(image -> outline(image, result));
	}

	private static void outline(final ImagePlus image, final CheckResult result) {
		result.products().stream().map(Product::volume).filter(MapMask.class::isInstance).map(MapMask.class::cast).findFirst()
			.ifPresent(mask -> MaskOutline.on(image, mask));
	}
}
