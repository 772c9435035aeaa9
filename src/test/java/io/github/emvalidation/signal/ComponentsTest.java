package io.github.emvalidation.signal;

import static io.github.emvalidation.signal.Volumes.assertSameBits;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComponentsTest {

	private record Voxel(int x, int y, int z) {}

	@ParameterizedTest
	@ValueSource(doubles = { 0.02, 0.05, 0.1, 0.3, 0.7, 1 })
	void agreesWithAFloodFill(final double probability) {
		for (int seed = 0; seed < 25; seed++) {
			final Grid grid = Volumes.grid(5 + seed % 9, 4 + seed % 7, 1 + seed % 6);
			final MapMask mask = Volumes.randomMask(grid, probability, seed);
			final List<List<Voxel>> expected = floodFill(mask);
			final Components found = Components.of(mask);
			final long[] sizes = expected.stream().mapToLong(List::size).boxed().sorted(Comparator.reverseOrder())
				.mapToLong(Long::longValue).toArray();
			assertArrayEquals(sizes, found.sizes(), "sizes, seed " + seed);
			assertSameBits(firstLargest(expected, grid), found.largest());
		}
	}

	@Test
	void cornersConnectAndGapsDoNot() {
		final MapMask mask = new MapMask(Volumes.grid(6, 6, 6));
		mask.set(1, 1, 1);
		mask.set(2, 2, 2);
		mask.set(1, 3, 3);
		mask.set(5, 5, 5);
		assertArrayEquals(new long[] { 3, 1 }, Components.of(mask).sizes());
	}

	@Test
	void aRowEndDoesNotTouchTheNextRowsBeginning() {
		final MapMask mask = new MapMask(Volumes.grid(4, 3, 1));
		mask.set(3, 0, 0);
		mask.set(0, 1, 0);
		assertArrayEquals(new long[] { 1, 1 }, Components.of(mask).sizes());
	}

	@Test
	void theFirstOfEqualPiecesIsTheLargest() {
		final MapMask mask = new MapMask(Volumes.grid(8, 8, 8));
		mask.set(7, 7, 2);
		mask.set(0, 0, 5);
		final Components found = Components.of(mask);
		assertTrue(found.largest().get(7, 7, 2));
		assertEquals(1, found.largest().count());
	}

	@Test
	void branchesThatMeetLaterAreOnePiece() {
		final MapMask mask = new MapMask(Volumes.grid(9, 9, 5));
		for (int z = 0; z < 4; z++) {
			mask.set(0, 8, z);
			mask.set(4, 0, z);
			mask.set(8, 8, z);
		}
		assertEquals(3, Components.of(mask).sizes().length);
		for (int y = 0; y < 9; y++) {
			for (int x = 0; x < 9; x++) mask.set(x, y, 4);
		}
		assertArrayEquals(new long[] { 93 }, Components.of(mask).sizes());
	}

	@Test
	void anEmptyMaskHasNoPieces() {
		final Components found = Components.of(new MapMask(Volumes.grid(3, 4, 5)));
		assertEquals(0, found.sizes().length);
		assertTrue(found.largest().isEmpty());
	}

	@Test
	void theNumberOfThreadsDoesNotMatter() {
		final MapMask mask = Volumes.randomMask(Volumes.grid(31, 17, 23), 0.08, 3);
		final Components expected = Components.of(mask);
		for (final Components found : Volumes.onThreads(() -> Components.of(mask))) {
			assertArrayEquals(expected.sizes(), found.sizes());
			assertSameBits(expected.largest(), found.largest());
		}
	}

	private static MapMask firstLargest(final List<List<Voxel>> pieces, final Grid grid) {
		final MapMask largest = new MapMask(grid);
		List<Voxel> best = List.of();
		for (final List<Voxel> piece : pieces) {
			if (piece.size() > best.size()) best = piece;
		}
		best.forEach(v -> largest.set(v.x, v.y, v.z));
		return largest;
	}

	private static List<List<Voxel>> floodFill(final MapMask mask) {
		final Grid grid = mask.grid();
		final MapMask seen = new MapMask(grid);
		final List<List<Voxel>> pieces = new ArrayList<>();
		for (int z = 0; z < grid.nz(); z++) {
			for (int y = 0; y < grid.ny(); y++) {
				for (int x = 0; x < grid.nx(); x++) {
					if (mask.get(x, y, z) && !seen.get(x, y, z)) pieces.add(fill(mask, seen, new Voxel(x, y, z)));
				}
			}
		}
		return pieces;
	}

	private static List<Voxel> fill(final MapMask mask, final MapMask seen, final Voxel seed) {
		final List<Voxel> piece = new ArrayList<>();
		final Deque<Voxel> open = new ArrayDeque<>(List.of(seed));
		seen.set(seed.x, seed.y, seed.z);
		while (!open.isEmpty()) {
			final Voxel v = open.pop();
			piece.add(v);
			for (int i = 0; i < 27; i++) {
				final Voxel n = new Voxel(v.x + i % 3 - 1, v.y + i / 3 % 3 - 1, v.z + i / 9 - 1);
				if (!mask.get(n.x, n.y, n.z) || seen.get(n.x, n.y, n.z)) continue;
				seen.set(n.x, n.y, n.z);
				open.push(n);
			}
		}
		return piece;
	}
}
