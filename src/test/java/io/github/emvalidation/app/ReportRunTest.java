package io.github.emvalidation.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.map.bfactor.BFactorCheck;
import io.github.emvalidation.check.map.mass.MassCheck;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckResult;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportRunTest {

	private static Chosen noting(final CheckInfo info, final List<String> calls) {
		return Chosen.of(new Check() {

			@Override
			public CheckInfo info() {
				return info;
			}

			@Override
			public void prepare() {
				calls.add("prepare " + info.id());
			}

			@Override
			public CheckResult apply(final Entry entry, final Progress progress) {
				calls.add("apply " + info.id());
				return CheckResult.graded(info, "found").build();
			}
		});
	}

	@Test
	void allThatIsNotKnownIsPreparedBeforeTheFirstCheckRuns() {
		final List<String> calls = new ArrayList<>();
		final Entry entry = Phantoms.blobEntry();
		final ResultStore known = new ResultStore();
		final Chosen mass = noting(new MassCheck().info(), calls);
		final Chosen bFactor = noting(new BFactorCheck().info(), calls);
		ReportRun.report(entry, List.of(mass), known, Progress.NONE);
		assertEquals(List.of("prepare 0.a", "apply 0.a"), calls);
		calls.clear();
		ReportRun.report(entry, List.of(bFactor, mass), known, Progress.NONE);
		assertEquals(List.of("prepare 0.d", "apply 0.d"), calls);
		calls.clear();
		ReportRun.report(entry, List.of(mass, bFactor), new ResultStore(), Progress.NONE);
		assertEquals(List.of("prepare 0.a", "prepare 0.d", "apply 0.a", "apply 0.d"), calls);
	}
}
