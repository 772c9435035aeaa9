package io.github.emvalidation.io;

import io.github.emvalidation.volume.BadInputException;
import io.github.emvalidation.volume.Progress;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** The bytes of a map file from first to last, decompressed where its content says so, hashed on the way; never written to. */
final class MapBytes implements Closeable {

	/** How a file may be compressed, and how many bytes at most one compressed byte can stand for. */
	private enum Compression {
		NONE(1), GZIP(1032), BZIP2(1_200_000);

		private final long largestRatio;

		Compression(final long largestRatio) {
			this.largestRatio = largestRatio;
		}
	}

	private static final int BUFFER_BYTES = 1 << 16;

	private final Path path;
	private final long fileLength;
	private final HashedInput file;
	private final Compression compression;
	/** Equals {@code file} when that is not compressed. */
	private final HashedInput content;
	private final InputStream source;
	private long position;

	private MapBytes(final Path path, final long fileLength, final InputStream stream) throws IOException {
		this.path = path;
		this.fileLength = fileLength;
		file = new HashedInput(stream);
		final BufferedInputStream buffered = new BufferedInputStream(file, BUFFER_BYTES);
		try {
			compression = compressionOf(buffered);
		}
		catch (final IOException e) {
			file.close();
			throw e;
		}
		content = isCompressed() ? new HashedInput(decompressed(buffered)) : file;
		source = isCompressed() ? content : buffered;
	}

	private InputStream decompressed(final InputStream in) throws IOException {
		try {
			return compression == Compression.GZIP ? new GZIPInputStream(in, BUFFER_BYTES) : new BZip2CompressorInputStream(in, true);
		}
		catch (final IOException | RuntimeException e) {
			file.close();
			throw damaged(e);
		}
	}

	/** @throws BadInputException when there is no such file or it is no file that could hold a map */
	static MapBytes open(final Path file) throws IOException {
		if (!Files.exists(file)) throw new BadInputException("There is no file " + file + "; check its name and folder.");
		if (Files.isDirectory(file)) throw new BadInputException(file + " is a folder; give the map file itself.");
		if (!Files.isRegularFile(file)) throw new BadInputException(file + " is not an ordinary file; give a map file on disk.");
		if (!Files.isReadable(file)) throw new BadInputException(file + " may not be read by you; ask its owner for permission.");
		final long length = Files.size(file);
		if (length == 0) throw new BadInputException(file + " is empty; expected an MRC or CCP4 map (was its download cut off?).");
		return new MapBytes(file, length, Files.newInputStream(file));
	}

	boolean isCompressed() {
		return compression != Compression.NONE;
	}

	/** Number of bytes when known beforehand, that is for a file that is not compressed. */
	OptionalLong length() {
		return isCompressed() ? OptionalLong.empty() : OptionalLong.of(fileLength);
	}

	/** A number of bytes that the content cannot exceed, however well it is compressed. */
	long largestLength() {
		return fileLength * compression.largestRatio;
	}

	/** Number of bytes read so far. */
	long position() {
		return position;
	}

	/**
	 * Fills the first {@code length} bytes; the result is less than that only at the end of the content.
	 *
	 * @throws BadInputException when what should be decompressed is damaged
	 */
	int fill(final byte[] into, final int length) throws IOException {
		try {
			final int count = source.readNBytes(into, 0, length);
			position += count;
			return count;
		}
		catch (final CancellationException e) {
			throw e;
		}
		catch (final IOException | RuntimeException e) {
			// the decompressors answer some damage by a RuntimeException
			if (isCompressed()) throw damaged(e);
			throw e;
		}
	}

	private BadInputException damaged(final Exception cause) {
		return new BadInputException(path + " cannot be decompressed (" + cause.getMessage() + "); it is damaged or was cut off, fetch it again.",
			cause);
	}

	/** Passes over {@code length} bytes, or as many as there are. */
	void skip(final long length, final Progress progress) throws IOException {
		final byte[] skipped = new byte[BUFFER_BYTES];
		long left = length;
		while (left > 0) {
			progress.checkCanceled();
			final int count = fill(skipped, (int) Math.min(BUFFER_BYTES, left));
			if (count == 0) return;
			left -= count;
		}
	}

	/** Reads what is left; afterwards {@link #position} is the length of the content and the hashes are complete. */
	void finish(final Progress progress) throws IOException {
		skip(Long.MAX_VALUE, progress);
		final byte[] afterContent = new byte[BUFFER_BYTES];
		while (file.read(afterContent) >= 0) progress.checkCanceled();
	}

	/** SHA-256 of the file as given, once finished. */
	String sha256() {
		return file.sha256();
	}

	/** SHA-256 of the decompressed content where the file is compressed, once finished. */
	Optional<String> contentSha256() {
		return isCompressed() ? Optional.of(content.sha256()) : Optional.empty();
	}

	@Override
	public void close() throws IOException {
		content.close();
		file.close();
	}

	private static Compression compressionOf(final BufferedInputStream in) throws IOException {
		in.mark(4);
		final byte[] magic = in.readNBytes(4);
		in.reset();
		if (magic.length < 4) return Compression.NONE;
		if ((magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b) return Compression.GZIP;
		final boolean bzip2 = magic[0] == 'B' && magic[1] == 'Z' && magic[2] == 'h' && magic[3] >= '1' && magic[3] <= '9';
		return bzip2 ? Compression.BZIP2 : Compression.NONE;
	}
}
