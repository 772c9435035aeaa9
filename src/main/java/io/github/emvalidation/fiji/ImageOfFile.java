package io.github.emvalidation.fiji;

import ij.ImagePlus;
import io.github.emvalidation.app.EntryReader;
import io.github.emvalidation.app.Given;
import io.github.emvalidation.app.MapFile;
import io.github.emvalidation.entry.Facts;
import io.github.emvalidation.entry.InputFile;
import io.github.emvalidation.fiji.image.ImageOfEntry;
import io.github.emvalidation.fiji.image.MapInfo;
import io.github.emvalidation.fiji.image.SectionStack;
import io.github.emvalidation.io.MapReader;
import io.github.emvalidation.io.MapSections;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.Input;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
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
	static ImagePlus whole(final Given given, final String opened, final Progress progress) {
		requireFile(given);
		final MapFile file = EntryReader.file(given, progress);
		final ImagePlus image = ImageOfEntry.of(EntryReader.entry(file, given, progress));
		MapInfo.addHeader(image, file.header(), opened);
		return image;
	}

	/**
	 * Reads no more than the header; the sections follow when they are looked at.
	 *
	 * @param opened why so, a sentence for the Info text
	 * @throws BadInputException when there is no file, or it cannot be read section by section; the message says why
	 */
	static ImagePlus virtual(final Given given, final String opened) {
		final Path file = requireFile(given);
		if (given.acceptsSuggestedContour()) throw new BadInputException(NO_SUGGESTION);
		final MapSections sections = MapSections.open(file, given.reading());
		final Facts facts = given.facts().from(Input.MAP, new InputFile(file.toString(), Optional.empty(), Optional.empty()))
			.remarked(sections.remarks());
		final ImagePlus image = ImageOfEntry.of(MapReader.nameOf(file), new SectionStack(sections), sections.grid(), MapInfo.of(facts,
			sections.grid()));
		MapInfo.addHeader(image, sections.header(), opened);
		return image;
	}

	/** @throws BadInputException when no file is given */
	static Path requireFile(final Given given) {
		return given.file(Input.MAP).orElseThrow(() -> new BadInputException(NO_FILE));
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
			return Opening.AUTO.open(Given.NONE.with(Input.MAP, file.getPath()), progress);
		}
		finally {
			progress.end();
		}
	}
}
