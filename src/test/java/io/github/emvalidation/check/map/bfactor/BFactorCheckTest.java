package io.github.emvalidation.check.map.bfactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Status;
import io.github.emvalidation.signal.FourierFilter;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BFactorCheckTest {

	private static final Grid GRID = Grid.of(new Int3(50, 44, 36), new Vec3(0.8, 0.9, 1.1));
	private static final double SIGMA = 1.5;
	/** A Gaussian of that width has the amplitudes exp(-2π²σ²/d²), hence the B-factor -8π²σ². */
	private static final double B = -8 * Math.PI * Math.PI * SIGMA * SIGMA;

	@Test
	void theBFactorOfAGaussianIsThatOfItsFormula() {
		final CheckResult result = check(gaussian(SIGMA), 3);
		assertTrue(result.status().isEvaluable());
		assertEquals(B, result.metric("b_factor").orElseThrow().value(), 0.01 * -B);
		assertEquals(B / 4, result.metric("slope").orElseThrow().value(), 0.01 * -B / 4);
		assertTrue(result.metric("r_squared").orElseThrow().value() > 0.999);
		// amplitude at 1/d² = 0: the integral of the Gaussian over the box
		final double integral = Math.pow(2 * Math.PI, 1.5) * SIGMA * SIGMA * SIGMA / (GRID.voxels() * GRID.voxelVolume());
		assertEquals(Math.log(integral), result.metric("intercept").orElseThrow().value(), 0.05);
		// shells i = 3..13 of 40 Å / i
		assertEquals(11, result.metric("shells").orElseThrow().value());
		assertEquals(40.0 / 13, result.metric("fit_range").orElseThrow().values().get(1), 1e-9);
	}

	@Test
	void sharpeningTakesTheFallOffAwayUpToTheResolutionOnly() {
		final DensityMap map = gaussian(SIGMA);
		final CheckResult result = check(map, 3);
		final DensityMap sharpened = (DensityMap) result.products().get(0).volume();
		// the shell at 3.08 Å has coefficients on both sides of 3 Å
		assertEquals(0, check(sharpened, 3.2).metric("b_factor").orElseThrow().value(), 1);
		final Spectrum before = Fft.forward(map);
		final Spectrum after = Fft.forward(sharpened);
		final double b = result.metric("b_factor").orElseThrow().value();
		for (int k = 0; k <= 25; k++) {
			final double s = k / GRID.length(0);
			final double gain = s <= 1.0 / 3 ? Math.exp(-b / 4 * s * s) : 1;
			assertEquals(before.plane(0)[2 * k] * gain, after.plane(0)[2 * k], 1e-5 * before.plane(0)[0], "at " + s);
		}
	}

	@Test
	void aSharpenedOrABlurredMapWarns() {
		final CheckResult blurred = check(gaussian(2.2), 4.5);
		assertTrue(blurred.warnings().get(0).endsWith("(accepted: at least -16): the map is not sharpened, or its fine detail is damped."),
			blurred.warnings().toString());
		assertEquals("warning", blurred.tables().get(0).rows().get(0).get(2), "the service");
		final Spectrum spectrum = Fft.forward(gaussian(0.9));
		FourierFilter.apply(spectrum, s -> Math.exp(30 * s * s));
		final CheckResult oversharpened = check(Fft.inverse(spectrum, "too sharp"), 3);
		assertTrue(oversharpened.metric("b_factor").orElseThrow().value() > 0);
		assertTrue(oversharpened.warnings().get(0).startsWith("The B-factor is "), oversharpened.warnings().get(0));
		assertTrue(oversharpened.warnings().get(0).contains("(accepted: at most 0 Å²): the map is sharpened too much."));
	}

	@Test
	void thePlotShowsAllShellsTheLineAndTheCorrection() {
		final Figure.Chart plot = (Figure.Chart) check(gaussian(SIGMA), 3).figures().get(0);
		assertTrue(plot.distanceOnTop());
		final Figure.Series corrected = plot.series().get(2);
		assertEquals(13, corrected.x().length);
		assertEquals(11, plot.series().get(1).x().length);
		assertTrue(plot.series().get(0).x().length > 15);
		for (final double y : corrected.y()) assertEquals(corrected.y()[12], y, 0.1);
	}

	@Test
	void aResolutionAHairBesideAShellKeepsTheShell() {
		for (final double hair : new double[] { 40.0 / 13, 40.0 / 13 * (1 + 5e-6), 40.0 / 13 * (1 - 5e-6) }) {
			assertEquals(11, check(gaussian(SIGMA), hair).metric("shells").orElseThrow().value(), "at " + hair);
		}
	}

	@Test
	void coarserThanEightAngstromsNothingIsJudged() {
		final CheckResult result = check(gaussian(SIGMA), 8.01);
		assertTrue(result.findings().stream().allMatch(f -> f.reason().equals(Optional.of(BFactorText.COARSE))), result.findings().toString());
	}

	@Test
	void whereTheFitBeginsCanBeSet() {
		final CheckResult result = new BFactorCheck(9).apply(Phantoms.entry(gaussian(SIGMA), 0.3, 3), Progress.NONE);
		assertEquals(8, result.metric("fit_range").orElseThrow().values().get(0), 1e-9);
		assertEquals(9, result.metric("shells").orElseThrow().value());
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0, -1, Double.NaN, Double.POSITIVE_INFINITY })
	void nowhereIsNoPlaceToBegin(final double lowEnd) {
		assertThrows(BadInputException.class, () -> new BFactorCheck(lowEnd));
	}

	@Test
	void doesNotApplyWithoutAUsefulRange() {
		assertNotApplicable("The reported resolution of 15.0 Å is not finer than 15.0 Å, where the fit begins.", check(gaussian(SIGMA), 15));
		assertNotApplicable("Only 2 shells of Fourier coefficients lie between 15.0 Å and 9.50 Å in a box of this size; a line needs at " +
			"least three.",
			check(gaussian(SIGMA), 9.5));
		assertNotApplicable(BFactorText.CONSTANT, check(Phantoms.constant(GRID, 3), 3));
	}

	@Test
	void aShellWithoutAmplitudeCannotBeMeasured() {
		// a pattern that repeats every 4 voxels has no frequencies but multiples of 4
		final CheckResult result = check(Phantoms.map(Grid.cube(16, 1), (x, y, z) -> x % 4 == 0 && y % 4 == 0 && z % 4 == 0 ? 1 : 0), 2.2);
		assertEquals(Status.FAILED, result.status());
		assertTrue(result.reason().orElseThrow().startsWith("The map has no amplitude at all at 8.00 Å"), result.reason().orElseThrow());
	}

	@Test
	void remarksOnAPoorLine() {
		final CheckResult noise = check(Phantoms.noise(GRID, 1, 4), 3);
		assertTrue(noise.notes().stream().anyMatch(note -> note.startsWith("The line explains ")), noise.notes().toString());
	}

	@Test
	void remarksOnAFilterWithinTheFit() {
		final Spectrum spectrum = Fft.forward(gaussian(1));
		FourierFilter.apply(spectrum, s -> s < 0.28 ? 1 : 1e-6);
		final CheckResult filtered = check(Fft.inverse(spectrum, "filtered"), 3.2);
		assertTrue(filtered.notes().stream().anyMatch(note -> note.startsWith("At 3.33 Å the amplitude is less than a twentieth")),
			filtered.notes().toString());
		assertTrue(check(gaussian(1), 3.2).notes().isEmpty());
	}

	/** A map that a filter ends at its resolution is drawn to the cliff only, and the note says so. */
	@Test
	void aMapThatEndsLikeACliffIsDrawnToTheCliff() {
		final Spectrum spectrum = Fft.forward(gaussian(1));
		FourierFilter.apply(spectrum, s -> s < 1 / 3.2 ? 1 : 1e-6);
		final CheckResult result = check(Fft.inverse(spectrum, "filtered"), 3.2);
		assertEquals(java.util.List.of(BFactorText.cliff(3.2)), result.notes());
		assertEquals(java.util.List.of(), check(gaussian(1), 3.2).notes());
		final double[] x = ((Figure.Chart) result.figures().get(0)).series().get(0).x();
		assertEquals(13 / 40.0, Math.sqrt(x[x.length - 1]), 1e-9, "the first shell beyond 3.2 Å in a box of 40 Å");
	}

	@Test
	void doesNotApplyBeyondTheVoxels() {
		assertNotApplicable("The voxels hold detail down to 2.20 Å only, so the map has no detail at the reported 1.50 Å: the voxel size or " +
			"the resolution is wrong.", check(gaussian(SIGMA), 1.5));
		assertTrue(check(gaussian(SIGMA), 2.18).status().isEvaluable(), "a resolution rounded down");
	}

	@Test
	void noMapIsSharpenedBeyondItsPrecision() {
		final CheckResult result = check(gaussian(2.2), 2.5);
		assertTrue(result.notes().contains(BFactorText.TOO_MUCH_GAIN));
		assertTrue(result.products().isEmpty());
	}

	private static void assertNotApplicable(final String reason, final CheckResult result) {
		assertEquals(Status.NOT_APPLICABLE, result.status());
		assertEquals(reason, result.reason().orElseThrow());
	}

	private static CheckResult check(final DensityMap map, final double resolution) {
		return new BFactorCheck().apply(Phantoms.entry(map, 0.3, resolution), Progress.NONE);
	}

	/** About the middle voxel, round in space. */
	private static DensityMap gaussian(final double sigma) {
		return Phantoms.map(GRID, (x, y, z) -> {
			final double dx = (x - 25) * 0.8;
			final double dy = (y - 22) * 0.9;
			final double dz = (z - 18) * 1.1;
			return Math.exp(-(dx * dx + dy * dy + dz * dz) / (2 * sigma * sigma));
		});
	}
}
