package io.github.emvalidation.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Figure.Pointer;
import io.github.emvalidation.signal.fsc.Directions;
import io.github.emvalidation.volume.Vec3;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class HalfSphereDrawingTest {

	private static final List<Vec3> DIRECTIONS = Directions.half(321);

	@Test
	void xIsToTheRightYUpAndZInTheMiddle() throws IOException {
		final BufferedImage x = disc(u -> Math.abs(u.x()) - Math.max(Math.abs(u.y()), u.z()));
		assertTrue(gray(x, 0.97, 0) > gray(x, 0, 0.97) + 0.3, "along x on the right rim");
		assertEquals(gray(x, 0.97, 0), gray(x, -0.97, 0), 0.1, "and on the left one, which is the opposite direction");
		final BufferedImage y = disc(u -> u.y() * u.x());
		assertTrue(gray(y, 0.6, 0.6) > gray(y, -0.6, 0.6) + 0.3, "x and y of one sign are at the upper right");
		final BufferedImage z = disc(Vec3::z);
		assertTrue(gray(z, 0, 0) > 0.9 && gray(z, 0.97, 0) < 0.1);
	}

	@Test
	void areasOfTheSphereAreAreasOfTheDisc() throws IOException {
		// half of the half sphere has z > 0.5, so that the edge lies at half the area of the disc
		final BufferedImage cap = disc(u -> u.z() > 0.5 ? 1 : 0);
		assertTrue(gray(cap, Math.sqrt(0.5) - 0.1, 0) > 0.9 && gray(cap, Math.sqrt(0.5) + 0.1, 0) < 0.1);
	}

	@Test
	void beyondTheDiscThereIsNothing() throws IOException {
		assertEquals(1, gray(disc(u -> 0), 0.9, 0.9), 0.01);
	}

	@Test
	void directionsAreMarkedWithTheirWords() {
		final double[] values = new double[DIRECTIONS.size()];
		final SvgReader svg = new SvgReader(Drawings.draw(new Figure.HalfSphere("sphere", "A sphere.", DIRECTIONS, values, 3, 4, "Length (Å)",
			List.of(new Pointer(new Vec3(0, 0, -1), "worst"), new Pointer(new Vec3(1, 0, 0), "best")))));
		assertTrue(svg.words().containsAll(List.of("x", "y", "z", "better 3", "4 worse", "seen from +z")), svg.words().toString());
		assertEquals(svg.text("y").x() + 10, svg.text("worst").x(), 8, "−z is +z");
		assertTrue(svg.text("best").x() > svg.text("worst").x() + 80);
	}

	@Test
	void everyDirectionHasOneValue() {
		assertThrows(IllegalArgumentException.class, () -> new Figure.HalfSphere("s", "S.", DIRECTIONS, new double[3], 0, 1, "a", List.of()));
		assertThrows(IllegalArgumentException.class, () -> new Figure.HalfSphere("s", "S.", List.of(), new double[0], 0, 1, "a", List.of()));
	}

	/** The disc in grey, from the least value to the largest. */
	private static BufferedImage disc(final ToDoubleFunction<Vec3> value) throws IOException {
		final double[] values = DIRECTIONS.stream().mapToDouble(value).toArray();
		double low = values[0];
		double high = values[0] + 1e-6;
		for (final double v : values) {
			low = Math.min(low, v);
			high = Math.max(high, v);
		}
		return new SvgReader(Drawings.draw(new Figure.HalfSphere("sphere", "A sphere.", DIRECTIONS, values, low, high, "v", List.of()),
			Palette.GRAY)).images().get(0);
	}

	/** The grey level at a place of the disc of radius 1, 0 to 1. */
	private static double gray(final BufferedImage disc, final double across, final double up) {
		final int half = disc.getWidth() / 2;
		return (disc.getRGB(Math.min(disc.getWidth() - 1, (int) (half * (1 + across))), (int) (half * (1 - up))) & 255) / 255.0;
	}
}
