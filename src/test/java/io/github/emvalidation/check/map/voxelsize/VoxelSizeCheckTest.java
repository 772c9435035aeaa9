package io.github.emvalidation.check.map.voxelsize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.check.map.ParticleSpectrum;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VoxelSizeCheckTest {

	@ParameterizedTest
	@ValueSource(doubles = { 0.7, 0.9, 1, 1.1, 1.25, 1.5 })
	void aScaledSpectrumIsFound(final double factor) {
		final VoxelSizeAnalysis found = VoxelSizeAnalysis.of(spectrum(factor), 3).orElseThrow();
		assertEquals(factor, found.factor(), 0.011 * factor);
		assertEquals(Math.abs(factor - 1) > 0.05, found.gain() > VoxelSizeCheck.FITS.high());
	}

	/** Coarse spectra of good maps fit other sizes better by chance. */
	@Test
	void chanceGrowsWhereTheSpectrumEndsEarly() {
		assertEquals(0.6, VoxelSizeAnalysis.chance(3), 1e-12);
		assertEquals(0.9, VoxelSizeAnalysis.chance(3.8), 1e-12);
		assertEquals(1.2, VoxelSizeAnalysis.chance(5), 1e-12);
		final double[] factors = { 0.8, 1, 1.05 };
		final double[] misfit = { 0.04, 0.02, 0.01 };
		// ln 2, half a tenth off
		assertEquals(Math.log(2) * Math.log(1.05) / 0.1 / 0.6, new VoxelSizeAnalysis(factors, misfit, 2, 1, 3.5).gain(), 1e-12);
		assertEquals(Math.log(2) * 2 / 1.2, new VoxelSizeAnalysis(factors, new double[] { 0.01, 0.02, 0.04 }, 0, 1, 4).gain(), 1e-12);
	}

	@Test
	void aSizeThatFitsHardlyBetterIsNoAnswer() {
		final double[] factors = { 0.8, 1, 1.25 };
		final List<Double> size = List.of(1.25, 1.25, 1.25);
		final String clear = VoxelSizeText.summary(new VoxelSizeAnalysis(factors, new double[] { 0.01, 0.04, 0.04 }, 0, 1, 3), size);
		assertEquals("The spectrum fits best at a voxel size of 1.25 ± 0.08 Å, 25 % more than in the header.", clear);
		final String doubtful = VoxelSizeText.summary(new VoxelSizeAnalysis(factors, new double[] { 0.035, 0.04, 0.04 }, 0, 1, 3), size);
		assertEquals(clear + " That of the header fits hardly worse.", doubtful);
	}

	@Test
	void beyondTheRangeThereIsNoAnswer() {
		assertTrue(VoxelSizeAnalysis.of(spectrum(1.7), 3).orElseThrow().isAtLimit());
	}

	/** Noise within the particle up to three times that of the solvent changes nothing. */
	@Test
	void strongerNoiseWithinIsAllowedFor() {
		final ParticleSpectrum clean = spectrum(1);
		final double[] noisy = clean.inside().clone();
		final double[] solvent = clean.outside().clone();
		for (int i = 1; i < noisy.length; i++) {
			solvent[i] = clean.inside()[40] / 6;
			noisy[i] += 2 * solvent[i];
		}
		final VoxelSizeAnalysis found = VoxelSizeAnalysis.of(new ParticleSpectrum(noisy, solvent, 100, 1), 3).orElseThrow();
		assertEquals(1, found.factor(), 0.011);
		assertEquals(0, found.misfit()[found.same()], 1e-4);
	}

	@Test
	void tooFewShellsSayNothing() {
		assertTrue(VoxelSizeAnalysis.of(new ParticleSpectrum(new double[5], new double[5], 10, 1.25), 3).isEmpty());
	}

	@Test
	void doesNotApplyToCoarseMapsAndFilaments() {
		final Grid grid = Grid.cube(32, 1.5);
		final DensityMap rod = Phantoms.map(grid, (x, y, z) -> Math.abs(x - 16) < 5 && Math.abs(y - 16) < 5 ? 1 : 0);
		assertEquals(VoxelSizeText.FILAMENT, check(rod, 4).reason().orElseThrow());
		assertEquals("The reported resolution is 6.10 Å; the spectrum shows the voxel size only in maps of 6.00 Å or finer.",
			check(rod, 6.1).reason().orElseThrow());
	}

	private static CheckResult check(final DensityMap map, final double resolution) {
		return new VoxelSizeCheck().apply(Phantoms.entry(map, 0.5, resolution), Progress.NONE);
	}

	/** A protein of strands, or of helices, fits best at the size in its header, and stretched it does not. */
	@ParameterizedTest
	@ValueSource(doubles = { -0.6, 0.6 })
	void foldsDoNotLookLikeOtherSizes(final double fold) {
		final VoxelSizeAnalysis same = VoxelSizeAnalysis.of(spectrum(1, fold), 3).orElseThrow();
		assertEquals(1, same.factor(), 0.035);
		assertTrue(same.gain() < 0.5, same.gain() + "");
		final VoxelSizeAnalysis stretched = VoxelSizeAnalysis.of(spectrum(1.25, fold), 3).orElseThrow();
		assertEquals(1.25, stretched.factor(), 0.05);
		assertTrue(stretched.gain() > VoxelSizeCheck.FITS.high(), stretched.gain() + "");
	}

	private static ParticleSpectrum spectrum(final double factor) {
		return spectrum(factor, 0);
	}

	/** Amplitudes of a protein at B = 90 Å² whose voxels are the factor too large in the header, with little noise. */
	private static ParticleSpectrum spectrum(final double factor, final double fold) {
		final double[] inside = new double[52];
		final double[] outside = new double[52];
		for (int i = 1; i < inside.length; i++) {
			final double s = i / 100.0;
			final double amplitude = Math.exp(ProteinFolds.mean(s * factor) + fold * ProteinFolds.fold(s * factor) - 90 * s * s / 4);
			outside[i] = 1e-4 * amplitude * amplitude;
			inside[i] = amplitude * amplitude + outside[i];
		}
		return new ParticleSpectrum(inside, outside, 100, 1);
	}
}
