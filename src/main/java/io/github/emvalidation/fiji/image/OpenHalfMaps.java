package io.github.emvalidation.fiji.image;

import ij.ImagePlus;
import ij.WindowManager;
import io.github.emvalidation.app.Given;
import io.github.emvalidation.app.MapFile;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.Facts;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.result.Input;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Half maps and FSC mask that are open images: what a user gives for them is then the title of an image in place of a file. Titles can be
 * typed, recorded and written in a macro, with a display and without. An open image goes before a file of that name in the current
 * folder, as it is the one that is seen, and may have been changed.
 */
public final class OpenHalfMaps {

	private static final List<Input> INPUTS = List.of(Input.HALF1, Input.HALF2, Input.MASK);

	private OpenHalfMaps() {}

	/**
	 * The volumes of the images that are named.
	 *
	 * @throws BadInputException when such an image is no volume of densities, or its voxel size is not known
	 */
	public static Map<Input, MapFile> of(final Given given) {
		final Map<Input, MapFile> open = new EnumMap<>(Input.class);
		for (final Input input : INPUTS) image(given, input).ifPresent(image -> open.put(input, read(input, image, given)));
		return open;
	}

	/** Whether an image is one of the half maps, or their mask: then it is not the map under test as well. */
	public static boolean isOneOf(final ImagePlus image, final Given given) {
		return INPUTS.stream().anyMatch(input -> image(given, input).filter(named -> named == image).isPresent());
	}

	private static Optional<ImagePlus> image(final Given given, final Input input) {
		return given.text(input).map(WindowManager::getImage);
	}

	private static MapFile read(final Input input, final ImagePlus image, final Given given) {
		final Entry entry = EntryOfImage.of(image, given.number(Input.VOXEL));
		final Facts facts = Facts.NONE.remarked(entry.facts().remarks().stream().map(remark -> input.title() + ": " + remark).toList());
		return new MapFile(entry.map(), "", entry.facts().file(Input.MAP).map(file -> facts.from(input, file)).orElse(facts));
	}
}
