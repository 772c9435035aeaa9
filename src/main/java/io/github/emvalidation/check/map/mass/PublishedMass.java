package io.github.emvalidation.check.map.mass;

import io.github.emvalidation.check.map.PublishedVerdict;
import io.github.emvalidation.result.Criterion;
import io.github.emvalidation.result.Finding;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.Table;
import io.github.emvalidation.result.Unit;

/** What the published service's criteria on the place of the particle say. */
final class PublishedMass {

	private static final String MIDDLE = "the particle is not in the middle of its box";
	private static final Criterion SPACE = Criterion.atLeast("space", "The least empty space", 20, Unit.ANGSTROM, "the box is small");
	private static final Criterion DECENTERING = Criterion.atMost("decentering", "The largest decentering", 20, Unit.PERCENT, MIDDLE);
	private static final Criterion CENTER = Criterion.atMost("center", "The decentering of the whole box's centre of mass", 20, Unit.PERCENT,
		MIDDLE);

	private PublishedMass() {}

	static Table verdict(final MassAnalysis found) {
		final Finding center = found.wholeBox()
			.map(c -> CENTER.judge(Metric.of(CENTER.key(), c.largestDecentering(), Unit.PERCENT, "VRS")))
			.orElse(CENTER.notEvaluable(MassText.WHOLE_BOX_NONE));
		return PublishedVerdict.table(
			SPACE.judge(Metric.of(SPACE.key(), found.leastSpace(), Unit.ANGSTROM, "VRS")),
			DECENTERING.judge(Metric.of(DECENTERING.key(), found.largestDecentering(), Unit.PERCENT, "VRS")), center);
	}
}
