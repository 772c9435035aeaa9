package io.github.emvalidation.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.signal.Shells;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.structure.Structure;
import io.github.emvalidation.structure.Structure.HeavyAtom;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ImagingTest {

	/** Some hundred atoms in a ball of 12 Å. */
	private static Structure ball() {
		final Random random = new Random(2);
		final List<HeavyAtom> atoms = new ArrayList<>();
		while (atoms.size() < 400) {
			final Vec3 at = new Vec3(24 * random.nextDouble() - 12, 24 * random.nextDouble() - 12, 24 * random.nextDouble() - 12);
			if (at.length() < 12) atoms.add(new HeavyAtom(2.5, at, 10));
		}
		return new Structure("ball", atoms, List.of());
	}

	private static PosedStructure posed() {
		return PosedStructure.of(ball(), new SplittableRandom(1), 32, 64);
	}

	private static double amplitude(final DensityMap map, final double spacing) {
		final List<Shells.Shell> shells = Shells.meanAmplitude(Fft.forward(map));
		return shells.stream().min((a, b) -> Double.compare(Math.abs(a.spacing() - spacing), Math.abs(b.spacing() - spacing))).orElseThrow()
			.meanAmplitude();
	}

	@Test
	void oneAtomIsTheGaussianOfItsFormula() {
		final double b = 30;
		final double variance = 0.85 * 0.85 + b / (8 * Math.PI * Math.PI);
		final Vec3 at = new Vec3(10.3, 9.8, 11.1);
		final DensityMap map = GaussianAtoms.draw(List.of(new HeavyAtom(2.5, at, b)), Grid.of(new Int3(20, 22, 24), Vec3.all(1)));
		double sum = 0;
		for (int z = 0; z < 24; z++) {
			for (int y = 0; y < 22; y++) {
				for (int x = 0; x < 20; x++) sum += map.get(x, y, z);
			}
		}
		assertEquals(2.5, sum, 0.002);
		final double r2 = Math.pow(new Vec3(11, 10, 12).minus(at).length(), 2);
		assertEquals(2.5 * Math.pow(2 * Math.PI * variance, -1.5) * Math.exp(-r2 / (2 * variance)), map.get(11, 10, 12), 1e-6);
	}

	@Test
	void rotationsKeepLengthsAndHands() {
		final SplittableRandom random = new SplittableRandom(9);
		for (int i = 0; i < 50; i++) {
			final Pose pose = Pose.random(random);
			assertEquals(1, pose.x().length(), 1e-12);
			assertEquals(0, pose.x().dot(pose.y()), 1e-12);
			assertEquals(1, pose.x().cross(pose.y()).dot(pose.z()), 1e-12, "no mirror");
		}
	}

	@Test
	void atomsAreDrawnWhereTheTransformSays() {
		final PosedStructure posed = posed();
		final DensityMap map = Fft.inverse(posed.spectrum().copy(), "back");
		assertEquals(400, posed.atoms());
		double sum = 0;
		double x = 0;
		for (int z = 0; z < map.grid().nz(); z++) {
			for (int y = 0; y < map.grid().ny(); y++) {
				for (int i = 0; i < map.grid().nx(); i++) {
					sum += map.get(i, y, z);
					x += (double) i * map.get(i, y, z);
				}
			}
		}
		final double expected = ball().atoms().stream().mapToDouble(atom -> posed.inBox(atom.at()).x()).average().orElseThrow();
		assertEquals(400 * 2.5, sum, 1);
		assertEquals(expected, x / sum, 0.01);
	}

	@Test
	void bFactorAndCutOffAreThoseOfTheFormulas() {
		final PosedStructure posed = posed();
		final DensityMap plain = new Imaging(4, 0, 0.1, 0).apply(posed, new SplittableRandom(1));
		final DensityMap blurred = new Imaging(4, 120, 0.1, 0).apply(posed, new SplittableRandom(1));
		final double spacing = Shells.meanAmplitude(Fft.forward(plain)).get(7).spacing();
		assertEquals(Math.exp(-120 / (4 * spacing * spacing)), amplitude(blurred, spacing) / amplitude(plain, spacing), 0.03);
		assertTrue(amplitude(plain, 3.6) < 1e-4 * amplitude(plain, 4.6), "nothing is left beyond the resolution");
		assertEquals(0.5, new Imaging(4, 0, 0.1, 0).cutOff().applyAsDouble(0.25), 1e-12);
	}

	@Test
	void noiseIsAsStrongAsAskedForAndRepeatable() {
		final PosedStructure posed = posed();
		final Imaging quiet = new Imaging(4, 0, 0.1, 0);
		final DensityMap with = new Imaging(4, 0, 0.1, 0.8).apply(posed, new SplittableRandom(7));
		final DensityMap without = quiet.apply(posed, new SplittableRandom(7));
		final DensityMap noise = DensityMap.zeros("noise", with.grid());
		for (int z = 0; z < noise.grid().nz(); z++) {
			for (int i = 0; i < noise.plane(z).length; i++) noise.plane(z)[i] = with.plane(z)[i] - without.plane(z)[i];
		}
		final double signal = posed.amplitude(0.25) / posed.spectrum().grid().voxels();
		assertEquals(0.8, amplitude(noise, 4.6) / signal, 0.1);
		assertEquals(0.8, amplitude(noise, 8) / signal, 0.15, "equally strong at all frequencies");
		final DensityMap again = new Imaging(4, 0, 0.1, 0.8).apply(posed, new SplittableRandom(7));
		assertArrayEquals(with.plane(20), again.plane(20));
	}

	@Test
	void ofLargeStructuresAPieceIsTaken() {
		final PosedStructure piece = PosedStructure.of(ball(), new SplittableRandom(1), 32, 32);
		assertEquals(Int3.all(32), piece.spectrum().grid().size());
		assertTrue(piece.isCut()[0] && piece.isCut()[1] && piece.isCut()[2]);
		assertTrue(piece.atoms() < 400 && piece.atoms() > 100, piece.atoms() + " atoms");
	}
}
