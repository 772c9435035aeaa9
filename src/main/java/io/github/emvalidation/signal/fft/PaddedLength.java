package io.github.emvalidation.signal.fft;

/**
 * Lengths to which lines are padded with zeros: JTransforms is fast there, and stays in the thread that asks for the transform.
 * <p>
 * Powers of two are fastest. But from 4096 elements on JTransforms shares those out among threads of its own, while here the
 * cores are busy with other lines already, and a caller that is interrupted meanwhile gets a wrong result. Three times a power of
 * two never goes to other threads. Where they begin is a setting that all plugins of an ImageJ share, so it is left alone.
 */
public final class PaddedLength {

	private static final int LONGEST_POWER = 2048;

	private PaddedLength() {}

	/** The least such length of {@code elements} or more. */
	public static int atLeast(final int elements) {
		int length = elements <= LONGEST_POWER ? 1 : 3;
		while (length < elements) length *= 2;
		return length;
	}
}
