package io.github.emvalidation.check.map.bfactor;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.CheckSettings;
import io.github.emvalidation.check.Sampling;
import io.github.emvalidation.check.SliceFigures;
import io.github.emvalidation.check.map.ParticleSpectrum;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.result.Product;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.signal.GuinierFit;
import io.github.emvalidation.signal.Shells.Shell;
import io.github.emvalidation.signal.Shells;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.util.List;
import java.util.Optional;

/** Check 0.d: do the amplitudes fall off as those of a protein do? The values are those of {@link BFactorAnalysis}. */
public final class BFactorCheck implements Check {

	/** Where the fit begins, in Å, unless told otherwise. */
	static final double DEFAULT_LOW_END = 15;
	/** Name of the setting: where the fit begins. */
	static final String FROM = "from";

	/** Below this share of explained variation the line counts as poor. */
	private static final double POOR_LINE = 0.5;
	/** Single precision has seven digits; more gain would show rounding errors as density. */
	private static final double LARGEST_GAIN = 1e6;

	private final double lowEnd;

	public BFactorCheck() {
		this(DEFAULT_LOW_END);
	}

	/**
	 * @param lowEnd the low-resolution end of the fit in Å
	 * @throws BadInputException when it is not above 0
	 */
	public BFactorCheck(final double lowEnd) {
		if (!(lowEnd > 0) || Double.isInfinite(lowEnd)) {
			throw new BadInputException("The B-factor fit cannot begin at " + lowEnd + " Å; expected a number above 0 (" +
				Numbers.digits(DEFAULT_LOW_END, 2) + " is usual).");
		}
		this.lowEnd = lowEnd;
	}

	@Override
	public Check with(final CheckSettings settings) {
		return new BFactorCheck(settings.length(FROM, lowEnd));
	}

	@Override
	public CheckInfo info() {
		return BFactorText.INFO;
	}

	@Override
	public double volumes(final Grid grid) {
		return 2.4;
	}

	@Override
	public CheckResult apply(final Entry entry, final Progress progress) {
		final Optional<String> obstacle = obstacle(entry.transformable());
		if (obstacle.isPresent()) return CheckResult.notApplicable(info(), obstacle.get());
		final double resolution = entry.resolution().orElseThrow();
		progress.step(0, 3, "Transforming the map");
		// first, as it takes volumes of its own
		final Optional<ParticleSpectrum> particle = ParticleSpectrum.of(entry, progress);
		final Spectrum spectrum = Fft.forward(entry.map(), progress);
		final List<Shell> shells = Shells.meanAmplitude(spectrum);
		final List<Shell> fitted = BFactorAnalysis.between(shells, resolution, lowEnd);
		if (fitted.size() < BFactorAnalysis.FEWEST_SHELLS) {
			return CheckResult.notApplicable(info(), BFactorText.tooFewShells(fitted.size(), resolution, lowEnd));
		}
		for (final Shell shell : fitted) {
			if (shell.meanAmplitude() == 0) return CheckResult.failed(info(), BFactorText.noAmplitude(shell.spacing()));
			if (!Double.isFinite(shell.meanAmplitude())) return CheckResult.failed(info(), BFactorText.TOO_LARGE);
		}
		final Optional<LastShells> last = particle.flatMap(found -> LastShells.of(found, resolution));
		return graded(BFactorAnalysis.of(shells, fitted, resolution), spectrum, last, progress);
	}

	/** Why the check does not apply, if it can be told without a transform. */
	private Optional<String> obstacle(final Entry entry) {
		final double resolution = entry.resolution().orElseThrow();
		if (resolution >= lowEnd) return Optional.of(BFactorText.tooCoarse(resolution, lowEnd));
		final boolean constant = !(entry.statistics().min() < entry.statistics().max());
		return constant ? Optional.of(BFactorText.CONSTANT) : Sampling.obstacle(entry);
	}

	private CheckResult graded(final BFactorAnalysis found, final Spectrum spectrum, final Optional<LastShells> last,
		final Progress progress)
	{
		final GuinierFit fit = found.fit();
		final double from = found.fitted().get(0).spacing();
		final double to = found.fitted().get(fit.shells() - 1).spacing();
		final CheckResult.Builder result = CheckResult.graded(info(), BFactorText.summary(fit, from, to, last))
			.metric(Metric.of("slope", fit.slope(), Unit.SQUARE_ANGSTROM, "Slope of the line in the Guinier plot"))
			.metric(Metric.of("intercept", fit.intercept(), Unit.NONE, "Where the line meets 1/d² = 0"))
			.metric(Metric.of("shells", fit.shells(), Unit.COUNT, "Shells that the line was fitted to"))
			.metric(Metric.of("r_squared", fit.rSquared(), Unit.NONE, "Share of the variation that the line explains (r²)"))
			.metric(Metric.of("fit_range", List.of(from, to), Unit.ANGSTROM, "First and last shell of the fit"))
			.figure(GuinierPlot.of(found));
		BFactorCriteria.judge(result, fit.bFactor(), found.resolution(), last);
		last.ifPresent(shells -> result.figure(GuinierPlot.of(shells)));
		found.cutOff().ifPresentOrElse(shell -> result.note(BFactorText.cutOff(shell.spacing())), () -> {
			if (fit.rSquared() < POOR_LINE) result.note(BFactorText.poorLine(fit.rSquared()));
		});
		found.cliff().ifPresent(shell -> result.note(BFactorText.cliff(found.resolution())));
		addSharpened(result, found, spectrum, progress);
		return result.build();
	}

	private static void addSharpened(final CheckResult.Builder result, final BFactorAnalysis found, final Spectrum spectrum,
		final Progress progress)
	{
		if (found.largestGain() > LARGEST_GAIN) {
			result.note(BFactorText.TOO_MUCH_GAIN);
			return;
		}
		progress.step(1, 3, "Sharpening the map");
		final DensityMap sharpened = found.sharpened(spectrum, progress);
		progress.step(2, 3, "Drawing the sharpened map");
		result.figure(SliceFigures.ofDensity("sharpened", "Sharpened map (B-factor " +
			Unit.SQUARE_ANGSTROM.print(found.fit().bFactor()) + " taken away)", sharpened));
		result.product(new Product("sharpened.mrc", "The map without the fall-off of its amplitudes, up to the reported resolution.",
			sharpened));
		progress.step(3, 3, "Sharpened map drawn");
	}
}
