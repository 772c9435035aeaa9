package io.github.emvalidation.check.map.mask;

import io.github.emvalidation.check.map.PublishedVerdict;
import io.github.emvalidation.result.Criterion;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.Table;
import io.github.emvalidation.result.Unit;

/** What the published service's criteria on the mask say. It takes the volume of one voxel for that of a component. */
final class PublishedMask {

	private static final Criterion COMPONENTS = Criterion.atMost("components", "The number of components that hold 95 % of the raw mask", 5,
		Unit.COUNT, "several particles");
	private static final Criterion VOLUME = Criterion.atMost("volume",
		"The mean volume of the remaining components, as the service prints it,",
		5, Unit.CUBIC_ANGSTROM, "more than specks");
	private static final Criterion OVERLAP = Criterion.atLeast("overlap", "The share of the raw mask that lies in the hard mask", 0.75,
		Unit.NONE, "a small overlap");

	private PublishedMask() {}

	static Table verdict(final MaskAnalysis found) {
		final double volume = found.components().remaining() == 0 ? 0 : found.voxelVolume();
		return PublishedVerdict.table(
			COMPONENTS.judge(Metric.of(COMPONENTS.key(), found.components().main(), Unit.COUNT, "VRS")),
			VOLUME.judge(Metric.of(VOLUME.key(), volume, Unit.CUBIC_ANGSTROM, "VRS")),
			OVERLAP.judge(Metric.of(OVERLAP.key(), found.overlap(), Unit.NONE, "VRS")));
	}
}
