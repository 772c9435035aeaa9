package io.github.emvalidation.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.volume.Slice;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanelLayoutTest {

	private static final int WIDTH = 640;

	@Test
	void threeEqualPanelsFillTheWidth() {
		final PanelLayout layout = of(slices(100, 100, 100, 1.5));
		assertEquals(WIDTH, layout.right(), 3);
		assertEquals(layout.panels().get(0).y, layout.panels().get(2).y);
	}

	@ParameterizedTest
	@CsvSource({ "100, 100, 100, 1.5", "60, 80, 200, 1", "400, 100, 100, 1", "100, 400, 30, 2", "2, 3, 500, 0.7", "1, 1, 1, 3",
		"5, 900, 5, 1" })
	void oneScaleTrueProportionsNoCollisions(final int nx, final int ny, final int nz, final double voxel) {
		final List<Slice> slices = slices(nx, ny, nz, voxel);
		final PanelLayout layout = of(slices);
		final List<Rectangle> taken = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			final Slice slice = slices.get(i);
			final Rectangle place = layout.panels().get(i);
			assertEquals(Math.max(1, slice.width() * slice.stepX() * layout.scale()), place.width, 0.5);
			assertEquals(Math.max(1, slice.height() * slice.stepY() * layout.scale()), place.height, 0.5);
			assertTrue(place.y + place.height + PanelLayout.AXIS_ROOM <= layout.bottom(), "below the sheet: " + place);
			final Rectangle withText = new Rectangle(place.x, place.y, Math.max(place.width, 110), place.height);
			withText.add(place.x - PanelLayout.AXIS_ROOM, place.y - PanelLayout.HEAD_ROOM);
			assertTrue(new Rectangle(0, 0, WIDTH, layout.bottom()).contains(withText), "outside the sheet: " + withText);
			for (final Rectangle other : taken) assertFalse(other.intersects(withText), other + " and " + withText);
			taken.add(withText);
		}
	}

	@Test
	void longVoxelsCountWithTheirLength() {
		final Slice slice = new Slice(0, 0, 1, 50, 50, 1, 3, new float[2500]);
		final Rectangle place = of(List.of(slice)).panels().get(0);
		assertEquals(3 * place.width, place.height, 2);
	}

	@Test
	void moreThanThreeGoOnBelow() {
		final List<Slice> six = new ArrayList<>(slices(50, 50, 50, 1));
		six.addAll(slices(50, 50, 50, 1));
		final List<Rectangle> panels = of(six).panels();
		assertEquals(panels.get(0).x, panels.get(3).x);
		assertTrue(panels.get(3).y > panels.get(0).y + panels.get(0).height + PanelLayout.HEAD_ROOM);
	}

	private static List<Slice> slices(final int nx, final int ny, final int nz, final double voxel) {
		return List.of(slice(0, nx, ny, nz, voxel), slice(1, ny, nx, nz, voxel), slice(2, nz, nx, ny, voxel));
	}

	private static Slice slice(final int axis, final int depth, final int width, final int height, final double voxel) {
		return new Slice(axis, depth / 2, depth, width, height, voxel, voxel, new float[width * height]);
	}

	private static PanelLayout of(final List<Slice> slices) {
		return PanelLayout.of(slices.stream().map(PanelLayout.Extent::of).toList(), WIDTH);
	}
}
