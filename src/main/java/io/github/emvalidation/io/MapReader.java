package io.github.emvalidation.io;

import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;

/**
 * Reads MRC2014, CCP4 and EMDB maps, plain or compressed with gzip or bzip2, in one pass over the file. For any order of axes in the
 * file, the result is x, y, z, with the position in space and the handedness that the header states. While reading, memory holds the
 * volume only once, and buffers.
 */
public final class MapReader {

	private static final Pattern COMPRESSED_SUFFIX = Pattern.compile("(?i)(?<=.)\\.(gz|bz2)$");
	private static final Pattern MAP_SUFFIX = Pattern.compile("(?i)(?<=.)\\.(map|mrc|ccp4)$");

	/** Number of bytes of a compressed file that are read although its beginning is no map. */
	private static final long CHECKED_BYTES = 1 << 26;

	/**
	 * What the user says about the file.
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
		try {
			return read(file, name, options, false, progress);
		}
		catch (final NoExtendedHeaderException e) {
			return againWithout(file, name, options, progress);
		}
		catch (final ClosedByInterruptException e) {
			throw new CancellationException("interrupted while reading");
		}
		catch (final IOException e) {
			throw new BadInputException(file + " cannot be read (" + e.getMessage() + ").", e);
		}
	}

	/**
	 * Size of a map and its place in space by its header, without its voxels.
	 *
	 * @throws BadInputException as {@link #read}, for errors in the header
	 */
	public static Grid grid(final Path file, final Options options) {
		try (MapBytes bytes = MapBytes.open(file)) {
			final String name = file.getFileName().toString();
			final MrcLayout layout = layout(bytes, name, options, new ArrayList<>(), Progress.NONE);
			requireLength(bytes, layout, name);
			return layout.grid();
		}
		catch (final IOException e) {
			throw new BadInputException(file + " cannot be read (" + e.getMessage() + ").", e);
		}
	}

	/** Whether a file is named as maps are: .map, .mrc or .ccp4, also with .gz or .bz2 behind it. */
	public static boolean isNamedLikeAMap(final String fileName) {
		return MAP_SUFFIX.matcher(COMPRESSED_SUFFIX.matcher(fileName).replaceFirst("")).find();
	}

	/** Name of the map in this file: the name of the file without its suffixes. */
	public static String nameOf(final Path file) {
		return withoutSuffix(String.valueOf(file.getFileName()));
	}

	/** The content turned out to have exactly the voxels, and no place for the extended header that was announced. */
	private static final class NoExtendedHeaderException extends IOException {

		private static final long serialVersionUID = 1L;
	}

	private static LoadedMap againWithout(final Path file, final String name, final Options options, final Progress progress) {
		try {
			return read(file, name, options, true, progress);
		}
		catch (final IOException e) {
			throw new BadInputException(file + " cannot be read (" + e.getMessage() + ").", e);
		}
	}

	private static LoadedMap read(final Path file, final String name, final Options options, final boolean bare, final Progress progress)
		throws IOException
	{
		try (MapBytes bytes = MapBytes.open(file)) {
			return read(bytes, name, options, bare, progress);
		}
	}

	/** @param bare whether to read the voxels from behind the header, without the extended one that is announced */
	private static LoadedMap read(final MapBytes bytes, final String name, final Options options, final boolean bare, final Progress progress)
		throws IOException
	{
		final List<String> remarks = new ArrayList<>();
		final MrcHeader header = header(bytes, name, remarks, progress);
		final MrcLayout stated = layout(header, bytes, name, options, remarks, progress);
		final MrcLayout layout = bare ? withoutExtendedHeader(stated, header, remarks) : stated;
		checkLength(bytes, layout, name);
		final VoxelReader reader = new VoxelReader(layout, bytes, progress);
		final float[][] planes = planes(reader, bytes, layout, header.extendedLength(), name);
		bytes.finish(layout.fileLength(), progress);
		final long length = bytes.position();
		if (length < layout.fileLength()) throw tooShort(name, layout, "has " + length);
		if (reader.notFinite() > 0) {
			throw new BadInputException(name + " has " + reader.notFinite() + (reader.notFinite() == 1 ? " voxel that is" : " voxels that are") +
				" NaN or infinite; expected only finite densities (did the program that wrote it fail?).");
		}
		if (!bytes.isAtEnd()) remarks.add("The file goes on for long after its data. The program ignored the rest and did not read to its end.");
		else if (length > layout.fileLength()) {
			remarks.add("The file has " + (length - layout.fileLength()) + " bytes after its data, which the program ignored.");
		}
		if (bytes.hasChanged()) {
			remarks.add("The file changed while the program read it. The map may be a mixture of both; read it again.");
		}
		if (header.size().z() == layout.size().z()) VoxelRemarks.add(planes, header, remarks);
		final DensityMap map = DensityMap.ofPlanes(withoutSuffix(name), planes, layout.grid());
		return new LoadedMap(map, bytes.sha256(), bytes.contentSha256(), layout.words(), remarks);
	}

