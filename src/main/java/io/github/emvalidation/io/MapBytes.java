package io.github.emvalidation.io;

import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.OrdinaryFile;
import io.github.emvalidation.progress.Progress;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** The bytes of a map file from first to last, decompressed if necessary and hashed while reading; the file is never changed. */
final class MapBytes implements Closeable {

	private static final int BUFFER_BYTES = 1 << 16;
	/** Bytes behind the data that are read for their checksum; a small compressed file can hold gigabytes of zeros. */
	private static final long MOST_AFTER_DATA = 1 << 24;

	private final Path path;
	private final long fileLength;
	private final FileTime modified;
	private final HashedInput file;
	private final Compression compression;
	/** Equals {@code file} when that is not compressed. */
	private final HashedInput content;
	private final InputStream source;
	private long position;
	private boolean atEnd;

	private MapBytes(final Path path, final long fileLength, final HashedInput file) throws IOException {
		this.path = path;
		this.fileLength = fileLength;
		modified = Files.getLastModifiedTime(path);
		this.file = file;
		final BufferedInputStream buffered = new BufferedInputStream(file, BUFFER_BYTES);
		compression = Compression.of(buffered);
		content = isCompressed() ? new HashedInput(decompressed(buffered)) : file;
		source = isCompressed() ? content : buffered;
	}

	private InputStream decompressed(final InputStream in) {
		try {
			return compression.decompressed(in);
		}
		catch (final IOException | RuntimeException e) {
			throw damaged(e);
		}
	}

	/** @throws BadInputException when there is no such file or it is no file that could hold a map */
	static MapBytes open(final Path path) throws IOException {
		OrdinaryFile.requireReachable(path);
		if (!Files.exists(path)) throw new BadInputException("There is no file " + path + "; check its name and folder.");
		if (Files.isDirectory(path)) throw new BadInputException(path + " is a folder; give the map file itself.");
		if (!Files.isRegularFile(path)) throw new BadInputException(path + " is not an ordinary file; give a map file on disk.");
		if (!Files.isReadable(path)) throw new BadInputException(path + " is not readable for you; ask its owner for permission.");
		final long length = Files.size(path);
		if (length == 0) throw new DamagedMapException(path + " is empty; expected an MRC or CCP4 map (was its download cut off?).");
		final HashedInput file = new HashedInput(Files.newInputStream(path));
		try {
			return new MapBytes(path, length, file);
		}
		catch (final IOException | RuntimeException e) {
			file.close();
			throw e;
		}
	}

	boolean isCompressed() {
		return compression != Compression.NONE;
	}

	/** The length of the content; of a compressed file, a number of bytes that it cannot exceed. */
	long largestLength() {
		return compression.largestLength(fileLength);
	}

	/** Number of bytes read so far. */
	long position() {
		return position;
	}

	/**
	 * Fills the first {@code length} bytes; the result is less than that only at the end of the content.
	 *
	 * @throws BadInputException when the compressed data are damaged
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
			// the decompressors report some damage by a RuntimeException
			if (isCompressed()) throw damaged(e);
			throw e;
		}
	}

	private DamagedMapException damaged(final Exception cause) {
		final String reason = cause.getMessage() == null ? "its compressed data are invalid" : cause.getMessage();
		return new DamagedMapException(path + " cannot be decompressed (" + reason + "). It is damaged or cut off; fetch it again.", cause);
	}

	/** Passes over {@code length} bytes, or as many as there are. */
	void skip(final long length, final Progress progress) throws IOException {
		final byte[] skipped = new byte[BUFFER_BYTES];
		long left = length;
		while (left > 0) {
			progress.checkCanceled();
			final int count = fill(skipped, (int) Math.min(BUFFER_BYTES, left));
			if (count == 0) {
				atEnd = true;
				return;
			}
			left -= count;
		}
	}

	/**
	 * Reads what is left of the file, and of a compressed content at most 16 MiB behind the announced bytes. At the end of the content
	 * {@link #position} is its length; the hash of the file is complete.
	 *
	 * @param announced length of the content by its header
	 */
	void finish(final long announced, final Progress progress) throws IOException {
		skip(isCompressed() ? Math.max(0, announced - position) + MOST_AFTER_DATA : Long.MAX_VALUE, progress);
		final byte[] afterContent = new byte[BUFFER_BYTES];
		while (file.read(afterContent) >= 0) progress.checkCanceled();
	}

	/** Whether the content was read to its end. */
	boolean isAtEnd() {
		return atEnd;
	}

	/** Whether another program wrote the file since it was opened. */
	boolean hasChanged() throws IOException {
		return !Files.exists(path) || Files.size(path) != fileLength || !Files.getLastModifiedTime(path).equals(modified);
	}

	/** SHA-256 of the file as given, once finished. */
	String sha256() {
		return file.sha256();
	}

	/** SHA-256 of the decompressed content where the file is compressed, once read to its end. */
	Optional<String> contentSha256() {
		return isCompressed() && atEnd ? Optional.of(content.sha256()) : Optional.empty();
	}

	@Override
	public void close() throws IOException {
		content.close();
		file.close();
	}
}
