package io.github.emvalidation.signal.fsc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SmallRotationTest {

	private static final Grid GRID = Grid.of(new Int3(40, 36, 44), Vec3.all(3));
	private static final Vec3 MIDDLE = new Vec3(60, 54, 66);
	private static final DensityMap EVERYWHERE = made(r -> 1);
	/** Places of a particle without symmetry. */
	private static final List<Vec3> BLOBS = List.of(new Vec3(25, 5, -8), new Vec3(-20, 14, 6), new Vec3(3, -22, 12), new Vec3(-6, 10, 28),
		new Vec3(12, 18, -20), new Vec3(-15, -12, -15));

	private interface Density {

		double at(Vec3 r);
	}

	private static DensityMap made(final Density density) {
		final DensityMap map = DensityMap.zeros("made", GRID);
		for (int z = 0; z < GRID.nz(); z++) {
			for (int y = 0; y < GRID.ny(); y++) {
				for (int x = 0; x < GRID.nx(); x++) {
					map.plane(z)[x + GRID.nx() * y] = (float) density.at(new Vec3(3 * x, 3 * y, 3 * z).minus(MIDDLE));
				}
			}
		}
		return map;
	}

	/** The particle turned about an axis through the middle, as a rigid body, and moved, with noise. */
	private static DensityMap particle(final Vec3 axis, final double degrees, final Vec3 shift, final double noise, final long seed) {
		final Random random = new Random(seed);
		final List<Vec3> places = BLOBS.stream().map(place -> turned(place, axis, Math.toRadians(degrees)).plus(shift)).toList();
		return made(r -> places.stream().mapToDouble(place -> Math.exp(-Math.pow(r.minus(place).length() / 6, 2))).sum() +
			noise * random.nextGaussian());
	}

	/** Rodrigues' formula. */
	private static Vec3 turned(final Vec3 v, final Vec3 axis, final double angle) {
		return v.times(Math.cos(angle)).plus(axis.cross(v).times(Math.sin(angle))).plus(axis.times(axis.dot(v) * (1 - Math.cos(angle))));
	}

	private static Optional<SmallRotation> found(final DensityMap first, final DensityMap second, final DensityMap mask) {
		return SmallRotation.of(Fft.forward(first, Progress.NONE), Fft.forward(second, Progress.NONE), mask, Progress.NONE);
	}

	@Test
	void aTurnIsFoundAboutItsAxisWhateverTheShift() {
		final Vec3 axis = new Vec3(1, -2, 2).unit();
		final DensityMap first = particle(axis, 0, Vec3.ZERO, 0, 1);
		for (final double degrees : new double[] { -2, 0.5, 3 }) {
			final SmallRotation turn = found(first, particle(axis, degrees, new Vec3(0.4, -0.3, 0.2), 0, 2), EVERYWHERE).orElseThrow();
			final Vec3 expected = axis.times(degrees);
			for (int a = 0; a < 3; a++) assertEquals(expected.get(a), turn.degrees().get(a), 0.02 * Math.abs(degrees), degrees + " about axis " + a);
		}
	}

	@Test
	void theErrorIsWhatNoiseMakesOfNoTurn() {
		double squares = 0;
		double errors = 0;
		final int n = 12;
		for (int i = 0; i < n; i++) {
			final SmallRotation turn = found(particle(new Vec3(1, 0, 0), 0, Vec3.ZERO, 0.3, 2 * i), particle(new Vec3(1, 0, 0), 0, Vec3.ZERO, 0.3,
				2 * i + 1), EVERYWHERE).orElseThrow();
			squares += turn.angle() * turn.angle();
			errors += turn.error() * turn.error();
		}
		// three angles make up the whole one
		assertEquals(1, Math.sqrt(squares / errors / 3), 0.4, "scatter over error");
	}

	@Test
	void whereThereIsNothingToTellThereIsNoAngle() {
		final DensityMap first = particle(new Vec3(1, 0, 0), 0, Vec3.ZERO, 0, 1);
		assertTrue(found(first, first, made(r -> 0)).isEmpty(), "an empty mask");
		assertTrue(found(made(r -> 0), made(r -> 0), EVERYWHERE).isEmpty(), "no density");
	}
}
