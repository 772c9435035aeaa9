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
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.task.TaskService;

/** Opens map files where SciJava opens files: Fiji's File > Open and drag and drop, and {@code #@IOService} of scripts. */
@Plugin(type = IOPlugin.class, priority = Priority.HIGH)
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

	/** The map as an image; null when the user cancelled it. */
	@Override
	public ImagePlus open(final Location source) throws IOException {
		try {
			return ImageOfFile.opened(((FileLocation) source).getFile(), tasks);
		}
		catch (final CancellationException e) {
			return null;
		}
		catch (final BadInputException e) {
			throw new IOException(e.getMessage(), e);
		}
	}
}
