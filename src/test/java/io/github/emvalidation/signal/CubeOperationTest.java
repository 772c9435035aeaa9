package io.github.emvalidation.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.volume.Grid;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class CubeOperationTest {

	@Test
	void thereAre48AndHalfOfThemMirror() {
		final List<CubeOperation> all = CubeOperation.all();
		assertEquals(48, new HashSet<>(all).size());
		assertEquals(CubeOperation.IDENTITY, all.get(0));
		assertEquals(24, all.stream().filter(CubeOperation::mirrors).count());
		assertFalse(CubeOperation.IDENTITY.mirrors());
		assertTrue(new CubeOperation(1, 2, -3).mirrors());
		assertTrue(new CubeOperation(2, 1, 3).mirrors());
		assertFalse(new CubeOperation(2, 3, 1).mirrors());
		assertFalse(new CubeOperation(2, 1, -3).mirrors());
	}

	@Test
	void eachIsToldInWords() {
		assertEquals("as it is", CubeOperation.IDENTITY.text());
		assertEquals("mirrored along z", new CubeOperation(1, 2, -3).text());
		assertEquals("turned by 180° about x", new CubeOperation(1, -2, -3).text());
		assertEquals("mirrored along all three axes", new CubeOperation(-1, -2, -3).text());
		assertEquals("with x and z exchanged", new CubeOperation(3, 2, 1).text());
		assertEquals("with x and y exchanged and reversed along x and z", new CubeOperation(-2, 1, -3).text());
		assertEquals("with its axes in the order y, z, x and reversed along y", new CubeOperation(2, -3, 1).text());
		assertEquals(48, new HashSet<>(CubeOperation.all().stream().map(CubeOperation::text).toList()).size());
	}

	@Test
	void axesOfDifferentLengthAreNotExchanged() {
		final Grid grid = Volumes.grid(8, 8, 10);
		assertFalse(new CubeOperation(2, 1, 3).fits(grid));
		assertTrue(new CubeOperation(-1, 2, -3).fits(grid));
		assertTrue(CubeOperation.all().stream().allMatch(operation -> operation.fits(Grid.cube(8, 1))));
	}
}
