package io.github.emvalidation.fiji;

import ij.ImagePlus;
import io.github.emvalidation.app.Given;
import io.github.emvalidation.io.MapReader;
import io.github.emvalidation.io.MapSections;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.Numbers;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;

/** Whether a map is read as a whole when it is opened, or section by section when it is looked at ("virtually"). */
enum Opening {

	/** Virtually where the map does not fit comfortably and the file allows it. */
	AUTO,
	/** Virtually. */
	TRUE,
	/** As a whole. */
	FALSE;

	static final String UNKNOWN = "A map cannot be opened with \"virtual\" as \"%s\"; expected auto, true or false.";
	static final String WHOLE = "as a whole";
	static final String VIRTUAL = "virtually: each section is read from the disk when it is looked at";

	static final String NOT_IN_PLACE = ", because the file cannot be read section by section";
	static final String TO_SUGGEST = ", because a contour level was to be suggested";

	/** Of the memory that Java still has free, what a map may take: a check needs as much again, and more. */
	private static final double COMFORTABLE = 0.5;

	/** @throws BadInputException when there is no such way */
	static Opening named(final String text) {
		final String name = text.trim().toUpperCase(Locale.ROOT);
		if (name.isEmpty()) return AUTO;
		return Stream.of(values()).filter(way -> way.name().equals(name)).findFirst()
			.orElseThrow(() -> new BadInputException(String.format(UNKNOWN, text)));
	}

	/** @throws BadInputException when the file cannot be opened in this way; the message says why */
	ImagePlus open(final Given given, final Progress progress) {
		return open(given, Opening::freeBytes, progress);
	}

	/** @param free bytes of memory that a map of so many bytes can have */
	ImagePlus open(final Given given, final LongUnaryOperator free, final Progress progress) {
		if (this == TRUE) return ImageOfFile.virtual(given, VIRTUAL);
		if (this == FALSE) return ImageOfFile.whole(given, WHOLE, progress);
		final Path file = ImageOfFile.requireFile(given);
		final MapReader.Options options = given.reading();
		final long needed = MapReader.grid(file, options).voxels() * Float.BYTES;
		final long there = free.applyAsLong(needed);
		if (fits(needed, there)) return ImageOfFile.whole(given, WHOLE, progress);
		final String why = "; it takes " + gigabytes(needed) + " of memory, more than half of the " + gigabytes(there) + " that Java had free";
		if (given.acceptsSuggestedContour()) return ImageOfFile.whole(given, WHOLE + TO_SUGGEST + why, progress);
		if (!MapSections.canOpen(file, options)) return ImageOfFile.whole(given, WHOLE + NOT_IN_PLACE + why, progress);
		return ImageOfFile.virtual(given, VIRTUAL + why);
	}

	private static boolean fits(final long needed, final long free) {
		return needed <= COMFORTABLE * free;
	}

	/** What Java may still take from the system, and what it has taken and does not use; where that is little it looks for more. */
	private static long freeBytes(final long needed) {
		if (!fits(needed, unused())) System.gc();
		return unused();
	}

	private static long unused() {
		final Runtime java = Runtime.getRuntime();
		return java.maxMemory() - (java.totalMemory() - java.freeMemory());
	}

	private static String gigabytes(final long bytes) {
		return Numbers.digits(bytes / 0x1p30, 2) + " GB";
	}
}
