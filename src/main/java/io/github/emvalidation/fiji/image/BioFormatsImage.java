package io.github.emvalidation.fiji.image;

import ij.ImagePlus;
import ij.io.FileInfo;
import io.github.emvalidation.io.MapReader;
import io.github.emvalidation.progress.BadInputException;

/** Maps that Bio-Formats opened: it turns the order of the rows round, which mirrors the map, and knows neither axis order nor origin. */
final class BioFormatsImage {

	private static final String REFUSAL = "Bio-Formats opened the image %s. It mirrors maps, so that the check of the handedness would " +
		"answer the opposite. Open the file by Plugins > Cryo-EM Validation > Open map..., or give it as \"map\".";
	/** What its reader of MRC files puts into the Info text, and nothing else does. */
	private static final String MARK = "(?s)(.*\n)? ?(Is data cube|Grid size \\(X\\)) = .*";
	/** How the description that it gives every image begins. */
	private static final String OME = "<OME ";

	private BioFormatsImage() {}

	/** @throws BadInputException when the image is such a map */
	static void refuse(final ImagePlus image) {
		if (isOf(image)) throw new BadInputException(String.format(REFUSAL, image.getTitle()));
	}

	private static boolean isOf(final ImagePlus image) {
		final String info = image.getInfoProperty();
		if (info != null && info.matches(MARK)) return true;
		final FileInfo file = image.getOriginalFileInfo();
		return file != null && file.fileName != null && file.description != null && file.description.contains(OME) &&
			MapReader.isNamedLikeAMap(file.fileName);
	}
}
