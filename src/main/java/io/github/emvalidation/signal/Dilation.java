package io.github.emvalidation.signal;

import io.github.emvalidation.volume.MapMask;

/** Grows masks. */
public final class Dilation {

	private Dilation() {}

	public static MapMask of(final MapMask mask, final int times) {
		throw new UnsupportedOperationException();
	}
}
