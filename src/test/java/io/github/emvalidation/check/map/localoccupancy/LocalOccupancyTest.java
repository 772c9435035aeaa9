package io.github.emvalidation.check.map.localoccupancy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.LocalAmplitudes;
import io.github.emvalidation.entry.derived.LocalAmplitudes.Band;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Finding;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Volume;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalOccupancyTest {

	private static final Grid GRID = Grid.cube(48, 2.5);

	/** Of five amplitudes the 0.25 quantile is the second; it passes itself. */
	@Test
	void voxelsPassThatReachTheQuantile() {
		final PassCount passes = new PassCount(5, 4);
		for (int i = 0; i < 4; i++) passes.add(new Band(0.1, new float[] { 5, 4, 3, i < 2 ? 2 : 1, i < 2 ? 1 : 2 }, OptionalDouble.empty()));
		assertArrayEquals(new float[] { 1, 1, 1, 0.5f, 0.5f }, passes.shares());
	}

	/** With noise 1 and a best tenth from 5 on, amplitudes count from 1 (0) to 6 (1). */
	@Test
	void absoluteOccupancyIsTheExcessOverNoiseAsAShareOfTheBest() {
		final float[] m = { 0.5f, 1, 2, 3, 4, 4.5f, 4.8f, 4.9f, 4.9f, 5, 9 };
		final AmplitudeShare share = new AmplitudeShare(m.length);
		share.add(new Band(0.07, m, OptionalDouble.of(1)));
		assertArrayEquals(new float[] { 0, 0, 0.2f, 0.4f, 0.6f }, Arrays.copyOf(share.mean(), 5), 1e-6f);
		assertEquals(1, share.mean()[10]);
		share.add(new Band(0.09, m, OptionalDouble.of(99)));
		assertEquals(0.1f, share.mean()[2], "a band that holds nothing but noise adds nothing");
		share.add(new Band(0.1, new float[m.length], OptionalDouble.of(0)));
		assertEquals(0.2f / 3, share.mean()[2], 1e-6f, "nor does one that holds nothing at all");
	}

	/** A map of noise has the same mean by the published definition as any other map; the absolute occupancy tells it. */
	@ParameterizedTest
	@CsvSource({ "1, 1", "2, 1", "3, 1.5", "4, 2", "5, 2" })
	void noiseScoresLowInAbsoluteOccupancyOnly(final long seed, final double contour) {
		final LocalOccupancyAnalysis noise = analysis(Phantoms.noise(GRID, 1, seed), contour);
		assertEquals(0.75, mean(noise.occupancy()), 0.02);
		assertTrue(noise.absoluteMean() < 0.15, "noise: " + noise.absoluteMean());
		final LocalOccupancyAnalysis particle = analysis(particle(seed, (x, y, z) -> isInBall(x, y, z, 24, 12) ? 1 : 0), 3);
		assertEquals(0.75, mean(particle.occupancy()), 0.02);
		assertTrue(particle.absoluteMean() > 0.4, "particle: " + particle.absoluteMean());
	}

	/** Two particles in one mask, one of them there in half of the images: about half the absolute occupancy. */
	@Test
	void halfAParticleHasHalfTheAbsoluteOccupancy() {
		final LocalOccupancyAnalysis found = analysis(particle(6, (x, y, z) -> {
			if (isInBall(x, y, z, 13, 9)) return 1;
			return isInBall(x, y, z, 34, 9) ? 0.5 : Math.abs(y - 24) + Math.abs(z - 24) < 3 && x > 13 && x < 34 ? 0.5 : 0;
		}), 1.5);
		assertEquals(0.5, meanInBall(found, 34) / meanInBall(found, 13), 0.12);
	}

	@Test
	void theResultStatesBothOccupancies() {
		final Entry entry = Phantoms.blobEntry();
		final CheckResult result = new LocalOccupancyCheck().apply(entry, Progress.NONE);
		final LocalOccupancyAnalysis found = LocalOccupancyAnalysis.of(LocalAmplitudes.of(entry, Progress.NONE), Progress.NONE);
		assertEquals(found.absoluteMedian(), result.metric("absolute_median").orElseThrow().value());
		assertEquals(found.quantiles()[2], result.metric("median").orElseThrow().value());
		assertEquals(found.quantiles()[4] - found.quantiles()[0], result.metric("spread").orElseThrow().value());
	}

	@Test
	void noiseWarnsAndAParticleDoesNot() {
		final DensityMap noise = Phantoms.noise(GRID, 1, 9);
		assertEquals(List.of("absolute_median"), broken(noise, 1), "noise");
		assertEquals(List.of(), broken(particle(7, (x, y, z) -> isInBall(x, y, z, 24, 14) ? 1 : 0), 1.5), "particle");
	}

	private static List<String> broken(final DensityMap map, final double contour) {
		return new LocalOccupancyCheck().apply(Phantoms.entry(map, contour, 5), Progress.NONE).findings().stream()
			.filter(f -> f.verdict() == Finding.Verdict.BROKEN).map(f -> f.criterion().key()).toList();
	}

	/** Density about 5 with details of all sizes where there is a particle, times its share of the images, in noise. */
	private static DensityMap particle(final long seed, final Phantoms.Density share) {
		final Random random = new Random(seed);
		return Phantoms.map(GRID, (x, y, z) -> share.at(x, y, z) * (5 + 2 * random.nextGaussian()) + 0.2 * random.nextGaussian());
	}

	/** At a resolution for which the map keeps its size. */
	private static LocalOccupancyAnalysis analysis(final DensityMap map, final double contour) {
		return LocalOccupancyAnalysis.of(LocalAmplitudes.of(Phantoms.entry(map, contour, 5), Progress.NONE), Progress.NONE);
	}

	private static boolean isInBall(final int x, final int y, final int z, final int centerX, final int radius) {
		return (x - centerX) * (x - centerX) + (y - 24) * (y - 24) + (z - 24) * (z - 24) <= radius * radius;
	}

	private static double mean(final float[] values) {
		return IntStream.range(0, values.length).mapToDouble(i -> values[i]).average().orElseThrow();
	}

	/** Mean absolute occupancy of a particle's inner part. */
	private static double meanInBall(final LocalOccupancyAnalysis found, final int centerX) {
		final Volume volume = found.voxels().volume(found.absolute());
		final float[] row = new float[GRID.nx()];
		double sum = 0;
		int count = 0;
		for (int z = 0; z < GRID.nz(); z++) {
			for (int y = 0; y < GRID.ny(); y++) {
				volume.row(y, z, row);
				for (int x = 0; x < GRID.nx(); x++) {
					if (!isInBall(x, y, z, centerX, 7)) continue;
					sum += row[x];
					count++;
				}
			}
		}
		return sum / count;
	}
}
