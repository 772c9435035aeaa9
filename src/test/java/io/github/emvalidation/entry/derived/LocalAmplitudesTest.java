package io.github.emvalidation.entry.derived;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.LocalAmplitudes.Band;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.GuinierFit;
import io.github.emvalidation.signal.Shells;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Vec3;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalAmplitudesTest {

	private static final Grid CUBE = Grid.cube(40, 1.5);

	/** 60 Å: bands of 0.08 1/Å; from 1/15 to 1/3 there is room for three. */
	@Test
	void frequenciesAreEvenlySpacedFrom15AngstromToTheResolution() {
		final LocalAmplitudes amplitudes = amplitudes(3);
		assertArrayEquals(new double[] { 1 / 15.0, 0.2, 1 / 3.0 }, amplitudes.frequencies(amplitudes.bands()), 1e-12);
		final double[] ten = amplitudes.frequencies(10);
		assertEquals(10, ten.length);
		for (int i = 0; i < 10; i++) assertEquals(1 / 15.0 + i * (1 / 3.0 - 1 / 15.0) / 9, ten[i], 1e-12);
		assertArrayEquals(new double[] { 1 / 15.0 }, amplitudes(12).frequencies(amplitudes(12).bands()), 0, "there is one in any case");
	}

	/** A blob of 1.5 Å vanishes in voxels of 6 Å; the map itself reaches its level, and no sentence may say that it does not. */
	@Test
	void aLevelThatOnlyDetailFinerThanTheResolutionReachesIsNamed() {
		final Entry entry = Phantoms.entry(Phantoms.map(CUBE, (x, y, z) -> x == 20 && y == 20 && z == 20 ? 1 : 0), 0.5, 12);
		final String message = assertThrows(BadInputException.class, () -> LocalAmplitudes.of(entry, Progress.NONE)).getMessage();
		assertTrue(message.matches("Resized to voxels of half its resolution the map has a maximum of 0\\.0\\d+, below the contour level 0\\.5\\. " +
			"What reaches that level is finer than the resolution: .*"), message);
	}

	/** What both checks need is made once: the bands at both ends, and no others, for these do not coincide. */
	@Test
	void bandsThatBothChecksNeedAreMadeOnce() {
		final LocalAmplitudes amplitudes = amplitudes(3);
		final List<Band> ten = bands(amplitudes, amplitudes.frequencies(10), true);
		final List<Band> three = bands(amplitudes, amplitudes.frequencies(amplitudes.bands()), false);
		assertSame(ten.get(0), three.get(0));
		assertSame(ten.get(9), three.get(2));
		assertTrue(ten.stream().noneMatch(band -> band == three.get(1)));
		final List<Band> again = bands(amplitudes, amplitudes.frequencies(10), true);
		assertNotSame(ten.get(5), again.get(5));
		assertArrayEquals(ten.get(5).particle(), again.get(5).particle());
	}

	@Test
	void noiseIsMeasuredWhereItIsNeeded() {
		final LocalAmplitudes amplitudes = amplitudes(3);
		final List<Band> three = bands(amplitudes, amplitudes.frequencies(amplitudes.bands()), false);
		assertTrue(three.get(1).noise().isEmpty());
		assertTrue(three.get(0).noise().getAsDouble() > 0 && three.get(2).noise().getAsDouble() > 0, "the other check will ask for it");
		final Band whole = bands(amplitudes, new double[] { 0.2 }, true).get(0);
		assertArrayEquals(whole.particle(), three.get(1).particle());
		assertTrue(whole.noise().getAsDouble() > 0);
	}

	@Test
	void theBFactorOfTheMapIsThatOfItsShells() {
		final Entry entry = Phantoms.entry(Phantoms.blob(CUBE, new Vec3(20, 20, 20), 3), 0.3, 3);
		final LocalAmplitudes amplitudes = LocalAmplitudes.of(entry, Progress.NONE);
		bands(amplitudes, new double[] { 0.1 }, false);
		final double expected = GuinierFit.of(Shells.meanAmplitude(Fft.forward(entry.map())).stream()
			.filter(shell -> shell.spacing() >= 3 && shell.spacing() <= 15).toList()).bFactor();
		assertEquals(expected, amplitudes.mapBFactor().getAsDouble(), 1e-3 * Math.abs(expected));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 3 })
	void cancellingLosesNothing(final int bandsBefore) {
		final LocalAmplitudes amplitudes = amplitudes(3);
		final Progress cancelled = new Progress() {

			private int left = bandsBefore;

			@Override
			public void step(final long done, final long total, final String what) {
				left--;
			}

			@Override
			public void checkCanceled() {
				if (left < 0) throw new CancellationException();
			}
		};
		assertThrows(CancellationException.class, () -> amplitudes.visit(amplitudes.frequencies(10), collecting(new ArrayList<>(), true), cancelled));
		assertEquals(10, bands(amplitudes, amplitudes.frequencies(10), true).size());
	}

	/** The sphere of half the shortest side, 12 Å here, round the middle of the box, without the particle. */
	@Test
	void solventIsASphereWithoutTheParticle() {
		final Grid grid = Grid.of(new Int3(20, 24, 17), new Vec3(1.5, 1, 2));
		final MapMask particle = new MapMask(grid);
		particle.set(10, 12, 8);
		final MapMask solvent = Solvent.around(particle);
		for (int z = 0; z < 17; z++) {
			for (int y = 0; y < 24; y++) {
				for (int x = 0; x < 20; x++) {
					final double dx = 1.5 * (x - 10);
					final double dy = y - 12;
					final double dz = 2 * (z - 8.5);
					final boolean isParticle = x == 10 && y == 12 && z == 8;
					assertEquals(!isParticle && dx * dx + dy * dy + dz * dz < 144, solvent.get(x, y, z), x + ", " + y + ", " + z);
				}
			}
		}
	}

	@Test
	void aFlatBackgroundIsToldFromNoise() {
		final Grid grid = Grid.cube(10, 1);
		final MapMask particle = Phantoms.above(Phantoms.block(grid, Int3.all(4), Int3.all(6), 1), 0.5);
		assertTrue(Solvent.isFlat(Phantoms.map(grid, (x, y, z) -> z < 6 ? 0.5 : 0.01 * (x + 10 * y)), particle));
		assertFalse(Solvent.isFlat(Phantoms.map(grid, (x, y, z) -> z < 4 ? 0.5 : 0.01 * (x + 10 * y)), particle));
		assertFalse(Solvent.isFlat(Phantoms.noise(grid, 1, 1), particle));
	}

	private static LocalAmplitudes amplitudes(final double resolution) {
		return LocalAmplitudes.of(Phantoms.entry(Phantoms.blob(CUBE, new Vec3(20, 20, 20), 6), 0.3, resolution), Progress.NONE);
	}

	private static List<Band> bands(final LocalAmplitudes amplitudes, final double[] frequencies, final boolean withNoise) {
		final List<Band> bands = new ArrayList<>();
		amplitudes.visit(frequencies, collecting(bands, withNoise), Progress.NONE);
		return bands;
	}

	private static LocalAmplitudes.Visitor collecting(final List<Band> bands, final boolean withNoise) {
		return new LocalAmplitudes.Visitor() {

			@Override
			public boolean needsNoise(final double frequency) {
				return withNoise;
			}

			@Override
			public void visit(final int index, final Band band) {
				bands.add(band);
			}
		};
	}
}
