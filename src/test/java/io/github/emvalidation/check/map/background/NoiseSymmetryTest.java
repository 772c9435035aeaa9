package io.github.emvalidation.check.map.background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.check.map.CoarseMap;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.Facts;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Finding.Verdict;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A block in noise that is averaged over rotations. */
class NoiseSymmetryTest {

	private static final int N = 48;
	private static final Grid GRID = Grid.cube(N, 1.2);
	private static final double CONTOUR = 2;
	private static final int WAVES = 300;

	private static DensityMap particle(final Phantoms.Density noise) {
		return Phantoms.map(GRID, (x, y, z) -> Math.abs(x - 24) < 5 && Math.abs(y - 24) < 5 && Math.abs(z - 24) < 5 ? 5 : noise.at(x, y, z));
	}

	private static NoiseSymmetry best(final DensityMap map) {
		final Entry entry = Phantoms.entry(map, CONTOUR);
		return NoiseSymmetry.best(map, CoarseMap.of(entry).orElseThrow(), fold -> true).orElseThrow();
	}

	@Test
	void noiseHasNoSymmetry() {
		final DensityMap noise = Phantoms.noise(GRID, 0.2, 5);
		assertEquals(0, best(particle(noise::get)).agreement(), 0.05);
	}

	/** The mean of noise and of itself, half a turn about an axis through voxel N/2 or through the middle of the box. */
	@ParameterizedTest
	@CsvSource({ "0, 48", "1, 48", "2, 48", "0, 47", "2, 47" })
	void aHalfTurnIsFoundExactly(final int axis, final int sum) {
		final DensityMap noise = Phantoms.noise(GRID, 0.2, 6);
		final NoiseSymmetry found = best(particle((x, y, z) -> {
			final int[] mate = { (sum - x) % N, (sum - y) % N, (sum - z) % N };
			mate[axis] = new int[] { x, y, z }[axis];
			return (noise.get(x, y, z) + noise.get(mate[0], mate[1], mate[2])) / Math.sqrt(2);
		}));
		assertEquals(1, found.agreement(), 0.06);
		assertEquals(axis, found.axis());
		assertEquals(2, found.fold());
	}

	/** Waves of 4 to 8 voxels, averaged over n turns about z. */
	@ParameterizedTest
	@CsvSource({ "3", "5", "7" })
	void turnsAboutZAreFound(final int fold) {
		final NoiseSymmetry found = best(particle(waves(fold)));
		assertEquals(fold, found.fold());
		assertTrue(found.agreement() > 0.4, () -> "agreement " + found.agreement());
	}

	private static Phantoms.Density waves(final int fold) {
		final Random random = new Random(7);
		final double[][] k = new double[WAVES][];
		for (int i = 0; i < WAVES; i++) {
			final double length = 4 + 4 * random.nextDouble();
			final double height = 2 * random.nextDouble() - 1;
			final double angle = 2 * Math.PI * random.nextDouble();
			final double flat = Math.sqrt(1 - height * height);
			k[i] = new double[] { flat * Math.cos(angle), flat * Math.sin(angle), height, 2 * Math.PI / length, 2 * Math.PI * random.nextDouble() };
		}
		return (x, y, z) -> {
			double value = 0;
			for (final double[] wave : k) {
				for (int turn = 0; turn < fold; turn++) {
					final double c = Math.cos(2 * Math.PI * turn / fold);
					final double s = Math.sin(2 * Math.PI * turn / fold);
					final double atX = c * (x - 24) - s * (y - 24);
					final double atY = s * (x - 24) + c * (y - 24);
					value += Math.cos(wave[3] * (wave[0] * atX + wave[1] * atY + wave[2] * z) + wave[4]);
				}
			}
			return 0.2 * value / Math.sqrt(WAVES * fold / 2.0);
		};
	}

	private static CheckResult check(final DensityMap map, final String symmetry) {
		final Facts facts = Phantoms.facts(CONTOUR).with(Input.SYMMETRY, Optional.of(symmetry).filter(name -> !name.isEmpty()));
		return new BackgroundCheck().apply(new Entry(map, facts), Progress.NONE);
	}

	private static Optional<Verdict> verdict(final CheckResult result) {
		return result.findings().stream().filter(f -> f.criterion().key().equals("noise_symmetry")).map(f -> f.verdict()).findFirst();
	}

	@Test
	void onlyWhatWasNotDeclaredWarns() {
		final DensityMap noise = Phantoms.noise(GRID, 0.2, 6);
		final DensityMap map = particle((x, y, z) -> (noise.get(x, y, z) + noise.get((N - x) % N, (N - y) % N, z)) / Math.sqrt(2));
		final CheckResult none = check(map, "");
		assertTrue(verdict(none).isEmpty());
		assertTrue(none.notes().contains("The noise of the solvent repeats itself when the map is turned by 180° about z: a symmetry was " +
			"imposed. Declare it (symmetry=C2), or C1 if there should be none."), none.notes().toString());
		final CheckResult wrong = check(map, "C1");
		assertEquals(Optional.of(Verdict.BROKEN), verdict(wrong));
		assertTrue(wrong.warnings().get(0).endsWith("(accepted: at most 0.3): the noise repeats itself, so a symmetry was imposed that was not " +
			"declared."), wrong.warnings().get(0));
		assertEquals(Optional.of(Verdict.BROKEN), verdict(check(map, "C3")));
		assertEquals(Optional.of(Verdict.PASSED), verdict(check(map, "C4")));
		assertEquals(Optional.of(Verdict.PASSED), verdict(check(map, "D7")));
	}

	/** What any rotation repeats is no symmetry. */
	@Test
	void ringsAreNoSymmetry() {
		final DensityMap noise = Phantoms.noise(GRID, 0.05, 5);
		final NoiseSymmetry found = best(particle((x, y, z) -> noise.get(x, y, z) + 0.3 *
			Math.cos(Math.sqrt((x - 24) * (x - 24) + (y - 24) * (y - 24) + (z - 24) * (z - 24)))));
		assertEquals(0, found.agreement(), 0.1);
	}
}
