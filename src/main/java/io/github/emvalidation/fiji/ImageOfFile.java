package io.github.emvalidation.fiji;

import ij.ImagePlus;
import io.github.emvalidation.app.MapFile;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.fiji.image.ImageOfEntry;
import io.github.emvalidation.fiji.image.MapInfo;
import io.github.emvalidation.fiji.image.SectionStack;
import io.github.emvalidation.io.MapReader;
import io.github.emvalidation.io.MapSections;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import java.io.File;
import java.util.concurrent.CancellationException;
import org.scijava.task.Task;
import org.scijava.task.TaskService;

/** Shows a map file as an image, with the facts of its header in the Info text. */
public final class ImageOfFile {

	static final String NO_FILE = "No map file was given; name it as \"map\", or give an EMDB id as \"emdb\".";
	static final String NO_SUGGESTION = "A contour level can be suggested only for a map that is read as a whole; give a level, or none.";

	private ImageOfFile() {}

	/**
	 * Reads the whole file.
	 *
	 * @param opened why so, a sentence for the Info text
	 * @throws BadInputException when there is no file, or it is no map; the message says why
	 */
	static ImagePlus whole(final MapInputs inputs, final String opened, final Progress progress) {
		final MapFile file = MapFile.read(inputs.file().orElseThrow(() -> new BadInputException(NO_FILE)), inputs.voxel(),
			inputs.index(), progress);
		final ImagePlus image = ImageOfEntry.of(inputs.declared(new Entry(file.map(), inputs.contour().level(), inputs.resolution(), file.provenance())));
		MapInfo.addHeader(image, file.header(), opened);
		return image;
	}

	/**
	 * Reads no more than the header; the sections follow when they are looked at.
	 *
	 * @param opened why so, a sentence for the Info text
	 * @throws BadInputException when there is no file, or it cannot be read section by section; the message says why
	 */
	static ImagePlus virtual(final MapInputs inputs, final String opened) {
		final File file = inputs.file().orElseThrow(() -> new BadInputException(NO_FILE)).toFile();
		if (inputs.contour().suggested()) throw new BadInputException(NO_SUGGESTION);
		final MapSections sections = MapSections.open(file.toPath(), new MapReader.Options(inputs.voxel(), inputs.index()));
		final String info = MapInfo.of(file.getPath(), sections.grid(), inputs.contour().level(), inputs.resolution(), sections.remarks());
		final ImagePlus image = ImageOfEntry.of(MapReader.nameOf(file.toPath()), new SectionStack(sections), sections.grid(), info);
		MapInfo.addHeader(image, sections.header(), opened);
		return image;
	}

	/**
	 * Opens a file as the host's own way to open files does, without any command: virtually where memory is short.
	 *
	 * @throws BadInputException     when it is no map; the message says why
	 * @throws CancellationException when the user cancelled it
	 */
	public static ImagePlus opened(final File file, final TaskService tasks) {
		final Task task = tasks.createTask("Open map");
		final CommandProgress progress = new CommandProgress(task, task);
		try {
			return Opening.AUTO.open(MapInputs.of(file, null, "", "", "", "", ""), progress);
		}
		finally {
			progress.end();
		}
	}
}
