package io.github.emvalidation.check.model.frame;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.model.FrameRule;
import io.github.emvalidation.check.model.ModelText;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.ModelValues;
import io.github.emvalidation.result.Table;
import io.github.emvalidation.result.Scale;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.signal.Trilinear;
import io.github.emvalidation.structure.AtomicModel;
import io.github.emvalidation.volume.Vec3;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Check A.a: do model and map lie in one frame? The values are those of {@link FrameFit}, {@link RigidShift} and {@link LocalShift}. */
public final class FrameCheck implements Check {

	private static final double PLACE_RATIO = 1.25;
	private static final double LEAST_INSIDE = 0.5;
	private static final int SHORTEST_STRETCH = 5;
	private static final int MOST_STRETCHES = 20;
	private static final int STAGES = 3;

	@Override
	public CheckInfo info() {
		return FrameText.INFO;
	}

	@Override
	public CheckResult apply(final Entry entry, final Progress progress) {
		progress.checkCanceled();
		if (entry.statistics().min() == entry.statistics().max()) return CheckResult.notApplicable(info(), FrameText.CONSTANT);
		final Optional<String> small = FrameRule.tooSmall(entry);
		if (small.isPresent()) return CheckResult.notApplicable(info(), small.get());
		final AtomicModel model = entry.model().orElseThrow();
		if (model.heavyAtoms().length == 0) return CheckResult.notApplicable(info(), FrameRule.NO_HEAVY);
		progress.step(0, STAGES, "Comparing places of the map");
		final List<FrameFit> fits = FrameFit.usual(entry.transformable().map(), model);
		final FrameFit header = fits.get(0);
		final FrameFit best = FrameFit.best(fits);
		final CheckResult.Builder result = CheckResult.graded(info(), FrameText.summary(header, best));
		addSizes(result, model);
		judgePlace(result, header, best);
		progress.step(1, STAGES, "Looking for a displacement of the model");
		judgeShift(result, entry, header, progress);
		progress.step(2, STAGES, "Looking for displacements of parts");
		judgeParts(result, entry, header, progress);
		judgeHand(result, Chirality.of(model));
		progress.step(STAGES, STAGES, "Frame of the model compared");
		return result.table(places(fits)).build();
	}

	private static void addSizes(final CheckResult.Builder result, final AtomicModel model) {
		result.metric(Metric.of("atoms", model.size(), Unit.COUNT, "Atoms of the model, with hydrogens, waters and alternative places"))
			.metric(Metric.of("heavy_atoms", model.heavyAtoms().length, Unit.COUNT, "Heavy atoms without waters, one place a residue"))
			.metric(Metric.of("chains", model.chains().size(), Unit.COUNT, "Chains"))
			.metric(Metric.of("residues", model.residues().size(), Unit.COUNT, "Residues, ligands and waters"));
	}

	private static void judgePlace(final CheckResult.Builder result, final FrameFit header, final FrameFit best) {
		result.judge(Metric.of(FrameCriteria.INSIDE.key(), 100 * header.inside(), Unit.PERCENT, "Heavy atoms inside the box"),
			FrameCriteria.INSIDE)
			.judge(Metric.of(FrameCriteria.FIT.key(), header.z(), Unit.NONE, "z at the place that the header gives the map"), FrameCriteria.FIT)
			.metric(Metric.of("best_frame_z", best.z(), Unit.NONE, "Highest z of the usual places"))
			.metric(Metric.of("best_frame_position", list(best.position()), Unit.ANGSTROM, "Where the first voxel lies there"))
			.judge(Metric.of(FrameCriteria.PLACE.key(), best.z() - PLACE_RATIO * header.z(), Unit.NONE,
				"Highest z of the usual places less 1.25 times that of the header"), FrameCriteria.PLACE);
		if (!FrameCriteria.PLACE.accepts(best.z() - PLACE_RATIO * header.z())) result.note(FrameText.elsewhere(header, best));
	}

	private static List<Double> list(final Vec3 v) {
		return List.of(v.x(), v.y(), v.z());
	}

