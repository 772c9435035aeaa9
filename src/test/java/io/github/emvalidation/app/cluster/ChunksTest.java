package io.github.emvalidation.app.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.app.table.RowCost;
import io.github.emvalidation.report.overview.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which rows a task gets. */
class ChunksTest {

	private static RowCost row(final int row, final long side) {
		return new RowCost(row, OptionalLong.of(side * side * side), false, 8 * 4 * side * side * side);
	}

	private static List<String> texts(final List<RowSet> chunks) {
		return chunks.stream().map(RowSet::text).toList();
	}

	@Test
	void aCostIsThatOfTheVoxelsAndOfTheMapItself() {
		assertEquals(500_000 + 1_000_000, row(1, 100).cost());
		assertEquals(500_000 + 2_000_000, new RowCost(1, OptionalLong.of(1_000_000), true, 0).cost(), "two half maps");
		assertEquals(500_000 + 16_777_216, new RowCost(1, OptionalLong.empty(), false, 0).cost(), "a map that is not fetched yet: 256³");
	}

	@Test
	void oneLargeMapDoesNotHoldUpTheSmallOnes() {
		final List<RowCost> rows = new ArrayList<>();
		for (int i = 1; i <= 51; i++) rows.add(row(i, i == 7 ? 600 : 100));
		// the median map costs 1.5 million: 20 of them 30 million, the large one 216.5 million
		assertEquals(List.of("7", "1-6,8-21", "22-41", "42-51"), texts(Chunks.of(rows, 20, 1000)));
	}

	@Test
	void aTaskHasItsShareOfTheCostAndNoMoreRowsThanAskedFor() {
		// 1.5, 1.5, 1.5, 8.5 (200³), 8.5, 0.5 (0), 0.5, 0.5 million; the median of the sorted costs is 1.5 million, 4 of them are 6 million
		final List<RowCost> rows = List.of(row(1, 100), row(2, 100), row(3, 100), row(4, 200), row(5, 200), row(6, 0), row(7, 0), row(8, 0));
		assertEquals(List.of("4", "5", "1-3,6", "7-8"), texts(Chunks.of(rows, 4, 1000)));
		assertEquals(List.of("4", "5", "1", "2", "3", "6", "7", "8"), texts(Chunks.of(rows, 1, 1000)));
	}

	@Test
	void thereAreNoMoreTasksThanTheClusterAllows() {
		final List<RowCost> rows = IntStream.rangeClosed(1, 5000).mapToObj(i -> row(i, i % 100 == 0 ? 400 : 64)).toList();
		for (final int most : List.of(1000, 100, 7, 1)) {
			final List<RowSet> chunks = Chunks.of(rows, 2, most);
			assertTrue(chunks.size() <= most, chunks.size() + " of " + most);
			final TreeSet<Integer> all = new TreeSet<>();
			chunks.forEach(chunk -> all.addAll(chunk.rows()));
			assertEquals(5000, all.size());
			assertEquals(5000, chunks.stream().mapToInt(chunk -> chunk.rows().size()).sum(), "each row once");
		}
	}

	@Test
	void memoryIsThatOfTheLargestMap() {
		// 600³ voxels of 4 bytes, 8 times, at 85 % of the memory of Java, and 384 MB: (6912e6 / 0.85) / 2^20 = 7755.0
		assertEquals(384 + 7756, ClusterRun.heap(List.of(row(1, 100), row(2, 600))));
	}
}
