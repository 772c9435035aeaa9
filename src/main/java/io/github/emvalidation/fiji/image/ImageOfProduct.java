package io.github.emvalidation.fiji.image;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.FloatProcessor;
import io.github.emvalidation.result.Product;
import io.github.emvalidation.volume.Grid;

/** Shows a volume that a check made as an ImageJ stack, in Å and at its place in space, as {@link ImageOfEntry} does for maps. */
public final class ImageOfProduct {

	private ImageOfProduct() {}

	public static ImagePlus of(final Product product) {
		final Grid grid = product.volume().grid();
		final ImageStack stack = new ImageStack(grid.nx(), grid.ny());
		final float[] row = new float[grid.nx()];
		float low = Float.POSITIVE_INFINITY;
		float high = Float.NEGATIVE_INFINITY;
		for (int z = 0; z < grid.nz(); z++) {
			final float[] section = new float[grid.nx() * grid.ny()];
			for (int y = 0; y < grid.ny(); y++) {
				product.volume().row(y, z, row);
				System.arraycopy(row, 0, section, grid.nx() * y, grid.nx());
			}
			for (final float value : section) {
				low = Math.min(low, value);
				high = Math.max(high, value);
			}
			stack.addSlice(new FloatProcessor(grid.nx(), grid.ny(), section));
		}
		final ImagePlus image = new ImagePlus(product.file().replaceFirst("\\.mrc$", ""), stack);
		image.setCalibration(ImageOfEntry.calibration(grid));
		image.setProperty("Info", product.meaning());
		image.setSlice(grid.nz() / 2 + 1);
		image.setDisplayRange(low, high);
		product.local().ifPresent(local -> ColourBar.on(image, local));
		return image;
	}
}