	private static void judgeShift(final CheckResult.Builder result, final Entry entry, final FrameFit header, final Progress progress) {
		if (entry.resolution().isEmpty() || header.inside() < LEAST_INSIDE) {
			result.finding(FrameCriteria.SHIFT.notEvaluable(entry.resolution().isEmpty() ? ModelText.NO_RESOLUTION : FrameText.OUTSIDE));
			return;
		}
		final Optional<Vec3> shift = RigidShift.of(entry, entry.resolution().getAsDouble(), progress);
		if (shift.isEmpty()) {
			result.finding(FrameCriteria.SHIFT.notEvaluable(FrameText.NO_SHIFT));
			return;
		}
		result.metric(Metric.of("rigid_shift", list(shift.get()), Unit.ANGSTROM, "Displacement along x, y, z that makes the model fit best"))
			.judge(Metric.of(FrameCriteria.SHIFT.key(), shift.get().length(), Unit.ANGSTROM, "Length of that displacement"), FrameCriteria.SHIFT);
	}

	private static void judgeParts(final CheckResult.Builder result, final Entry entry, final FrameFit header, final Progress progress) {
		if (header.inside() < LEAST_INSIDE) {
			result.finding(FrameCriteria.PARTS.notEvaluable(FrameText.OUTSIDE));
			return;
		}
		final AtomicModel model = entry.model().orElseThrow();
		final LocalShift found = LocalShift.of(model, new Trilinear(entry.map()), entry.statistics().mean(), progress);
		if (Double.isNaN(found.share())) {
			result.finding(FrameCriteria.PARTS.notEvaluable(FrameText.NO_AMINO_ACIDS));
			return;
		}
		final Metric share = Metric.of(FrameCriteria.PARTS.key(), 100 * found.share(), Unit.PERCENT,
			"Amino acids that fit better when they are moved by 0.75 Å or more with their neighbours");
		if (entry.resolution().isEmpty() || entry.resolution().getAsDouble() > FrameCriteria.PARTS_END) {
			result.metric(share).finding(FrameCriteria.PARTS.notEvaluable(entry.resolution().isEmpty() ? ModelText.NO_RESOLUTION
				: FrameText.coarse(entry.resolution().getAsDouble())));
		}
		else result.judge(share, FrameCriteria.PARTS);
		result.onModel(ModelValues.ofResidues("local_shift", "Local shift (Å)", new Scale(0, 2, Scale.Sense.LOW_IS_BETTER), found.lengths()));
		final List<LocalShift.Stretch> stretches = found.stretches(model, SHORTEST_STRETCH);
		if (stretches.isEmpty()) return;
		if (!FrameCriteria.PARTS.accepts(share.value())) result.note(FrameText.displaced(stretches));
		result.table(new Table("Displaced stretches of " + SHORTEST_STRETCH + " amino acids or more.",
			List.of("From", "To", "Amino acids", "By (Å)"),
			stretches.stream().limit(MOST_STRETCHES).map(s -> List.of(s.first().title(), s.last().title(), Unit.COUNT.number(s.residues()),
				Unit.ANGSTROM.number(s.mean()))).toList()));
	}

	private static void judgeHand(final CheckResult.Builder result, final Chirality hand) {
		result.metric(Metric.of("l_amino_acids", hand.left(), Unit.COUNT, "Amino acids of the L form"))
			.metric(Metric.of("d_amino_acids", hand.right(), Unit.COUNT, "Amino acids of the D form"));
		if (hand.count() < FrameCriteria.FEWEST_AMINO_ACIDS) {
			result.finding(FrameCriteria.HAND.notEvaluable(FrameText.FEW));
			return;
		}
		result.judge(Metric.of(FrameCriteria.HAND.key(), 100 * hand.share(), Unit.PERCENT, "Amino acids with a CB that have the L form"),
			hand.share() < 0.5 ? FrameCriteria.MIRROR : FrameCriteria.HAND);
	}

	private static Table places(final List<FrameFit> fits) {
		return new Table("The density at the model for the places that programs put a map at.",
			List.of("First voxel", "At (Å)", "Atoms inside (%)", "z"), fits.stream().map(fit -> Arrays.asList(fit.name(),
				FrameText.place(fit.position()), Unit.PERCENT.number(100 * fit.inside()), FrameText.number(fit.z()))).toList());
	}
}
