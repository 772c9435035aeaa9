package io.github.emvalidation.check.map.phases;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.Sampling;
import io.github.emvalidation.check.map.ParticleCut;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Criterion;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Figure.Axis;
import io.github.emvalidation.result.Figure.Series;
import io.github.emvalidation.result.Figure.Style;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.volume.DensityMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Check 0.i: does the finest shell of the map agree with the coarser ones? The values are those of {@link PhasesAnalysis}. */
public final class PhasesCheck implements Check {

	static final String KEY = "phase_agreement";
	private static final String BROKEN = "the finest shell does not follow from the coarser ones, as that of noise does not";

	static final String SUBJECT = "The agreement of the finest shell with the coarser ones";

	/** Where the limit bends: resolutions in Å, and the least agreement there. Coarser shells of good maps agree less. */
	private static final double[] BENDS = { 3.6, 3.9, 4.3, 4.6 };
	private static final double[] LEAST = { 0.12, 0.07, 0.05, 0.02 };

	/** The shells of the figure, as multiples of the resolution. */
	private static final double[] STEPS = { 1.8, 1.5, 1.25, 1 };

	@Override
	public CheckInfo info() {
		return PhasesText.INFO;
	}

	@Override
	public CheckResult apply(final Entry entry, final Progress progress) {
		progress.checkCanceled();
		final double resolution = entry.resolution().orElseThrow();
		final Optional<String> obstacle = Sampling.obstacle(entry.checked().transformable());
		if (obstacle.isPresent()) return CheckResult.notApplicable(info(), obstacle.get());
		final Optional<ParticleCut> cut = ParticleCut.of(entry);
		if (cut.isEmpty()) return CheckResult.notApplicable(info(), PhasesText.TOO_SMALL);
		final DensityMap inside = cut.get().inside();
		final Spectrum map = PhasesAnalysis.spectrum(cut.get(), inside, progress);
		final List<PhasesAnalysis> shells = new ArrayList<>();
		for (int i = 0; i < STEPS.length; i++) {
			progress.step(i, STEPS.length, "Comparing shells of frequency");
			shells.add(PhasesAnalysis.of(map, inside, PhasesAnalysis.within(entry.grid(), STEPS[i] * resolution), progress));
		}
		progress.step(STEPS.length, STEPS.length, "Shells compared");
		return graded(shells, resolution);
	}

	private CheckResult graded(final List<PhasesAnalysis> shells, final double resolution) {
		final PhasesAnalysis finest = shells.get(shells.size() - 1);
		final Criterion criterion = limit(resolution);
		return CheckResult.graded(info(), PhasesText.summary(finest))
			.judge(Metric.of(KEY, finest.agreement(), Unit.NONE, "Correlation of the finest shell with what the coarser ones predict"), criterion)
			.metric(Metric.of("noise_spread", 1 / Math.sqrt(Math.max(1, finest.observations())), Unit.NONE,
				"Standard deviation of that correlation in noise"))
			.metric(Metric.of("shell", List.of(finest.resolution() * PhasesAnalysis.WIDTH, finest.resolution()), Unit.ANGSTROM,
				"Coarse and fine end of the shell"))
			.figure(chart(shells, criterion.low())).build();
	}

	/** The least agreement of a good map: 0.12 up to 3.6 Å, 0.07 at 3.9 Å, 0.05 at 4.3 Å, 0.02 from 4.6 Å on, straight lines in between. */
	static Criterion limit(final double resolution) {
		int next = 0;
		while (next < BENDS.length && BENDS[next] < resolution) next++;
		final double least = next == 0 ? LEAST[0] : next == BENDS.length ? LEAST[next - 1]
			: LEAST[next - 1] + (LEAST[next] - LEAST[next - 1]) * (resolution - BENDS[next - 1]) / (BENDS[next] - BENDS[next - 1]);
		return Criterion.atLeast(KEY, SUBJECT, least, Unit.NONE, BROKEN);
	}

	private static Figure chart(final List<PhasesAnalysis> shells, final double limit) {
		final double[] x = shells.stream().mapToDouble(shell -> 1 / (shell.resolution() * shell.resolution())).toArray();
		final double[] y = shells.stream().mapToDouble(PhasesAnalysis::agreement).toArray();
		final double[] ends = { x[0], x[x.length - 1] };
		return new Figure.Chart("phase-agreement",
			"Agreement of four shells with what the shells coarser than 1.3 times theirs predict. The last " +
			"one ends at the reported resolution; the dashed line is the least that it needs.",
			new Axis("1/d² (1/Å²)", false), new Axis("Correlation", false),
			List.of(new Series("Agreement", x, y, Style.POINTS_AND_LINE), new Series("Limit", ends, new double[] { limit, limit }, Style.DASHED)),
			true);
	}
}
