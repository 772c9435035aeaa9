package io.github.emvalidation.fiji;

import ij.ImagePlus;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.fiji.image.ImageSummary;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import java.util.Optional;
import org.scijava.ItemVisibility;
import org.scijava.plugin.Parameter;

/** A command on a map of known contour level and resolution: the current image, or a file. */
public abstract class EntryCommand extends MapCommand {

	@Parameter
	private EntryService entries;

	@Parameter(required = false, persist = false)
	private ImagePlus image;

	@Parameter(label = "Kind of map (empty: not declared)", required = false, persist = false,
		description = "particle, filament, cut-out, membrane or masked, or several with commas between them; warnings that are expected " +
			"of that kind become notes")
	private String kind = "";

	@Parameter(label = "Accept (warnings of a check, with a reason)", required = false, persist = false,
		description = "accept the warnings of a check, or of one of its criteria, and say why, such as 0.c:far_spot=known neighbour; " +
			"several with semicolons between them")
	private String accept = "";

	/** What the dialog says of the current image. */
	@Parameter(visibility = ItemVisibility.MESSAGE, required = false, persist = false)
	private String current = ImageSummary.NONE;

	/**
	 * The map under test, ready to be validated.
	 *
	 * @throws BadInputException when there is none or it cannot be validated; the message says why
	 */
	protected final Entry entry(final Progress progress) {
		return uncontoured(progress).checked();
	}

	/**
	 * The map under test, whose contour level need not be known.
	 *
	 * @throws BadInputException when there is none; the message says why
	 */
	final Entry uncontoured(final Progress progress) {
		return entries.entry(given(), image(), progress);
	}

	/** The current image in one line, for dialogs. */
	public final String current() {
		if (image != null) current = ImageSummary.of(image);
		return current;
	}

	/** The current image, which is looked at where no file is given. */
	final Optional<ImagePlus> image() {
		return Optional.ofNullable(image);
	}
}
