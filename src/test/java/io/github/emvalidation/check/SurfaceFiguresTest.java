package io.github.emvalidation.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.ContourSurface;
import io.github.emvalidation.result.Figure.Colouring;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Scale;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MapMask;
import org.junit.jupiter.api.Test;

class SurfaceFiguresTest {

	private static final Grid GRID = Grid.cube(24, 1);
	private static final DensityMap BLOCK = Phantoms.block(GRID, new Int3(6, 7, 8), new Int3(15, 14, 13), 1);
	private static final DensityMap ALONG_X = Phantoms.map(Grid.cube(12, 2), (x, y, z) -> 2 * x);

	@Test
	void plainSurfaceTellsLevelAndAxes() {
		final Figure.Surface figure = assertInstanceOf(Figure.Surface.class, SurfaceFigures.plain(Phantoms.entry(BLOCK, 0.25)));
		assertEquals("The surface of the map at the contour level 0.25." + SurfaceFigures.VIEWS, figure.caption());
		assertTrue(figure.colouring().isEmpty());
		assertTrue(figure.mesh().triangleCount() > 100);
	}

	@Test
	void colouredSurfaceHasTheValueAtEachVertex() {
		final Figure.Surface figure = coloured(BLOCK, Phantoms.above(ALONG_X, -1), 7, 12);
		final Colouring colouring = figure.colouring().orElseThrow();
		assertEquals("Local resolution (Å)", colouring.label());
		assertEquals(scale(7, 12), colouring.scale());
		for (int v = 0; v < figure.mesh().vertexCount(); v++) assertEquals(figure.mesh().point(v, 0), colouring.values()[v], 1e-5);
		assertTrue(figure.caption().startsWith("Local resolution on the surface of the map at the contour level 0.5."), figure.caption());
		assertTrue(figure.caption().contains(" run from 7.00 Å (better) to 12.0 Å (worse)"), figure.caption());
		assertFalse(figure.caption().contains("grey"), "everything was measured");
	}

	@Test
	void greyIsExplainedWhereSomethingWasNotMeasured() {
		final MapMask half = new MapMask(ALONG_X.grid());
		for (int z = 0; z < 12; z++) half.plane(z).set(0, z < 6 ? 144 : 0);
		final Figure.Surface figure = coloured(BLOCK, half, 7, 12);
		assertTrue(figure.caption().endsWith(" Grey parts do not count."), figure.caption());
	}

	@Test
	void withoutSurfaceTheCaptionSaysWhy() {
		final Entry entry = Phantoms.entry(BLOCK, 1.5);
		assertEquals("The surface of the map: there is no surface, because no voxel reaches the contour level 1.5.", SurfaceFigures.plain(entry).caption());
		final String caption = coloured(BLOCK.named("other"), Phantoms.above(ALONG_X, -1), 1, 2, 1.5).caption();
		assertEquals("Local resolution on the surface of the map: there is no surface, because no voxel reaches the contour level 1.5.", caption);
	}

	@Test
	void thinningIsTold() {
		final Entry entry = Phantoms.entry(Phantoms.noise(Grid.cube(115, 1), 1, 1), 0.2);
		assertEquals(2, ContourSurface.of(entry).step());
		assertTrue(SurfaceFigures.plain(entry).caption().endsWith(" only every 2nd voxel along each axis."),
			SurfaceFigures.plain(entry).caption());
	}

	private static Figure.Surface coloured(final DensityMap map, final MapMask where, final double low, final double high) {
		return coloured(map, where, low, high, 0.5);
	}

	private static Figure.Surface coloured(final DensityMap map, final MapMask where, final double low, final double high, final double contour) {
		return assertInstanceOf(Figure.Surface.class, SurfaceFigures.coloured(Phantoms.entry(map, contour), "resolution-surface",
			"Local resolution", Unit.ANGSTROM, ALONG_X, where, scale(low, high)));
	}

	private static Scale scale(final double low, final double high) {
		return new Scale(low, high, Scale.Sense.LOW_IS_BETTER);
	}
}
