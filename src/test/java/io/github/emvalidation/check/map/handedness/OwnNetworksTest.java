package io.github.emvalidation.check.map.handedness;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.TestData;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.io.MapReader;
import io.github.emvalidation.io.MapWriter;
import io.github.emvalidation.network.handedness.Helices;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.simulate.AlphaHelix;
import io.github.emvalidation.simulate.SampleMap;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import java.nio.file.Path;
import java.util.Random;
import net.imglib2.parallel.Parallelization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program's own networks on whole maps. */
class OwnNetworksTest {

	/** What the shipped networks say of the sample map. */
	private static final double SAMPLE = 0.0007;

	private static HandednessReading read(final DensityMap map, final double contour) {
		final Entry entry = Phantoms.entry(map, contour, 3);
		return new OwnNetworks().read(entry, Progress.NONE);
	}

	private static double score(final DensityMap map, final double contour) {
		return assertInstanceOf(HandednessReading.Scored.class, read(map, contour)).score();
	}

	/** Six parallel and antiparallel helices, 10 Å apart, about the middle of a box of 66 × 60 × 72 Å. */
	private static DensityMap bundle(final Grid grid, final Vec3 shift) {
		final AlphaHelix[] helices = new AlphaHelix[6];
		for (int i = 0; i < helices.length; i++) {
			final Vec3 centre = new Vec3(23 + 10 * (i % 3), 25 + 10 * (i / 3), 36).plus(shift);
			helices[i] = new AlphaHelix(centre, new Vec3(0.1, 0.15, i % 2 == 0 ? 1 : -1), 70 * i, 30);
		}
		return Helices.map(grid, helices);
	}

	@Test
	void theSampleMapAndItsMirrorImageFromAFile(@TempDir final Path folder) {
		final SampleMap sample = SampleMap.make(SampleMap.DEFAULT_SEED, Progress.NONE);
		final Path file = folder.resolve("mirrored.mrc");
		MapWriter.write(Helices.mirrored(sample.map()), file);
		final DensityMap mirrored = MapReader.read(file, MapReader.Options.DEFAULT, Progress.NONE).map();
		final HandednessReading.Scored found = assertInstanceOf(HandednessReading.Scored.class, read(sample.map(), sample.contour()));
		final double opposite = score(mirrored, sample.contour());
		assertEquals(SAMPLE, found.score(), 0.005);
		assertEquals(1, found.score() + opposite, 0.02);
		assertEquals(1 - found.score(), found.mirrorScore().orElseThrow(), 0);
		assertTrue(found.helixVoxels() > 10_000, "helix voxels: " + found.helixVoxels());
		final HandednessReading.Interval interval = found.interval().orElseThrow();
		assertTrue(interval.low() <= found.score() && found.score() <= interval.high() && interval.high() < 0.1, interval.toString());
	}

	@Test
	void boxesThatAreNoCubesAndVoxelsThatAreNoCubes() {
		final double cube = score(bundle(Grid.of(new Int3(66, 60, 72), Vec3.all(1)), Vec3.ZERO), 1);
		final double flat = score(bundle(Grid.of(new Int3(60, 48, 80), new Vec3(1.1, 1.25, 0.9)), Vec3.ZERO), 1);
		assertTrue(cube < 0.2, "score " + cube);
		assertEquals(cube, flat, 0.05);
	}

	/** Half of the sample map: helices end at the side of the box and beyond. */
	@Test
	void aParticleAtTheEdgeOfTheBox() {
		final SampleMap sample = SampleMap.make(SampleMap.DEFAULT_SEED, Progress.NONE);
		final Grid grid = sample.map().grid();
		final DensityMap half = DensityMap.zeros("half", Grid.of(new Int3(grid.nx() / 2, grid.ny(), grid.nz()), grid.voxel()));
		for (int z = 0; z < grid.nz(); z++) {
			for (int i = 0; i < half.plane(z).length; i++) {
				half.plane(z)[i] = sample.map().plane(z)[grid.nx() / 2 + i % half.grid().nx() + grid.nx() * (i / half.grid().nx())];
			}
		}
		final double edge = score(half, sample.contour());
		assertTrue(edge < 0.05, "score " + edge);
	}

	@Test
	void unitsDoNotMatterAndThreadsNeither() {
		final DensityMap map = bundle(Grid.of(new Int3(66, 60, 72), Vec3.all(1)), Vec3.ZERO);
		final DensityMap large = DensityMap.zeros("large", map.grid());
		for (int z = 0; z < 72; z++) {
			for (int i = 0; i < 66 * 60; i++) large.plane(z)[i] = 1024 * map.plane(z)[i];
		}
		final HandednessReading.Scored one = (HandednessReading.Scored) Parallelization.runSingleThreaded(() -> read(map, 1));
		final HandednessReading.Scored many = (HandednessReading.Scored) Parallelization.runWithNumThreads(3, () -> read(map, 1));
		assertEquals(one.score(), many.score(), 0);
		assertArrayEquals(one.helix(), many.helix(), 0);
		assertEquals(one.score(), score(large, 1024), 1e-4);
	}

	@Test
	void aBallAndNoiseHaveNoHand() {
		final Grid grid = Grid.cube(64, 1);
		final DensityMap ball = DensityMap.zeros("ball", grid);
		final DensityMap noise = DensityMap.zeros("noise", grid);
		final Random random = new Random(1);
		for (int z = 0; z < 64; z++) {
			for (int i = 0; i < 64 * 64; i++) {
				final double square = (i % 64 - 32) * (i % 64 - 32) + (i / 64 - 32) * (i / 64 - 32) + (z - 32) * (z - 32);
				ball.plane(z)[i] = square < 400 ? 1 : 0;
				noise.plane(z)[i] = (float) random.nextGaussian();
			}
		}
		assertInstanceOf(HandednessReading.Undecided.class, read(ball, 0.5));
		assertInstanceOf(HandednessReading.Undecided.class, read(noise, 2));
	}

	@ParameterizedTest
	@CsvSource({ "emd_6824.map, 2", "emd_5168.map, 10" })
	void mapsTooCoarseToTell(final String file, final double contour) {
		final DensityMap map = MapReader.read(TestData.require("maps/" + file), MapReader.Options.DEFAULT, Progress.NONE).map();
		assertInstanceOf(HandednessReading.Undecided.class, read(map, contour));
	}

	@Test
	void aRealMapOfTheRightHand() {
		final DensityMap map = MapReader.read(TestData.require("maps/emd_32143_resampled_crs213.map"), MapReader.Options.DEFAULT, Progress.NONE).map();
		assertTrue(score(map, 0.012) < 0.1);
	}
}
