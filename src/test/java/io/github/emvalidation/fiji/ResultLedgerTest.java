package io.github.emvalidation.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.check.bfactor.BFactorCheck;
import io.github.emvalidation.check.mass.MassCheck;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResultLedgerTest {

	private static final CheckInfo MASS = new MassCheck().info();
	private static final CheckInfo B_FACTOR = new BFactorCheck().info();
	private static final DensityMap MAP = Phantoms.constant(Grid.cube(4, 1), 2);

	private final ResultLedger ledger = new ResultLedger();

	@Test
	void theLastResultOfACheckIsKept() {
		final Entry entry = Phantoms.entry(MAP, 1);
		assertEquals(Optional.empty(), ledger.get(entry, MASS));
		ledger.put(entry, graded(MASS, "first"));
		ledger.put(entry, graded(MASS, "second"));
		ledger.put(entry, graded(B_FACTOR, "other"));
		assertEquals("second", ledger.get(entry, MASS).orElseThrow().summary());
		assertEquals("other", ledger.get(entry, B_FACTOR).orElseThrow().summary());
		ledger.clear();
		assertEquals(Optional.empty(), ledger.get(entry, MASS));
	}

	@Test
	void theSameMapUnderAnotherNameIsTheSameMap() {
		final CheckResult result = graded(MASS, "found");
		ledger.put(Phantoms.entry(MAP, 1), result);
		final DensityMap copy = Phantoms.constant(Grid.cube(4, 1), 2).named("copy");
		assertSame(result, ledger.get(Phantoms.entry(copy, 1), MASS).orElseThrow());
		final DensityMap larger = Phantoms.constant(Grid.cube(4, 1.1), 2);
		assertTrue(ledger.get(Phantoms.entry(larger, 1), MASS).isEmpty(), "another voxel size is another map");
	}

	@Test
	void resultsBelongToAContourAndAResolutionWhereItMatters() {
		ledger.put(Phantoms.entry(MAP, 1, 3), graded(MASS, "found"));
		ledger.put(Phantoms.entry(MAP, 1, 3), graded(B_FACTOR, "found"));
		assertTrue(ledger.get(Phantoms.entry(MAP, 1.5, 3), MASS).isEmpty());
		assertTrue(ledger.get(Phantoms.entry(MAP, 1, 4), B_FACTOR).isEmpty());
		assertTrue(ledger.get(Phantoms.entry(MAP, 1), MASS).isPresent(), "the mass does not depend on the resolution");
	}

	@Test
	void aFailureIsWorthAnotherTry() {
		final Entry entry = Phantoms.entry(MAP, 1);
		ledger.put(entry, CheckResult.failed(MASS, "Out of luck."));
		assertTrue(ledger.get(entry, MASS).isEmpty());
		ledger.put(entry, CheckResult.notApplicable(MASS, "Not here."));
		assertTrue(ledger.get(entry, MASS).isPresent());
	}

	@Test
	void theMapNotAskedForLongestMakesRoom() {
		final Entry first = entryOf(0);
		ledger.put(first, graded(MASS, "0"));
		for (int i = 1; i < ResultLedger.MAPS; i++) ledger.put(entryOf(i), graded(MASS, "" + i));
		assertTrue(ledger.get(first, MASS).isPresent());
		ledger.put(entryOf(ResultLedger.MAPS), graded(MASS, "new"));
		assertTrue(ledger.get(first, MASS).isPresent(), "it was asked for last");
		assertTrue(ledger.get(entryOf(1), MASS).isEmpty());
	}

	private static Entry entryOf(final int i) {
		return Phantoms.entry(Phantoms.constant(Grid.cube(4, 1), 2 + i), 1);
	}

	private static CheckResult graded(final CheckInfo info, final String summary) {
		return CheckResult.graded(info, summary).build();
	}
}
