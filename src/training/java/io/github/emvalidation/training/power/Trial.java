package io.github.emvalidation.training.power;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.CheckRun;
import io.github.emvalidation.check.Excuses;
import io.github.emvalidation.check.map.background.BackgroundCheck;
import io.github.emvalidation.check.map.bfactor.BFactorCheck;
import io.github.emvalidation.check.map.handedness.HandednessCheck;
import io.github.emvalidation.check.map.localbfactor.LocalBFactorCheck;
import io.github.emvalidation.check.map.localoccupancy.LocalOccupancyCheck;
import io.github.emvalidation.check.map.localresolution.LocalResolutionCheck;
import io.github.emvalidation.check.map.mask.MaskCheck;
import io.github.emvalidation.check.map.mass.MassCheck;
import io.github.emvalidation.check.map.phases.PhasesCheck;
import io.github.emvalidation.check.map.voxelsize.VoxelSizeCheck;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.Facts;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Finding;
import io.github.emvalidation.result.Finding.Verdict;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Runs the checks of a map alone on a map. */
final class Trial {

	/** Those without neural networks. */
	static final List<Check> CHECKS = List.of(new MassCheck(), new MaskCheck(), new BackgroundCheck(), new BFactorCheck(),
		new LocalBFactorCheck(), new LocalOccupancyCheck(), new PhasesCheck(), new VoxelSizeCheck());
	/** Those with. */
	static final List<Check> NETWORKS = List.of(new LocalResolutionCheck(), new HandednessCheck());

	/** Header of the last column of the table of the service's criteria. */
	private static final String SERVICE = "VRS would say";

	private Trial() {}

	/** What the limits of these checks say of this map, of which its author declares these facts besides level and resolution. */
	static List<Outcome> of(final Bench bench, final Facts declared, final List<Check> checks) {
		final List<Outcome> outcomes = new ArrayList<>();
		final Entry entry;
		try {
			entry = new Entry(bench.map(), declared.with(Input.CONTOUR, OptionalDouble.of(bench.contour())).with(Input.RESOLUTION,
				OptionalDouble.of(bench.resolution()))).checked();
		}
		catch (final BadInputException e) {
			return List.of(Outcome.REFUSED);
		}
		for (final Check check : checks) outcomes.addAll(outcomes(Excuses.in(CheckRun.of(check, entry, Progress.NONE), entry)));
		return outcomes;
	}

	/** One a limit; those of the three axes become one. */
	static List<Outcome> outcomes(final CheckResult result) {
		final Map<String, Outcome> worst = new LinkedHashMap<>();
		for (final Finding finding : result.findings()) {
			if (finding.criterion().low() > Double.NEGATIVE_INFINITY) {
				add(worst, outcome(result, finding, "low", finding.criterion().low()));
			}
			if (finding.criterion().high() < Double.POSITIVE_INFINITY) {
				add(worst, outcome(result, finding, "high", finding.criterion().high()));
			}
		}
		for (final Table table : result.tables()) {
			if (!table.columns().get(table.columns().size() - 1).equals(SERVICE)) continue;
			final boolean warns = table.rows().stream().anyMatch(row -> row.get(row.size() - 1).equals("warning"));
			add(worst, new Outcome(result.info().id(), Outcome.VRS, "high", warns ? 1 : 0, Double.NaN, warns));
		}
		return List.copyOf(worst.values());
	}

	private static Outcome outcome(final CheckResult result, final Finding finding, final String side, final double limit) {
		final double value = finding.metric().map(metric -> metric.value()).orElse(Double.NaN);
		final boolean beyond = side.equals("low") ? value < limit : value > limit;
		return new Outcome(result.info().id(), finding.criterion().key().replaceFirst("_[xyz]$", ""), side, value, limit,
			finding.verdict() == Verdict.BROKEN && beyond);
	}

	private static void add(final Map<String, Outcome> worst, final Outcome outcome) {
		worst.merge(outcome.limitName(), outcome, Outcome::worse);
	}
}
