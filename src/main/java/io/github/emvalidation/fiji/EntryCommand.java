package io.github.emvalidation.fiji;

import ij.ImagePlus;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import java.io.File;
import org.scijava.plugin.Parameter;

/** A command on a map of known contour level and resolution: the current image, or a file. */
public abstract class EntryCommand extends ValidationCommand {

	@Parameter
	private EntryService entries;

	@Parameter(required = false, persist = false)
	private ImagePlus image;

	@Parameter(label = "Map file (empty: the current image)", required = false, persist = false,
		description = "An MRC, CCP4 or EMDB map, plain or compressed by gzip or bzip2; leave it empty to use the current image")
	private File map;

	@Parameter(label = "Contour level (empty: the image's own)", required = false, persist = false,
		description = "The author's contour level in the map's own units; EMDB shows it on the page of the entry; an image that was opened with one knows it; auto accepts the level that the program suggests")
	private String contour = "";

	@Parameter(label = "Mass (kDa, only to suggest a contour level)", required = false, persist = false,
		description = "Molecular mass of the particle in kDa, from which a contour level is suggested")
	private String mass = "";

	@Parameter(label = "Resolution (Å, empty: the image's own)", required = false, persist = false,
		description = "The reported resolution in Å; leave it empty if it is not known")
	private String resolution = "";

	@Parameter(label = "Voxel size (Å, empty: the map's own)", required = false, persist = false,
		description = "Only for maps whose voxel size is missing or wrong")
	private String voxel = "";

	@Parameter(label = "Index of the volume (only for stacks of volumes)", required = false, persist = false,
		description = "Which volume of a file that holds several, counted from 0")
	private String index = "";

	/**
	 * The map under test, ready to be validated.
	 *
	 * @throws BadInputException when there is none or it cannot be validated; the message says why
	 */
	protected final Entry entry(final Progress progress) {
		return entries.entry(inputs(), progress).checked();
	}

	/**
	 * The map under test, whose contour level need not be known.
	 *
	 * @throws BadInputException when there is none; the message says why
	 */
	final Entry uncontoured(final Progress progress) {
		return entries.entry(inputs(), progress);
	}

	/** What the user gave. */
	final MapInputs inputs() {
		return MapInputs.of(map, image, contour, mass, resolution, voxel, index);
	}
}
