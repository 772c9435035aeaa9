package io.github.emvalidation.fiji.image;

import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import ij.process.ImageProcessor;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.Facts;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Takes an ImageJ stack as a map: slices are z-sections, row 0 of a slice is y = 0 (nothing is flipped). The voxels of a
 * 32-bit image are shared, those of 8 and 16 bits converted through the image's density calibration, if it has one.
 */
public final class EntryOfImage {

	private EntryOfImage() {}

	/**
	 * The image as an entry, with what the image itself says of the map.
	 *
	 * @param voxel voxel size in Å along every axis, in place of the image's own
	 * @throws BadInputException when the image is no volume of densities, or its voxel size is not known
	 */
	public static Entry of(final ImagePlus image, final OptionalDouble voxel) {
		BioFormatsImage.refuse(image);
		refuseWhatIsNoVolume(image);
		final MapInfo info = new MapInfo(image);
		final DensityMap map = DensityMap.ofPlanes(image.getTitle(), planes(image), grid(image, info, voxel));
		final Entry plain = new Entry(map, info.numbers());
		return info.fingerprint().isEmpty() ? plain : plain.with(facts(info, plain));
	}

	private static void refuseWhatIsNoVolume(final ImagePlus image) {
		final String name = "The image " + image.getTitle();
		final int type = image.getType();
		if (type == ImagePlus.COLOR_RGB || type == ImagePlus.COLOR_256) {
			throw new BadInputException(name + " is a colour image; expected a map: a stack of grey slices (8, 16 or 32 bits).");
		}
		if (image.getNChannels() > 1 || image.getNFrames() > 1) {
			throw new BadInputException(name + " has " + image.getNChannels() + " channels and " + image.getNFrames() +
				" time points; expected one of each (if they are the sections of a map, say so in Image > Properties).");
		}
		if (image.getStackSize() < 2) {
			throw new BadInputException(name + " is a single 2-D picture; expected a map, that is a stack of sections along z.");
		}
	}

	private static float[][] planes(final ImagePlus image) {
		final ImageStack stack = image.getStack();
		final float[] densityOfGray = image.getCalibration().getCTable();
		final float[][] planes = new float[stack.getSize()][];
		for (int z = 0; z < planes.length; z++) {
			if (stack.getPixels(z + 1) instanceof float[] shared) {
				planes[z] = shared;
			}
			else {
				final ImageProcessor section = stack.getProcessor(z + 1);
				section.setCalibrationTable(densityOfGray);
				planes[z] = (float[]) section.convertToFloatProcessor().getPixels();
			}
		}
		return planes;
	}

	private static Grid grid(final ImagePlus image, final MapInfo info, final OptionalDouble voxel) {
		final Int3 size = new Int3(image.getWidth(), image.getHeight(), image.getStackSize());
		final Calibration calibration = image.getCalibration();
		final Optional<Vec3> calibrated = spacing(calibration);
		final Vec3 spacing = voxel.isPresent() ? Vec3.all(voxel.getAsDouble())
			: calibrated.orElseThrow(() -> new BadInputException(noSpacing(image)));
		final Grid announced = info.place(size, calibrated.orElse(spacing));
		if (isAt(announced, calibration)) return new Grid(size, spacing, announced.start(), announced.origin());
		return new Grid(size, spacing, Int3.all(0), new Vec3(0 - calibration.xOrigin * spacing.x(),
			0 - calibration.yOrigin * spacing.y(), 0 - calibration.zOrigin * spacing.z()));
	}

	/** Cropping moves the calibration's origin, but leaves the Info text as it was: then the calibration is right. */
	private static boolean isAt(final Grid grid, final Calibration calibration) {
		final Calibration expected = ImageOfEntry.calibration(grid);
		return expected.xOrigin == calibration.xOrigin && expected.yOrigin == calibration.yOrigin &&
			expected.zOrigin == calibration.zOrigin;
	}

	private static Optional<Vec3> spacing(final Calibration calibration) {
		final OptionalDouble x = length(calibration.pixelWidth, calibration.getXUnit());
		final OptionalDouble y = length(calibration.pixelHeight, calibration.getYUnit());
		final OptionalDouble z = length(calibration.pixelDepth, calibration.getZUnit());
		if (x.isEmpty() || y.isEmpty() || z.isEmpty()) return Optional.empty();
		return Optional.of(new Vec3(x.getAsDouble(), y.getAsDouble(), z.getAsDouble()));
	}

	private static OptionalDouble length(final double value, final String unit) {
		final OptionalDouble factor = LengthUnit.inAngstrom(unit);
		if (factor.isEmpty() || !(value > 0) || Double.isInfinite(value)) return OptionalDouble.empty();
		return OptionalDouble.of(value * factor.getAsDouble());
	}

	private static String noSpacing(final ImagePlus image) {
		final Calibration found = image.getCalibration();
		return "The voxel size of the image " + image.getTitle() + " is not known in Å (it says " + found.pixelWidth + " " +
			found.getUnit() + "); give it as \"voxel\", or set unit and size in Image > Properties.";
	}

	/** Of an image that was changed, the hashes of the file it came from would say something wrong. */
	private static Facts facts(final MapInfo info, final Entry entry) {
		final Facts known = info.facts();
		if (info.fingerprint().orElseThrow().equals(entry.fingerprint())) return known;
		final String from = known.file(Input.MAP).map(file -> " from " + file.path()).orElse("");
		return known.withoutFiles().remarked(List.of("The image was changed after it was opened" + from + "."));
	}
}
