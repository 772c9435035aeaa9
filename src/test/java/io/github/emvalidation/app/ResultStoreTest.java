package io.github.emvalidation.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.check.CheckSettings;
import io.github.emvalidation.check.map.bfactor.BFactorCheck;
import io.github.emvalidation.check.map.mass.MassCheck;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResultStoreTest {

	private static final CheckInfo MASS = new MassCheck().info();
	private static final CheckInfo B_FACTOR = new BFactorCheck().info();
	private static final DensityMap MAP = Phantoms.constant(Grid.cube(4, 1), 2);

	private final ResultStore store = new ResultStore();

	@Test
	void theLastResultOfACheckIsKept() {
		final Entry entry = Phantoms.entry(MAP, 1);
		assertEquals(Optional.empty(), store.get(entry, MASS, CheckSettings.NONE));
		store.put(entry, graded(MASS, "first"), CheckSettings.NONE);
		store.put(entry, graded(MASS, "second"), CheckSettings.NONE);
		store.put(entry, graded(B_FACTOR, "other"), CheckSettings.NONE);
		assertEquals("second", store.get(entry, MASS, CheckSettings.NONE).orElseThrow().summary());
		assertEquals("other", store.get(entry, B_FACTOR, CheckSettings.NONE).orElseThrow().summary());
		store.clear();
		assertEquals(Optional.empty(), store.get(entry, MASS, CheckSettings.NONE));
	}

	@Test
	void theSameMapUnderAnotherNameIsTheSameMap() {
		final CheckResult result = graded(MASS, "found");
		store.put(Phantoms.entry(MAP, 1), result, CheckSettings.NONE);
		final DensityMap copy = Phantoms.constant(Grid.cube(4, 1), 2).named("copy");
		assertSame(result, store.get(Phantoms.entry(copy, 1), MASS, CheckSettings.NONE).orElseThrow());
		final DensityMap larger = Phantoms.constant(Grid.cube(4, 1.1), 2);
		assertTrue(store.get(Phantoms.entry(larger, 1), MASS, CheckSettings.NONE).isEmpty(), "another voxel size is another map");
	}

	@Test
	void resultsBelongToAContourAndAResolutionWhereItMatters() {
		store.put(Phantoms.entry(MAP, 1, 3), graded(MASS, "found"), CheckSettings.NONE);
		store.put(Phantoms.entry(MAP, 1, 3), graded(B_FACTOR, "found"), CheckSettings.NONE);
		assertTrue(store.get(Phantoms.entry(MAP, 1.5, 3), MASS, CheckSettings.NONE).isEmpty());
		assertTrue(store.get(Phantoms.entry(MAP, 1, 4), B_FACTOR, CheckSettings.NONE).isEmpty());
		assertTrue(store.get(Phantoms.entry(MAP, 1), MASS, CheckSettings.NONE).isPresent(), "the mass does not depend on the resolution");
	}

	@Test
	void aFailureIsWorthAnotherTry() {
		final Entry entry = Phantoms.entry(MAP, 1);
		store.put(entry, CheckResult.failed(MASS, "Out of luck."), CheckSettings.NONE);
		assertTrue(store.get(entry, MASS, CheckSettings.NONE).isEmpty());
		store.put(entry, CheckResult.notApplicable(MASS, "Not here."), CheckSettings.NONE);
		assertTrue(store.get(entry, MASS, CheckSettings.NONE).isPresent());
	}

	@Test
	void theMapNotAskedForLongestMakesRoom() {
		final Entry first = entryOf(0);
		store.put(first, graded(MASS, "0"), CheckSettings.NONE);
		for (int i = 1; i < ResultStore.MAPS; i++) store.put(entryOf(i), graded(MASS, "" + i), CheckSettings.NONE);
		assertTrue(store.get(first, MASS, CheckSettings.NONE).isPresent());
		store.put(entryOf(ResultStore.MAPS), graded(MASS, "new"), CheckSettings.NONE);
		assertTrue(store.get(first, MASS, CheckSettings.NONE).isPresent(), "it was asked for last");
		assertTrue(store.get(entryOf(1), MASS, CheckSettings.NONE).isEmpty());
	}

	private static Entry entryOf(final int i) {
		return Phantoms.entry(Phantoms.constant(Grid.cube(4, 1), 2 + i), 1);
	}

	private static CheckResult graded(final CheckInfo info, final String summary) {
		return CheckResult.graded(info, summary).build();
	}
}
