package io.github.emvalidation.check.halfmaps;

import io.github.emvalidation.check.PointGroup;
import io.github.emvalidation.check.halfmaps.directional.DirectionalCheck;
import io.github.emvalidation.check.halfmaps.fdr.FdrCheck;
import io.github.emvalidation.check.halfmaps.globalfsc.GlobalFscCheck;
import io.github.emvalidation.check.halfmaps.honesty.HonestyCheck;
import io.github.emvalidation.check.halfmaps.independence.IndependenceCheck;
import io.github.emvalidation.check.halfmaps.localfsc.LocalFscCheck;
import io.github.emvalidation.check.halfmaps.occupancy.OccupancyCheck;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckResult;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** All checks of half maps by their ids, in the order that people ask. */
final class HalfMapChecks {

	private HalfMapChecks() {}

	static Map<String, BiFunction<HalfMapPair, Progress, CheckResult>> all() {
		final Map<String, BiFunction<HalfMapPair, Progress, CheckResult>> checks = new LinkedHashMap<>();
		checks.put("1.0", HonestyCheck::of);
		checks.put("1.a", GlobalFscCheck::of);
		checks.put("1.b", (pair, progress) -> FdrCheck.of(pair, PointGroup.NONE, progress));
		checks.put("1.c", LocalFscCheck::of);
		checks.put("1.g", OccupancyCheck::of);
		checks.put("1.h", DirectionalCheck::of);
		checks.put("1.i", IndependenceCheck::of);
		return checks;
	}
}
