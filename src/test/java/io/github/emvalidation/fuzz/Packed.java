package io.github.emvalidation.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Files inside gzip and zip: what is damaged there keeps the sums of the packing right, and comes further than a broken archive. */
final class Packed {

	private Packed() {}

	static boolean isGzip(final byte[] bytes) {
		return bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
	}

	static boolean isZip(final byte[] bytes) {
		return bytes.length > 2 && bytes[0] == 'P' && bytes[1] == 'K';
	}

	static byte[] gunzip(final byte[] packed) throws IOException {
		try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
			return in.readAllBytes();
		}
	}

	static byte[] gzip(final byte[] bytes) throws IOException {
		final ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
			out.write(bytes);
		}
		return packed.toByteArray();
	}

	static int entries(final byte[] zip) throws IOException {
		int count = 0;
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
			while (in.getNextEntry() != null) count++;
		}
		return count;
	}

	/** The same archive, its entries stored, with one of them changed. */
	static byte[] zip(final byte[] zip, final int which, final UnaryOperator<byte[]> change) throws IOException {
		final ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip)); ZipOutputStream out = new ZipOutputStream(packed)) {
			int i = 0;
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				final byte[] whole = in.readAllBytes();
				store(out, entry.getName(), i++ == which ? change.apply(whole) : whole);
			}
		}
		return packed.toByteArray();
	}

	private static void store(final ZipOutputStream out, final String name, final byte[] bytes) throws IOException {
		final CRC32 sum = new CRC32();
		sum.update(bytes);
		final ZipEntry entry = new ZipEntry(name);
		entry.setMethod(ZipEntry.STORED);
		entry.setSize(bytes.length);
		entry.setCrc(sum.getValue());
		out.putNextEntry(entry);
		out.write(bytes);
		out.closeEntry();
	}
}
