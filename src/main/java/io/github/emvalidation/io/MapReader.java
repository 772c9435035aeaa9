package io.github.emvalidation.io;

import io.github.emvalidation.volume.BadInputException;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;

/**
 * Reads MRC2014, CCP4 and EMDB maps, plain or compressed by gzip or bzip2, in one pass over the file. Whatever order a file
 * stores its axes in, the map handed on is x, y, z, at the place in space and with the hand that its header states.
 * While reading, memory holds the volume once, and buffers.
 */
public final class MapReader {

	private static final Pattern COMPRESSED_SUFFIX = Pattern.compile("(?i)(?<=.)\\.(gz|bz2)$");
	private static final Pattern MAP_SUFFIX = Pattern.compile("(?i)(?<=.)\\.(map|mrc|ccp4)$");

	/**
	 * What the user adds to the file.
	 *
	 * @param voxel voxel size in Å along every axis, in place of the file's; empty: the file's
	 * @param index which volume of a stack of volumes, counted from 0; empty: the file holds only one
	 */
	public record Options(OptionalDouble voxel, OptionalInt index) {

		/** The file says everything. */
		public static final Options DEFAULT = new Options(OptionalDouble.empty(), OptionalInt.empty());
	}

	private MapReader() {}

	/**
	 * Reads a map, whose name becomes that of the file without its suffixes.
	 *
	 * @throws BadInputException     when the file holds no map that can be validated; the message says why
	 * @throws CancellationException when {@code progress} says so
	 */
	public static LoadedMap read(final Path file, final Options options, final Progress progress) {
		final String name = file.getFileName() == null ? file.toString() : file.getFileName().toString();
		try (MapBytes bytes = MapBytes.open(file)) {
			return read(bytes, name, options, progress);
		}
		catch (final IOException e) {
			throw new BadInputException(file + " cannot be read (" + e.getMessage() + ").", e);
		}
	}

	private static LoadedMap read(final MapBytes bytes, final String name, final Options options, final Progress progress)
		throws IOException
	{
		final byte[] header = new byte[MrcHeader.BYTES];
		if (bytes.fill(header, header.length) < header.length) {
			throw new BadInputException(name + " holds " + bytes.position() + " bytes, less than the header of a map, which has " +
				header.length + "; it is no MRC or CCP4 map, or was cut off.");
		}
		final List<String> remarks = new ArrayList<>();
		final MrcHeader fields = HeaderByteOrder.parse(header, bytes.length(), name, remarks);
		final MrcLayout layout = MrcLayout.of(fields, options, name, remarks);
		checkLength(bytes, layout, name);
		final DensityMap map = DensityMap.ofPlanes(withoutSuffix(name), voxels(bytes, layout, name, progress), layout.grid());
		bytes.finish(progress);
		final long length = bytes.position();
		if (length < layout.fileLength()) throw tooShort(name, layout, "has " + length);
		if (length > layout.fileLength()) {
			remarks.add("The file has " + (length - layout.fileLength()) + " bytes after its data, which were ignored.");
		}
		return new LoadedMap(map, bytes.sha256(), bytes.contentSha256(), remarks);
	}

	/** Before any memory is taken for a volume: can the file hold it, and Java? */
	private static void checkLength(final MapBytes bytes, final MrcLayout layout, final String name) {
		if (bytes.largestLength() < layout.fileLength()) {
			throw tooShort(name, layout, (bytes.isCompressed() ? "has, decompressed, at most " : "has ") + bytes.largestLength());
		}
		if (volumeBytes(layout) > Runtime.getRuntime().maxMemory()) throw tooLarge(name, layout);
	}

	private static float[][] voxels(final MapBytes bytes, final MrcLayout layout, final String name, final Progress progress)
		throws IOException
	{
		final VoxelReader reader = new VoxelReader(layout, bytes, progress);
		final float[][] planes;
		try {
			planes = reader.read();
		}
		catch (final VoxelReader.CutOffException e) {
			throw tooShort(name, layout, "has " + bytes.position());
		}
		catch (final OutOfMemoryError e) {
			throw tooLarge(name, layout);
		}
		if (reader.notFinite() > 0) {
			throw new BadInputException(name + " has " + reader.notFinite() +
				" voxels that are NaN or infinite; expected finite densities only (was it written by a failed program?).");
		}
		return planes;
	}

	private static long volumeBytes(final MrcLayout layout) {
		return layout.grid().voxels() * Float.BYTES;
	}

	private static BadInputException tooShort(final String name, final MrcLayout layout, final String found) {
		return new BadInputException(name + " is cut off: it " + found + " bytes, but its header announces " + layout.fileLength() +
			"; fetch it again.");
	}

	private static BadInputException tooLarge(final String name, final MrcLayout layout) {
		return new BadInputException(name + " holds " + layout.grid().size() + " voxels and needs " +
			Words.gigabytes(volumeBytes(layout)) + " of memory, but Java may use " + Words.gigabytes(Runtime.getRuntime().maxMemory()) +
			"; give it more (for the command line: JAVA_OPTS=-Xmx and a size, such as -Xmx16g).");
	}

	private static String withoutSuffix(final String name) {
		return MAP_SUFFIX.matcher(COMPRESSED_SUFFIX.matcher(name).replaceFirst("")).replaceFirst("");
	}
}
