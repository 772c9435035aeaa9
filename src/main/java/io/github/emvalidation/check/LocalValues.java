package io.github.emvalidation.check;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.ParticleVoxels;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.Scale;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.signal.Quantiles;
import io.github.emvalidation.volume.MaskVoxels;
import java.util.Arrays;
import java.util.List;

/**
 * Local values with those of them that count (see {@link ParticleVoxels}). Of these the core is the value that the best quarter
 * reaches: the quartile on the better side.
 *
 * @param voxels    where the values are
 * @param values    one a voxel
 * @param counted   those of the voxels that count; {@code voxels} itself where too few would
 * @param kept      the values there
 * @param quantiles of these, see {@link #QUANTILES}
 * @param sense     which values are good
 */
public record LocalValues(MaskVoxels voxels, float[] values, MaskVoxels counted, float[] kept, double[] quantiles, Scale.Sense sense) {

	/** Key of the percentiles of the values that count. */
	public static final String PERCENTILES = "particle_percentiles";

	private static final double[] QUANTILES = { 0.025, 0.25, 0.5, 0.75, 0.975 };

	/**
	 * Chooses the values that count.
	 *
	 * @param voxels at least one, on a grid whose first voxel lies where the entry's does
	 */
	public static LocalValues of(final Entry entry, final MaskVoxels voxels, final float[] values, final Scale.Sense sense) {
		final MaskVoxels counted = ParticleVoxels.of(entry).among(voxels);
		final float[] kept = counted == voxels ? values : pick(voxels, values, counted);
		return new LocalValues(voxels, values, counted, kept, Quantiles.of(kept, QUANTILES), sense);
	}

	/** Values that all count. */
	public static LocalValues of(final MaskVoxels voxels, final float[] values, final Scale.Sense sense) {
		return new LocalValues(voxels, values, voxels, values, Quantiles.of(values, QUANTILES), sense);
	}

	/** The values of some of the voxels. */
	private static float[] pick(final MaskVoxels voxels, final float[] values, final MaskVoxels counted) {
		final float[] kept = new float[counted.count()];
		int from = 0;
		int to = 0;
		for (int z = 0; z < voxels.mask().grid().nz(); z++) {
			for (int i = voxels.mask().plane(z).nextSetBit(0); i >= 0; i = voxels.mask().plane(z).nextSetBit(i + 1)) {
				if (counted.mask().plane(z).get(i)) kept[to++] = values[from];
				from++;
			}
		}
		return kept;
	}

	public double median() {
		return quantiles[2];
	}

	/** What the best quarter of the values that count reaches. */
	public double core() {
		return sense == Scale.Sense.LOW_IS_BETTER ? quantiles[1] : quantiles[3];
	}

	/** Share of the voxels that do not count, 0 to 1. */
	public double leftOut() {
		return 1 - (double) kept.length / values.length;
	}

	/** Whether all voxels count because too few of them would. */
	public boolean isWhole() {
		return counted == voxels;
	}

	/** The colours of the middle 95 % of the values that count, of this range at least. */
	public Scale scale(final double least) {
		return Scale.of(quantiles[0], quantiles[4], least, sense);
	}

	/** The percentiles, the core and what was left out as metrics, with {@code what} in their meanings: "local resolutions". */
	public List<Metric> metrics(final String what, final Unit unit) {
		return List.of(
			Metric.of(PERCENTILES, Arrays.stream(quantiles).boxed().toList(), unit,
				"Percentiles 2.5, 25, 50, 75 and 97.5 of the " + what + " that count"),
			Metric.of("core", core(), unit, "What the best quarter of the " + what + " that count reaches"),
			Metric.of("left_out", 100 * leftOut(), Unit.PERCENT, "Share of the voxels that do not count"));
	}

	/** Which voxels count, in a sentence. */
	public String which() {
		if (isWhole()) {
			return "All voxels of the hard mask count, because fewer than " + ParticleVoxels.FEWEST + " of them reach the contour level " +
				"at least " + ParticleVoxels.MARGIN + " voxels from its edge and from voxels that a mask left empty.";
		}
		if (leftOut() == 0) return "All voxels of the hard mask count.";
		return Unit.PERCENT.print(100 * leftOut()) + " of the voxels of the hard mask do not count: they do not reach the contour level, " +
			"or are closer than " + ParticleVoxels.MARGIN + " voxels to the edge of the mask or to voxels that a mask left empty.";
	}
}
