package io.github.emvalidation.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Criterion;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.Product;
import io.github.emvalidation.result.Product.Local;
import io.github.emvalidation.result.Scale;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LocalComparisonTest {

	private static final Grid GRID = Grid.cube(10, 1);

	@Test
	void theHalfMapsTellHowTheMapAloneCompares() {
		// 3 to 3.9 along x in both, and the map alone 0.3 finer
		final CheckResult alone = result("0.e", "a.mrc", x -> x == 0 ? 0 : 2.7f + 0.1f * x);
		final CheckResult halves = result("1.c", "b.mrc", x -> 3 + 0.1f * x);
		final List<CheckResult> all = LocalComparison.added(List.of(alone, halves));
		assertSame(alone, all.get(0));
		assertEquals(1, value(all, "map_alone_correlation"), 1e-9);
		assertEquals(-0.3, value(all, "map_alone_difference"), 0.011);
		assertEquals(100, value(all, "map_alone_finer"), 1e-9);
		assertEquals(List.of("From the map alone the local resolution is 0.30 Å finer in the median, and finer at 100 % of the voxels; the rank " +
			"correlation of both is 1.00."), all.get(1).notes());
		ResultRules.assertConsistent(all.get(1));
		assertEquals(halves.status(), all.get(1).status(), "nothing of it is graded");
		assertSame(all.get(1), LocalComparison.added(all).get(1), "only once");
	}

	@Test
	void ranksAreComparedAndNotValues() {
		final List<CheckResult> all = LocalComparison.added(List.of(result("0.e", "a.mrc", x -> (float) Math.exp(0.3 * (9 - x))),
			result("1.c", "b.mrc", x -> 3 + 0.1f * x)));
		assertEquals(-1, value(all, "map_alone_correlation"), 1e-9, "one falls where the other rises");
	}

	@Test
	void equalValuesHaveNoCorrelation() {
		final List<CheckResult> all = LocalComparison.added(List.of(result("0.e", "a.mrc", x -> 3), result("1.c", "b.mrc", x -> 3)));
		assertEquals(0, value(all, "map_alone_correlation"));
		assertEquals(0, value(all, "map_alone_finer"));
		assertTrue(all.get(1).notes().get(0).contains("the same in the median"));
	}

	@Test
	void withoutACommonVoxelOrAMapThereIsNothingToCompare() {
		final CheckResult halves = result("1.c", "b.mrc", x -> x < 5 ? 3 : 0);
		assertSame(halves, LocalComparison.added(List.of(result("0.e", "a.mrc", x -> x < 5 ? 0 : 3), halves)).get(1));
		assertSame(halves, LocalComparison.added(List.of(halves)).get(0));
	}

	@Test
	void mediansFollowTheValues() {
		final VoxelPairs pairs = VoxelPairs.of(volume(x -> x % 2 == 0 ? 4 : 5), volume(x -> x < 5 ? 3.04f : 3.55f)).orElseThrow();
		final double[][] medians = pairs.medians();
		assertEquals(2, medians[0].length);
		assertEquals(3.045, medians[0][0], 1e-9);
		assertEquals(4, medians[2][0], 1e-9, "three of five");
		assertEquals(5, medians[2][1], 1e-9);
		assertEquals(4, medians[1][1], 1e-9);
	}

	private static double value(final List<CheckResult> all, final String key) {
		return all.get(1).metric(key).orElseThrow().value();
	}

	private interface AlongX {

		float at(int x);
	}

	private static DensityMap volume(final AlongX value) {
		final DensityMap map = DensityMap.zeros("local", GRID);
		for (int z = 0; z < GRID.nz(); z++) {
			for (int i = 0; i < map.plane(z).length; i++) map.plane(z)[i] = value.at(i % GRID.nx());
		}
		return map;
	}

	private static CheckResult result(final String id, final String file, final AlongX value) {
		final CheckInfo info = new CheckInfo(id, "Local resolution", "How fine?", "Measured.", "Fine.", "Look.", "Nothing.", List.of());
		return CheckResult.graded(info, "Measured.").judge(Metric.of("a", 1, Unit.NONE, "A value"), Criterion.atLeast("a", "The value", 0, Unit.NONE,
			"it is low")).product(new Product(file, "Local values.", volume(value), Optional.of(new Local("Local resolution (Å)",
			new Scale(2, 4, Scale.Sense.LOW_IS_BETTER), new MapMask(GRID))))).build();
	}
}
