package io.github.emvalidation.fiji;

import ij.ImagePlus;
import io.github.emvalidation.app.ContourText;
import io.github.emvalidation.app.NumberText;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.progress.BadInputException;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Which map a user means and what they declare of it.
 *
 * @param file       the map file; where there is one the image is not looked at
 * @param image      the current image
 * @param contour    contour level in the map's own units
 * @param mass       molecular mass of the particle in kDa
 * @param resolution reported resolution in Å
 * @param voxel      voxel size in Å in place of the map's own
 * @param index      which volume of a file that holds several, from 0
 */
public record MapInputs(Optional<Path> file, Optional<ImagePlus> image, ContourText contour, OptionalDouble mass, OptionalDouble resolution,
	OptionalDouble voxel, OptionalInt index)
{

	static final String NO_MAP = "There is no map to work on; give a file as \"map\", or open one first " +
		"(Plugins > Cryo-EM Validation > Open map...).";

	/**
	 * From the parameters of a command, where what is not given is null or empty.
	 *
	 * @throws BadInputException when a text is no number
	 */
	static MapInputs of(final File map, final ImagePlus image, final String contour, final String mass, final String resolution,
		final String voxel, final String index)
	{
		return new MapInputs(path(map), Optional.ofNullable(image), ContourText.of(contour),
			NumberText.mass("The molecular mass", mass), NumberText.decimal("The resolution", resolution),
			NumberText.length("The voxel size", voxel),
			NumberText.whole("The index of the volume", index));
	}

	/** The entry with the mass, and at the suggested contour level where that was asked for. */
	public Entry declared(final Entry entry) {
		return contour.accepted(entry.weighing(mass));
	}

	/** What the map is called, for a row that says why it could not be validated. */
	String name() {
		return file.map(Path::getFileName).map(Path::toString).or(() -> image.map(ImagePlus::getTitle)).orElse("no map");
	}

	/** The path of a file parameter; a macro's {@code map=[]} arrives as a file without a name. */
	public static Optional<Path> path(final File file) {
		if (file == null || file.getPath().isBlank()) return Optional.empty();
		try {
			return Optional.of(file.toPath());
		}
		catch (final InvalidPathException e) {
			throw new BadInputException("\"" + file + "\" is no name that a file can have here (" + e.getReason() + ").", e);
		}
	}
}
