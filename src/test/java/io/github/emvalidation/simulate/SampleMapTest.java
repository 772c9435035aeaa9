package io.github.emvalidation.simulate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.halfmaps.directional.DirectionalCheck;
import io.github.emvalidation.check.halfmaps.fdr.FdrCheck;
import io.github.emvalidation.check.halfmaps.globalfsc.GlobalFscCheck;
import io.github.emvalidation.check.halfmaps.honesty.HonestyCheck;
import io.github.emvalidation.check.halfmaps.independence.IndependenceCheck;
import io.github.emvalidation.check.halfmaps.occupancy.OccupancyCheck;
import io.github.emvalidation.check.map.background.BackgroundCheck;
import io.github.emvalidation.check.map.bfactor.BFactorCheck;
import io.github.emvalidation.check.map.mask.MaskCheck;
import io.github.emvalidation.check.map.mass.MassCheck;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.HalfMaps;
import io.github.emvalidation.entry.derived.Masks;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Status;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.structure.Atom;
import io.github.emvalidation.structure.Element;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Vec3;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.imglib2.parallel.Parallelization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleMapTest {

	private static final SampleMap SAMPLE = Parallelization.runWithNumThreads(3, SampleMapTest::make);
	private static final Vec3 CENTRE = Vec3.all(SampleMap.SIZE / 2 * SampleMap.VOXEL);
	private static final FerritinCage CAGE = FerritinCage.build(CENTRE, 60, SampleMap.DEFAULT_SEED);
	private static final Entry ENTRY = Phantoms.entry(SAMPLE.map(), SAMPLE.contour(), SAMPLE.resolution());
	private static final Entry PAIR = ENTRY.with(new HalfMaps(SAMPLE.half1(), SAMPLE.half2(), Optional.empty()));

	static Stream<Check> checks() {
		return Stream.of(new MassCheck(), new MaskCheck(), new BackgroundCheck(), new BFactorCheck());
	}

	@ParameterizedTest
	@MethodSource("checks")
	void itIsAGoodMapForEveryCheck(final Check check) {
		final CheckResult result = check.apply(ENTRY, Progress.NONE);
		assertEquals(Status.OK, result.status(), () -> check.info().id() + ": " + result.warnings());
	}

	static Stream<Check> checksOfHalves() {
		return Stream.of(new HonestyCheck(), new GlobalFscCheck(), new FdrCheck(), new OccupancyCheck(), new DirectionalCheck(),
			new IndependenceCheck());
	}

	/** They must raise no warning either; the half maps are those of a map that claims no more than they show. */
	@ParameterizedTest
	@MethodSource("checksOfHalves")
	void itsHalfMapsAreGoodForEveryCheck(final Check check) {
		final CheckResult result = check.apply(PAIR, Progress.NONE);
		assertEquals(Status.OK, result.status(), () -> check.info().id() + ": " + result.warnings());
		if (result.info().id().equals("1.a")) assertEquals(3, result.metric("corrected_0143").orElseThrow().value(), 0.02);
	}

	@Test
	void theAmplitudesFallAsInAModeratelySharpenedMap() {
		final CheckResult result = new BFactorCheck().apply(ENTRY, Progress.NONE);
		final double b = result.metrics().stream().filter(metric -> metric.key().equals("b_factor")).findFirst().orElseThrow().value();
		assertEquals(-82, b, 5, "60 Å² and the scattering factors' own fall-off, less what the noise adds");
	}

	@Test
	void theMainChainIsInsideTheContourAndThatOfTheMirroredParticleIsNot() {
		assertTrue(insideContour(1) > 0.99, "own: " + insideContour(1));
		assertTrue(insideContour(-1) < 0.6, "mirrored: " + insideContour(-1));
	}

	/** Share of main-chain carbons whose voxel is inside the contour, with x counted from the centre times {@code sign}. */
	private static double insideContour(final int sign) {
		final List<Vec3> carbons = CAGE.atoms().stream().filter(atom -> atom.element() == Element.C && atom.b() == 60).map(Atom::at).toList();
		long inside = 0;
		for (final Vec3 at : carbons) {
			final int x = voxel(CENTRE.x() + sign * (at.x() - CENTRE.x()));
			if (SAMPLE.map().get(x, voxel(at.y()), voxel(at.z())) >= SAMPLE.contour()) inside++;
		}
		return (double) inside / carbons.size();
	}

	private static int voxel(final double coordinate) {
		return (int) Math.round(coordinate / SampleMap.VOXEL);
	}

	@Test
	void theContourEnclosesThreeQuartersOfTheProtein() {
		final double enclosed = Masks.of(ENTRY).raw().count() * SAMPLE.map().grid().voxelVolume();
		assertEquals(0.75 * 1.21 * CAGE.mass(), enclosed, 5);
	}

	@Test
	void theSolventIsNoiseAboutZeroWellBelowTheContour() {
		final int n = 24;
		double sum = 0;
		double squares = 0;
		for (int z = 0; z < n; z++) {
			for (int y = 0; y < n; y++) {
				for (int x = 0; x < n; x++) {
					final double v = SAMPLE.map().get(x, y, z);
					sum += v;
					squares += v * v;
				}
			}
		}
		final double deviation = Math.sqrt(squares / (n * n * n));
		assertEquals(0, sum / (n * n * n) / deviation, 0.1);
		assertEquals(5.6, SAMPLE.contour() / deviation, 0.3);
	}

	@Test
	void nothingIsFinerThanTheFilterLetsThrough() {
		final Spectrum spectrum = Fft.forward(SAMPLE.map());
		final double cut = 1 / SAMPLE.resolution() + 0.02;
		double beyond = 0;
		double edge = 0;
		for (int k = 0; k < spectrum.halfX(); k++) {
			final double size = Math.hypot(spectrum.plane(0)[2 * k], spectrum.plane(0)[2 * k + 1]);
			if (spectrum.frequency(0, k) > cut) beyond = Math.max(beyond, size);
			else if (spectrum.frequency(0, k) > cut - 0.05) edge = Math.max(edge, size);
		}
		assertTrue(beyond < 1e-3 * edge, beyond + " beyond the filter, " + edge + " before");
	}

	@Test
	void theSameBitsWhateverTheNumberOfThreads() {
		final SampleMap one = Parallelization.runSingleThreaded(SampleMapTest::make);
		for (int z = 0; z < SampleMap.SIZE; z++) {
			assertArrayEquals(SAMPLE.map().plane(z), one.map().plane(z));
			assertArrayEquals(SAMPLE.half2().plane(z), one.half2().plane(z));
		}
	}

	private static SampleMap make() {
		return SampleMap.make(SampleMap.DEFAULT_SEED, Progress.NONE);
	}

	@Test
	void anotherSeedGivesOtherNoise() {
		final DensityMap other = SampleMap.make(SampleMap.DEFAULT_SEED + 1, Progress.NONE).map();
		double product = 0;
		double mine = 0;
		double its = 0;
		for (int z = 0; z < 12; z++) {
			final float[] a = SAMPLE.map().plane(z);
			final float[] b = other.plane(z);
			for (int i = 0; i < a.length; i++) {
				product += a[i] * b[i];
				mine += a[i] * a[i];
				its += b[i] * b[i];
			}
		}
		assertEquals(0, product / Math.sqrt(mine * its), 0.02, "correlation of the solvent");
	}
}