	/** The checked header, which is read from the beginning of the bytes. */
	static MrcLayout layout(final MapBytes bytes, final String name, final Options options, final List<String> remarks,
		final Progress progress) throws IOException
	{
		return layout(header(bytes, name, remarks, progress), bytes, name, options, remarks, progress);
	}

	private static MrcHeader header(final MapBytes bytes, final String name, final List<String> remarks, final Progress progress)
		throws IOException
	{
		final byte[] header = new byte[MrcHeader.BYTES];
		final int count = bytes.fill(header, header.length);
		ForeignFormat.of(header, count).ifPresent(what -> {
			throw new BadInputException(name + " is no map but " + what + "; expected an MRC or CCP4 map, plain or compressed with gzip or bzip2.");
		});
		if (count < header.length) {
			throw new DamagedMapException(name + " holds " + bytes.position() + " bytes, less than the header of a map, which has " +
				header.length + "; it is no MRC or CCP4 map, or was cut off.");
		}
		try {
			return HeaderByteOrder.parse(header, name, remarks);
		}
		catch (final BadInputException e) {
			throw orDamaged(e, bytes, progress);
		}
	}

	/** The same refusal, unless the file turns out to be damaged: then its header can be anything. */
	private static BadInputException orDamaged(final BadInputException refusal, final MapBytes bytes, final Progress progress)
		throws IOException
	{
		// to the checksum of a compressed file
		if (bytes.isCompressed()) bytes.skip(CHECKED_BYTES, progress);
		return refusal;
	}

	private static MrcLayout layout(final MrcHeader header, final MapBytes bytes, final String name, final Options options,
		final List<String> remarks, final Progress progress) throws IOException
	{
		try {
			final MrcLayout layout = MrcLayout.of(header, options, name, remarks);
			final boolean fitsWithout = header.extendedLength() > 0 && !bytes.isCompressed() &&
				bytes.largestLength() == layout.fileLength() - header.extendedLength();
			return fitsWithout ? withoutExtendedHeader(layout, header, remarks) : layout;
		}
		catch (final BadInputException e) {
			throw orDamaged(e, bytes, progress);
		}
	}

	private static MrcLayout withoutExtendedHeader(final MrcLayout layout, final MrcHeader header, final List<String> remarks) {
		remarks.add("The header announces an extended header of " + header.extendedLength() +
			" bytes (NSYMBT), but the file has exactly the length of a map without one. The program read it so.");
		return layout.withoutExtendedHeader(header.extendedLength());
	}

	/** Checks that the file and Java can hold the volume, before memory is taken for it. */
	private static void checkLength(final MapBytes bytes, final MrcLayout layout, final String name) {
		requireLength(bytes, layout, name);
		if (volumeBytes(layout) > Runtime.getRuntime().maxMemory()) throw tooLarge(name, layout);
	}

	private static void requireLength(final MapBytes bytes, final MrcLayout layout, final String name) {
		if (bytes.largestLength() >= layout.fileLength()) return;
		throw tooShort(name, layout, (bytes.isCompressed() ? "has, decompressed, at most " : "has ") + bytes.largestLength());
	}

	private static float[][] planes(final VoxelReader reader, final MapBytes bytes, final MrcLayout layout, final int extended,
		final String name) throws IOException
	{
		try {
			return reader.read();
		}
		catch (final VoxelReader.CutOffException e) {
			if (extended > 0 && bytes.position() == layout.fileLength() - extended) throw new NoExtendedHeaderException();
			throw tooShort(name, layout, "has " + bytes.position());
		}
		catch (final OutOfMemoryError e) {
			throw tooLarge(name, layout);
		}
	}

	private static long volumeBytes(final MrcLayout layout) {
		return layout.grid().voxels() * Float.BYTES;
	}

	/** @param found what there is: "has 123" */
	static DamagedMapException tooShort(final String name, final MrcLayout layout, final String found) {
		return new DamagedMapException(name + " is cut off: it " + found + " bytes, but its header announces " + layout.fileLength() +
			"; fetch it again.");
	}

	private static BadInputException tooLarge(final String name, final MrcLayout layout) {
		return new BadInputException(name + " holds " + layout.grid().size() + " voxels and needs " +
			PlainNumbers.gigabytes(volumeBytes(layout)) + " of free memory, but Java may use only " +
			PlainNumbers.gigabytes(Runtime.getRuntime().maxMemory()) +
			" in total. Give Java more (for the command line: JAVA_OPTS=-Xmx and a size, such as -Xmx16g).");
	}

	private static String withoutSuffix(final String name) {
		return MAP_SUFFIX.matcher(COMPRESSED_SUFFIX.matcher(name).replaceFirst("")).replaceFirst("");
	}
}
