package io.github.emvalidation.fiji.imagej1;

import ij.IJ;
import ij.ImagePlus;
import ij.plugin.PlugIn;
import io.github.emvalidation.app.ErrorSentence;
import io.github.emvalidation.fiji.ImageOfFile;
import java.io.File;
import java.util.concurrent.CancellationException;
import org.scijava.task.TaskService;

/**
 * Opens a map file for ImageJ 1.x, by the conventions of its plugin HandleExtraFileTypes: the argument is the path, the plugin
 * itself becomes the image, and a width of -1 says that there is none and that the user has been told.
 */
public final class MapOpener extends ImagePlus implements PlugIn {

	private static final int NO_IMAGE = -1;

	@Override
	public void run(final String path) {
		try {
			become(ImageOfFile.opened(new File(path), HostContext.get().service(TaskService.class)));
		}
		catch (final CancellationException e) {
			width = NO_IMAGE;
		}
		catch (final RuntimeException | OutOfMemoryError e) {
			width = NO_IMAGE;
			IJ.error(CommandBridge.TITLE, ErrorSentence.wrapped(ErrorSentence.of(e)));
		}
	}

	private void become(final ImagePlus map) {
		setStack(map.getTitle(), map.getStack());
		setCalibration(map.getCalibration());
		setProperty("Info", map.getInfoProperty());
		setSlice(map.getCurrentSlice());
		setDisplayRange(map.getDisplayRangeMin(), map.getDisplayRangeMax());
	}
}
