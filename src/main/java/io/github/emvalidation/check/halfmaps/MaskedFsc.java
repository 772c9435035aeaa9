package io.github.emvalidation.check.halfmaps;

import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.signal.fsc.Crossing;
import io.github.emvalidation.signal.fsc.FscCurve;
import io.github.emvalidation.volume.Volume;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The FSC of two halves inside a mask m, with what the mask itself adds taken away:
 * {@code corrected = (masked - random)/(1 - random)} from two shells behind q on, where q is the first shell whose unmasked FSC is
 * below 0.8. The random FSC is what the mask brings about between halves whose phases from q on are random, as its expectation:
 * {@code random_i = Σ Re(L1 L2*) / √(Σ|P1|² Σ|P2|²)}, with L the transform of the half without its detail from q on, times m, and P
 * that of the half with random phases from q on, times m. Chen et al. 2013, doi:10.1016/j.ultramic.2013.06.004, draw it once.
 *
 * @param mask          the mask
 * @param fraction      its mean over the box, 0 to 1
 * @param masked        FSC of the halves times the mask
 * @param randomizeFrom q; empty where the halves agree in every shell: nothing is to correct then
 * @param random        the random FSC; empty without q
 * @param corrected     the corrected FSC
 */
public record MaskedFsc(Mask mask, double fraction, FscCurve masked, OptionalInt randomizeFrom, Optional<FscCurve> random,
	FscCurve corrected)
{

	/** What the author's mask is called. */
	public static final String GIVEN = "the author's mask";
	/** Where the edges of the masks begin and end, in Å from the particle: the usual mask, and two tighter ones that authors use. */
	static final double[][] EDGES = { { HalfMapPair.NEAR, HalfMapPair.FAR }, { 4, 10 }, { 2, 6 } };

	/** A random FSC above this at the resolution, or a correction by more than this, is the mask's doing. */
	private static final double LARGEST_RANDOM = 0.05;
	private static final double LARGEST_CORRECTION = 1.1;
	/** The correction begins so many shells behind q, where the random phases leave no trace of the true ones. */
	static final int BEHIND = 2;

	/**
	 * A mask.
	 *
	 * @param name   in words, for the middle of a sentence
	 * @param volume values 0 to 1
	 */
	public record Mask(String name, Volume volume) {

		static Mask around(final HalfMapPair pair, final double near, final double far) {
			return new Mask("the mask of " + Numbers.digits(near, 2) + " to " + Numbers.digits(far, 2) + " Å round the particle",
				pair.around(near, far));
		}
	}

	/** Where the corrected FSC falls below 0.143. */
	public Crossing resolution() {
		return corrected.crossing(FscCurve.HALF_MAPS);
	}

	/** The mean random FSC of the three shells round the resolution, of those that are corrected; empty without a resolution. */
	public OptionalDouble randomAtResolution() {
		if (random.isEmpty() || !resolution().isResolved()) return OptionalDouble.empty();
		final int last = corrected.shells().count() - 1;
		final int middle = (int) Math.round(corrected.shells().longestSide() / resolution().resolution().orElseThrow());
		final int from = Math.min(last, Math.max(middle - 1, randomizeFrom.orElseThrow() + BEHIND));
		final int to = Math.max(from, Math.min(last, middle + 1));
		double sum = 0;
		for (int i = from; i <= to; i++) sum += random.get().at(i);
		return OptionalDouble.of(sum / (to - from + 1));
	}

	/** By what the resolution grows coarser through the correction, 1 or more; empty without a resolution. */
	public OptionalDouble correction() {
		final Crossing before = masked.crossing(FscCurve.HALF_MAPS);
		if (!before.isResolved() || !resolution().isResolved()) return OptionalDouble.empty();
		return OptionalDouble.of(resolution().resolution().orElseThrow() / before.resolution().orElseThrow());
	}

	/** Whether the resolution in this mask is that of the halves, and not brought about by the mask. */
	public boolean counts() {
		return resolution().isResolved() && randomAtResolution().orElse(0) <= LARGEST_RANDOM && correction().orElse(1) <= LARGEST_CORRECTION;
	}
}
