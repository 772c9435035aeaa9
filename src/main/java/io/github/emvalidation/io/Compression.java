package io.github.emvalidation.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** How a file is compressed, as its first bytes show; its name does not matter. */
enum Compression {

	NONE(1),
	/** Deflate codes at most 258 bytes in two bits. */
	GZIP(1032),
	/** A block of 46 MB of equal bytes takes 32 bytes; the rest is a reserve for files made to be small. */
	BZIP2(2_000_000);

	/** Largest number of bytes that one byte can stand for. */
	private final long largestRatio;

	Compression(final long largestRatio) {
		this.largestRatio = largestRatio;
	}

	/** The compression of a stream, whose position does not change. */
	static Compression of(final BufferedInputStream in) throws IOException {
		in.mark(4);
		final byte[] magic = in.readNBytes(4);
		in.reset();
		if (magic.length < 4) return NONE;
		if ((magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b) return GZIP;
		return magic[0] == 'B' && magic[1] == 'Z' && magic[2] == 'h' && magic[3] >= '1' && magic[3] <= '9' ? BZIP2 : NONE;
	}

	/** What the stream holds; parts that follow one another are read as one. */
	InputStream decompressed(final InputStream in) throws IOException {
		return switch (this) {
			case NONE -> in;
			case GZIP -> new GZIPInputStream(in, 1 << 16);
			case BZIP2 -> new BZip2CompressorInputStream(in, true);
		};
	}

	/** Number of bytes that a file of {@code length} bytes cannot exceed when decompressed. */
	long largestLength(final long length) {
		return length * largestRatio;
	}
}
