package io.github.emvalidation.io;

import java.io.IOException;
import java.io.InputStream;

/** Passes bytes on and hashes them on the way. */
final class HashedInput extends InputStream {

	private final InputStream in;
	private final BackgroundHash hash = new BackgroundHash();

	HashedInput(final InputStream in) {
		this.in = in;
	}

	@Override
	public int read() throws IOException {
		final byte[] one = new byte[1];
		return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
	}

	@Override
	public int read(final byte[] into, final int offset, final int length) throws IOException {
		final int count = in.read(into, offset, length);
		if (count > 0) hash.update(into, offset, count);
		return count;
	}

	/** A gzip file of several parts is followed to its end by this. */
	@Override
	public int available() throws IOException {
		return in.available();
	}

	/** The hash of everything, at the end of the stream. */
	String sha256() {
		return hash.hex();
	}

	@Override
	public void close() throws IOException {
		hash.close();
		in.close();
	}
}
