package io.github.emvalidation.fiji;

import ij.ImagePlus;
import io.github.emvalidation.io.MapReader;
import io.github.emvalidation.progress.BadInputException;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.scijava.Priority;
import org.scijava.io.AbstractIOPlugin;
import org.scijava.io.IOPlugin;
import org.scijava.io.location.FileLocation;
import org.scijava.io.location.Location;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.task.TaskService;

/**
 * Opens map files where SciJava opens files: Fiji's File > Open and drag and drop, and {@code #@IOService} of scripts. Fiji asks an eager
 * reader before ImageJ and Bio-Formats, whatever its options say.
 */
@Plugin(type = IOPlugin.class, priority = Priority.HIGH, attrs = @Attr(name = "eager"))
public final class MapIOPlugin extends AbstractIOPlugin<ImagePlus> {

	@Parameter
	private TaskService tasks;

	@Override
	public Class<ImagePlus> getDataType() {
		return ImagePlus.class;
	}

	@Override
	public boolean supportsOpen(final Location source) {
		return source instanceof FileLocation file && MapReader.isNamedLikeAMap(file.getFile().getName());
	}

	/** The map as an image, which is shown where Fiji expects that; null when the user cancelled it. */
	@Override
	public ImagePlus open(final Location source) throws IOException {
		try {
			final ImagePlus image = ImageOfFile.opened(((FileLocation) source).getFile(), tasks);
			if (LegacyOpening.isAskedToShow()) CurrentImage.show(image);
			return image;
		}
		catch (final CancellationException e) {
			return null;
		}
		catch (final BadInputException e) {
			throw new IOException(e.getMessage(), e);
		}
	}
}
