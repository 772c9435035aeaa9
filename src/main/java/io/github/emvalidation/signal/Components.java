package io.github.emvalidation.signal;

import io.github.emvalidation.volume.MapMask;

/** The connected pieces of a mask; see {@link #of}. */
public record Components(long[] sizes, MapMask largest) {

	public static Components of(final MapMask mask) {
		throw new UnsupportedOperationException();
	}
}
