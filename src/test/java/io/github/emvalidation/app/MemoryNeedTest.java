package io.github.emvalidation.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.volume.Grid;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a validation needs, from headers alone. */
class MemoryNeedTest {

	private static final Grid GRID = Grid.cube(400, 1);
	private static final double VOLUME = 4. * 400 * 400 * 400;

	private static List<Chosen> checks(final String... ids) {
		return CheckSource.all().stream().filter(check -> List.of(ids).contains(check.info().id())).map(Chosen::of).toList();
	}

	private static double volumes(final Grid grid, final Given given, final String... ids) {
		return (MemoryNeed.bytes(grid, given, checks(ids)) - MemoryNeed.BASE) / VOLUME;
	}

	@Test
	void theCheckThatTakesTheMostCounts() {
		assertEquals(1, volumes(GRID, Given.NONE), 1e-6);
		assertEquals(1.8, volumes(GRID, Given.NONE, "0.a"), 1e-6);
		assertEquals(3.4 + MemoryNeed.KEPT, volumes(GRID, Given.NONE, "0.a", "0.d"), 1e-6);
		final Given halves = new Given(Map.of(Input.HALF1, "a.mrc", Input.HALF2, "b.mrc"));
		assertEquals(5.8, volumes(GRID, halves, "1.a"), 1e-6, "the half maps, the map and the check");
		assertEquals(1, volumes(GRID, Given.NONE, "1.a", "A.a"), 1e-6, "without half maps and model these do not run");
	}

	@Test
	void theNetworksOfTheHandednessSeeTheMapAtOneAngstrom() {
		assertEquals(1 + 1.7, volumes(GRID, Given.NONE, "0.h"), 1e-6);
		assertEquals(1 + 1.7 * 8, volumes(Grid.cube(400, 2), Given.NONE, "0.h"), 1e-5);
	}

	/** A header with M = 1 gives voxels of 96 Å: 0.h does not apply to such a map, nor to one coarser than 5 Å. */
	@Test
	void whatDoesNotApplyNeedsNoMemory() {
		assertEquals(1, volumes(Grid.cube(400, 96), Given.NONE, "0.h"), 1e-6);
		assertEquals(1, volumes(GRID, new Given(Map.of(Input.RESOLUTION, "8")), "0.h"), 1e-6);
		assertEquals(1, volumes(Grid.cube(400, 2), new Given(Map.of(Input.RESOLUTION, "3.2")), "0.h"), 1e-6);
		assertEquals(1 + 1.7 * 8, volumes(Grid.cube(400, 2), new Given(Map.of(Input.RESOLUTION, "4")), "0.h"), 1e-5);
	}

	/** Between the heap that was too small and the one that was enough, less the 3.4 % that Java keeps for its collector; docs/performance.md. */
	@Test
	void theEstimateIsWhatWasMeasured() {
		assertEquals(248, megabytes(Grid.cube(200, 1.5), "0.h"), 8);
		assertEquals(97, megabytes(Grid.cube(200, 0.5), "0.h"), 3);
		assertEquals(94, megabytes(Grid.cube(200, 1.5), "0.a"), 4);
		assertEquals(102, megabytes(Grid.cube(200, 1.5), "0.b"), 4);
		assertEquals(200, megabytes(Grid.cube(200, 1.5), "0.e"), 8);
		assertEquals(121, megabytes(Grid.cube(200, 1), "0.e"), 4);
		assertEquals(121, megabytes(Grid.cube(200, 1.5), "0.f"), 5);
		assertEquals(142, megabytes(Grid.cube(200, 1.5), "0.d"), 6);
		assertEquals(356, megabytes(Grid.cube(200, 1.5), "0.a", "0.b", "0.c", "0.d", "0.e", "0.f", "0.g", "0.h", "0.i", "0.j"), 13);
	}

	private static double megabytes(final Grid grid, final String... ids) {
		return MemoryNeed.bytes(grid, Given.NONE, checks(ids)) / 0x1p20;
	}

	@Test
	void whatCannotEndWellIsRefused() {
		MemoryNeed.require(1, "a.mrc");
		final String message = assertThrows(BadInputException.class, () -> MemoryNeed.require(1L << 50, "a.mrc")).getMessage();
		assertTrue(message.startsWith("The validation of a.mrc needs at least ") && message.contains(" GB of memory, but Java may use "), message);
	}
}
