package io.github.emvalidation.check.map.voxelsize;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.map.CoarseMap;
import io.github.emvalidation.check.map.ParticleCut;
import io.github.emvalidation.check.map.ParticleSpectrum;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Criterion;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Figure.Axis;
import io.github.emvalidation.result.Figure.Series;
import io.github.emvalidation.result.Figure.Style;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.volume.Vec3;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Check 0.j: does the spectrum of the map fit its voxel size? The values are those of {@link VoxelSizeAnalysis}. */
public final class VoxelSizeCheck implements Check {

	static final Criterion FITS = Criterion.atMost("gain", "The gain in fit by another voxel size, relative to chance,", 1, Unit.NONE,
		"the spectrum fits that of a protein much better at another voxel size, or much of the particle is nucleic acid");

	/** Coarser maps follow the outline of the particle, in Å. */
	static final double COARSEST = 6;
	/** How far off the estimate was on good maps. */
	static final double ERROR = 0.06;

	@Override
	public CheckInfo info() {
		return VoxelSizeText.INFO;
	}

	@Override
	public CheckResult apply(final Entry entry, final Progress progress) {
		progress.checkCanceled();
		final double resolution = entry.resolution().orElseThrow();
		if (resolution > COARSEST) return CheckResult.notApplicable(info(), VoxelSizeText.tooCoarse(resolution));
		progress.step(0, 2, "Measuring the spectrum of the particle");
		final Optional<CoarseMap> coarse = CoarseMap.of(entry.checked().transformable());
		if (coarse.map(ParticleCut::runsThrough).orElse(false)) return CheckResult.notApplicable(info(), VoxelSizeText.FILAMENT);
		final Optional<VoxelSizeAnalysis> found = ParticleSpectrum.of(entry, progress).flatMap(s -> VoxelSizeAnalysis.of(s, resolution));
		if (found.isEmpty()) return CheckResult.notApplicable(info(), VoxelSizeText.TOO_SMALL);
		progress.step(2, 2, "Voxel size compared");
		return graded(found.get(), entry.grid().voxel());
	}

	private CheckResult graded(final VoxelSizeAnalysis found, final Vec3 voxel) {
		final double ratio = 1 / found.factor();
		final List<Double> size = List.of(voxel.x() * ratio, voxel.y() * ratio, voxel.z() * ratio);
		final CheckResult.Builder result = CheckResult.graded(info(), VoxelSizeText.summary(found, size));
		final Metric gain = Metric.of(FITS.key(), Math.max(0, found.gain()), Unit.NONE,
			"ln(misfit now / misfit at the best size) times the difference of the two sizes in tenths, over what good maps reach by chance");
		if (found.isAtLimit()) {
			return result.metric(gain).figure(chart(found)).undecided(VoxelSizeText.AT_LIMIT);
		}
		return result.judge(gain, FITS)
			.metric(Metric.of("voxel_size_ratio", ratio, Unit.NONE, "Best voxel size over that of the header"))
			.metric(Metric.of("voxel_size_estimate", size, Unit.ANGSTROM, "Best voxel size along x, y, z; good maps are right within 6 %"))
			.metric(Metric.of("misfit", Math.sqrt(found.misfit()[found.same()]), Unit.NONE,
				"Root mean square difference from a protein's ln amplitude at the header's voxel size"))
			.figure(chart(found)).build();
	}

	private static Figure chart(final VoxelSizeAnalysis found) {
		final double[] x = Arrays.stream(found.factors()).map(f -> 1 / f).toArray();
		final double[] y = Arrays.stream(found.misfit()).map(Math::sqrt).toArray();
		return new Figure.Chart("voxel-size",
			"Difference between the spectrum of the particle and that of a protein, if the voxel size were another. " +
			"The lowest point is the voxel size that fits best; 1 is that of the header.",
			new Axis("Voxel size, relative to the header's", false), new Axis("Misfit of ln amplitude", false),
			List.of(new Series("Misfit", x, y, Style.LINE),
				new Series("Header", new double[] { 1 }, new double[] { y[found.same()] }, Style.POINTS)), false);
	}
}
