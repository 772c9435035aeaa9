import ij.IJ;
import ij.ImagePlus;
import ij.plugin.PlugIn;

/** The smallest plugin by which plain ImageJ opens maps; docs/install.md shows the lines that matter. */
public class HandleExtraFileTypes extends ImagePlus implements PlugIn {

	private static final int NOT_MINE = 0;

	@Override
	public void run(final String path) {
		if (path.toLowerCase().matches(".*\\.(mrc|map|ccp4)(\\.gz|\\.bz2)?")) {
			final ImagePlus map = (ImagePlus) IJ.runPlugIn("io.github.emvalidation.fiji.imagej1.MapOpener", path);
			width = map.getWidth();
			height = map.getHeight();
			if (width <= 0) return;
			setStack(map.getTitle(), map.getStack());
			setCalibration(map.getCalibration());
			setProperty("Info", map.getInfoProperty());
			setSlice(map.getCurrentSlice());
			setDisplayRange(map.getDisplayRangeMin(), map.getDisplayRangeMax());
		}
		else {
			width = NOT_MINE;
		}
	}
}
