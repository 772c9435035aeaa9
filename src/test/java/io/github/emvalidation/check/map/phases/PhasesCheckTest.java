package io.github.emvalidation.check.map.phases;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Status;
import io.github.emvalidation.signal.FourierFilter;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class PhasesCheckTest {

	private static final Grid GRID = Grid.cube(48, 1.2);
	private static final double RESOLUTION = 3.5;
	/** Atoms of 0.9 Å in a ball, at random. */
	private static final DensityMap ATOMS = atoms(250, 3);

	@Test
	void atomsAgreeAcrossShells() {
		final CheckResult result = check(ATOMS, RESOLUTION);
		assertTrue(agreement(result) > 0.15, result.summary());
		assertEquals(Status.OK, result.status());
		assertEquals(List.of(1.12 * RESOLUTION, RESOLUTION), result.metric("shell").orElseThrow().values());
		final Figure.Chart chart = (Figure.Chart) result.figures().get(0);
		assertArrayEquals(DoubleStream.of(1.8, 1.5, 1.25, 1).map(times -> 1 / Math.pow(times * RESOLUTION, 2)).toArray(),
			chart.series().get(0).x(), 1e-9);
		assertEquals(agreement(result), chart.series().get(0).y()[3]);
		assertArrayEquals(new double[] { 0.12, 0.12 }, chart.series().get(1).y());
		// the soft mask of the ball is worth one of 16 Å; noise has as many independent values as the shell has Fourier voxels of that size
		final double voxels = Math.pow(4 * Math.PI / 3, 2) * Math.pow(16, 3) * (Math.pow(RESOLUTION, -3) - Math.pow(1.12 * RESOLUTION, -3));
		assertEquals(1 / Math.sqrt(voxels), result.metric("noise_spread").orElseThrow().value(), 2e-3);
	}

	@Test
	void noiseBeyondTheSignalDoesNot() {
		// the signal ends at 4.2 Å; noise of its strength follows it
		final Spectrum spectrum = Fft.forward(ATOMS);
		FourierFilter.apply(spectrum, FourierFilter.raisedCosineLowPass(1 / 4.2, 0.01));
		final DensityMap signal = Fft.inverse(spectrum, "signal");
		final Spectrum random = Fft.forward(Phantoms.noise(GRID, 1, 5));
		FourierFilter.apply(random, s -> s > 1 / 4.1 ? 0.1 : 0);
		final DensityMap noise = Fft.inverse(random, "noise");
		final CheckResult result = check(Phantoms.map(GRID, (x, y, z) -> signal.get(x, y, z) + noise.get(x, y, z)), RESOLUTION);
		assertTrue(Math.abs(agreement(result)) < 3 * result.metric("noise_spread").orElseThrow().value(), result.summary());
		assertTrue(result.warnings().get(0).endsWith("(accepted: at least 0.12): the finest shell does not follow from the coarser ones, as " +
			"that of noise does not."), result.warnings().toString());
	}

	@Test
	void aCoarserResolutionNeedsLess() {
		assertEquals(0.12, PhasesCheck.limit(2.6).low());
		assertEquals(0.12, PhasesCheck.limit(3.6).low());
		assertEquals(0.095, PhasesCheck.limit(3.75).low(), 1e-12);
		assertEquals(0.07, PhasesCheck.limit(3.9).low(), 1e-12);
		assertEquals(0.05, PhasesCheck.limit(4.3).low(), 1e-12);
		assertEquals(0.02, PhasesCheck.limit(8).low());
	}

	@Test
	void doesNotApplyBeyondTheVoxels() {
		assertEquals("The voxels hold detail down to 2.40 Å only, so the map has no detail at the reported 2.20 Å: the voxel size or the " +
			"resolution is wrong.",
			check(ATOMS, 2.2).reason().orElseThrow());
		assertTrue(check(ATOMS, 2.38).status().isEvaluable(), "rounding decides nothing");
	}

	private static double agreement(final CheckResult result) {
		return result.metric(PhasesCheck.KEY).orElseThrow().value();
	}

	private static CheckResult check(final DensityMap map, final double resolution) {
		return new PhasesCheck().apply(Phantoms.entry(map, 0.4, resolution), Progress.NONE);
	}

	private static DensityMap atoms(final int count, final long seed) {
		final Random random = new Random(seed);
		final DensityMap map = DensityMap.zeros("atoms", GRID);
		for (int placed = 0; placed < count;) {
			final double[] at = new double[3];
			for (int axis = 0; axis < 3; axis++) at[axis] = 24 + 10 * (2 * random.nextDouble() - 1);
			final double square = (at[0] - 24) * (at[0] - 24) + (at[1] - 24) * (at[1] - 24) + (at[2] - 24) * (at[2] - 24);
			if (square > 100) continue;
			placed++;
			for (int z = (int) at[2] - 4; z <= at[2] + 5; z++) {
				for (int y = (int) at[1] - 4; y <= at[1] + 5; y++) {
					for (int x = (int) at[0] - 4; x <= at[0] + 5; x++) {
						final double d = 1.44 * ((x - at[0]) * (x - at[0]) + (y - at[1]) * (y - at[1]) + (z - at[2]) * (z - at[2]));
						map.plane(z)[x + 48 * y] += (float) Math.exp(-d / (2 * 0.81));
					}
				}
			}
		}
		return map;
	}
}
