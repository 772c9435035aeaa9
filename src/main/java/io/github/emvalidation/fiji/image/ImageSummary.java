package io.github.emvalidation.fiji.image;

import ij.ImagePlus;
import ij.measure.Calibration;
import io.github.emvalidation.entry.Facts;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The current image in one line of a dialog, so that a user sees what a command will work on. */
public final class ImageSummary {

	/** Where there is no image. */
	public static final String NONE = "There is no current image; give a file.";
	private static final int DIGITS = 5;

	private ImageSummary() {}

	/** "Current image: sample, contour level 0.06, voxel size 1.2 Å". */
	public static String of(final ImagePlus image) {
		final List<String> parts = new ArrayList<>(List.of(image.getTitle()));
		for (final Input input : Input.of(Input.Role.DECLARED)) {
			number(image, input).ifPresent(value -> parts.add((input.words().replaceFirst("^the ", "") + " " + Numbers.digits(value, DIGITS) + " " +
				input.unit().symbol()).strip()));
		}
		final Calibration calibration = image.getCalibration();
		final OptionalDouble unit = LengthUnit.inAngstrom(calibration.getUnit());
		parts.add(unit.isPresent() ? "voxel size " + Numbers.digits(calibration.pixelWidth * unit.getAsDouble(), DIGITS) + " Å"
			: "voxel size not known");
		return "Current image: " + String.join(", ", parts);
	}

	private static OptionalDouble number(final ImagePlus image, final Input input) {
		try {
			final Facts numbers = new MapInfo(image).numbers();
			return numbers.number(input);
		}
		catch (final BadInputException e) {
			return OptionalDouble.empty(); // the command says what is wrong with it
		}
	}
}
