package io.github.emvalidation.check.map.mass;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.map.ParticleCut;
import io.github.emvalidation.check.map.mass.MassAnalysis.Center;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.Masks;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Criterion;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.Table;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Vec3;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Check 0.a: is the particle well placed in its box? The values are those of {@link MassAnalysis}. */
public final class MassCheck implements Check {

	/** So that rounding in the voxel size does not decide. */
	private static final double HAIR = 1 + 1e-5;

	static final Criterion NOT_EMPTY = Criterion.atLeast("raw_voxels", "The number of voxels at or above the contour level", 1,
		Unit.COUNT, "the contour level is too high for this map, and nothing is left to validate");
	static final Criterion SPACE = Criterion.atLeast("space", "The least empty space between the particle and a side of the box", 10,
		Unit.ANGSTROM, "the particle comes close to the side of the box");
	static final Criterion DECENTERING = Criterion.atMost("decentering", "The decentering", 12, Unit.PERCENT,
		"the particle is not in the middle of its box");
	static final Criterion MASS_DECENTERING = Criterion.atMost("mass_decentering", "The decentering of the centre of mass",
		20, Unit.PERCENT, "the mass of the particle is not in the middle of its box");
	static final Criterion FACES = Criterion.atMost("face_share", "The share of the particle on the faces of the box", 0.03, Unit.NONE,
		"a face of the box cuts the particle, or noise reaches it");

	static final Criterion MASS = Criterion.within("mass_ratio", "The mass that the density is worth, relative to the declared one,", 0.85,
		1.22, Unit.NONE, "the density does not weigh as much as the declared mass: below, a part is missing or there in a fraction of the " +
		"particles, or the voxel size is too small; above, it holds more than was declared (detergent, a partner, a symmetry that is " +
		"none), or the voxel size is too large");

	/** Coarser maps were not measured, in Å. */
	private static final double COARSEST = 6;

	/** What the table shows, axis by axis. */
	private static final Set<String> TABULATED = Stream.concat(Stream.of("center_of_mass", "center_of_mass_decentering",
		"center_of_mass_whole_box"), Stream.of("space_left_", "space_right_", "decentering_", "center_of_mass_decentering_")
			.flatMap(key -> Worst.AXES.stream().map(axis -> key + axis))).collect(Collectors.toUnmodifiableSet());

	@Override
	public CheckInfo info() {
		return MassText.INFO;
	}

	@Override
	public double volumes(final Grid grid) {
		return 0.8;
	}

	@Override
	public CheckResult apply(final Entry entry, final Progress progress) {
		progress.step(0, 2, "Finding the particle");
		final long voxels = Masks.of(entry).raw().count();
		final Metric raw = Metric.of(NOT_EMPTY.key(), voxels, Unit.COUNT, "Voxels at or above the contour level");
		if (voxels == 0) return emptyMask(raw);
		final MassAnalysis found = analysis(entry, progress);
		final CheckResult.Builder result = CheckResult.graded(info(), summary(found)).judge(raw, NOT_EMPTY);
		final double faces = FaceShare.of(entry);
		result.judge(Metric.of(FACES.key(), faces, Unit.NONE,
			"Voxels at or above the contour level on the faces of the box, less those as far below the solvent, over the 2/3 power of all"),
			FACES);
		final Worst space = Worst.space(found);
		final Metric least = Metric.of(SPACE.key(), space.value(), SPACE.unit(), "Least empty space beside the particle");
		// a side that the particle lies on has been warned of once already
		final boolean touches = !FACES.accepts(faces) && space.value() <= largest(entry.grid().voxel()) * HAIR;
		result.metric(least).finding(touches ? SPACE.notEvaluable(MassText.ON_FACE) : SPACE.at(space.where()).judge(least));
		final Worst decentering = Worst.of(found.decentering());
		result.judge(Metric.of(DECENTERING.key(), decentering.value(), DECENTERING.unit(),
			"Largest difference of the two empty spaces of an axis, in per cent of the box"), DECENTERING.at(decentering.where()));
		perAxis(result, "space_left_", found.spaceLeft(), Unit.ANGSTROM, "Empty space on the side of the first voxels along ");
		perAxis(result, "space_right_", found.spaceRight(), Unit.ANGSTROM, "Empty space on the side of the last voxels along ");
		perAxis(result, "decentering_", found.decentering(), Unit.PERCENT, "Difference of the two empty spaces in per cent of the box, along ");
		addCenter(result, found.center());
		addWholeBox(result, found.wholeBox(), entry);
		if (entry.mass().isPresent()) addMass(result, entry, FACES.accepts(faces));
		return result.table(table(found)).table(PublishedMass.verdict(found)).build();
	}

	private static MassAnalysis analysis(final Entry entry, final Progress progress) {
		final var mask = Masks.of(entry).hard();
		progress.step(1, 2, "Weighing the particle");
		final MassAnalysis found = MassAnalysis.of(entry.map(), mask, progress);
		progress.step(2, 2, "Particle weighed");
		return found;
	}

	/** A metric for each axis. */
	private static void perAxis(final CheckResult.Builder result, final String key, final Vec3 values, final Unit unit, final String meaning) {
		for (int axis = 0; axis < 3; axis++) {
			result.metric(Metric.of(key + Worst.AXES.get(axis), values.get(axis), unit, meaning + Worst.AXES.get(axis)));
		}
	}

	private static double largest(final Vec3 v) {
		return Math.max(v.x(), Math.max(v.y(), v.z()));
	}

	private static void addCenter(final CheckResult.Builder result, final Optional<Center> center) {
		if (center.isEmpty()) {
			result.finding(MASS_DECENTERING.notEvaluable(MassText.NO_MASS));
			result.note(MassText.NO_MASS);
			return;
		}
		final Center c = center.get();
		result.metric(Metric.of("center_of_mass", list(c.position()), Unit.VOXEL_INDEX,
			"Centre of mass of the positive density inside the hard mask: x, y, z, the first voxel is 0"));
		result.metric(Metric.of("center_of_mass_decentering", list(c.decentering()), Unit.PERCENT,
			"Distance of that centre from the middle along x, y, z in per cent of the box"));
		final Worst worst = Worst.of(c.decentering());
		result.judge(Metric.of(MASS_DECENTERING.key(), worst.value(), Unit.PERCENT,
			"Largest distance of that centre from the middle along an axis, in per cent of the box"), MASS_DECENTERING.at(worst.where()));
		perAxis(result, "center_of_mass_decentering_", c.decentering(), Unit.PERCENT,
			"Distance of that centre from the middle in per cent of the box, along ");
	}

	/** @param isWhole whether no face of the box cuts the particle */
	private static void addMass(final CheckResult.Builder result, final Entry entry, final boolean isWhole) {
		final Optional<ParticleCut> cut = isWhole ? ParticleCut.of(entry) : Optional.empty();
		final OptionalDouble found = cut.map(DensityMass::of).orElse(OptionalDouble.empty());
		if (found.isEmpty()) {
			result.finding(MASS.notEvaluable(isWhole ? MassText.NO_DENSITY : MassText.CUT));
			return;
		}
		result.metric(Metric.of("density_mass_kda", found.getAsDouble(), Unit.KILODALTON,
			"Mass of the protein that the density round the particle is worth; good maps are right within 6 %"));
		final Metric ratio = Metric.of(MASS.key(), found.getAsDouble() / entry.mass().orElseThrow(), Unit.NONE, "That over the declared mass");
		if (entry.resolution().orElse(0) > COARSEST) result.metric(ratio).finding(MASS.notEvaluable(MassText.COARSE));
		else result.judge(ratio, MASS);
	}

	private static void addWholeBox(final CheckResult.Builder result, final Optional<Center> wholeBox, final Entry entry) {
		if (wholeBox.isEmpty()) {
			result.note(MassText.WHOLE_BOX_NONE);
			return;
		}
		result.metric(Metric.of("center_of_mass_whole_box", list(wholeBox.get().position()), Unit.VOXEL_INDEX,
			"Centre of mass over every voxel of the box (VRS): x, y, z; not graded"));
		if (!wholeBox.get().isInside(entry.grid().size())) result.note(MassText.WHOLE_BOX_OUTSIDE);
	}

	private CheckResult emptyMask(final Metric raw) {
		final CheckResult.Builder result = CheckResult.graded(info(), MassText.EMPTY_MASK).judge(raw, NOT_EMPTY);
		for (final Criterion criterion : List.of(FACES, SPACE, DECENTERING, MASS_DECENTERING)) {
			result.finding(criterion.notEvaluable(MassText.EMPTY_MASK));
		}
		return result.build();
	}

	private static String summary(final MassAnalysis found) {
		return "The particle keeps at least " + Unit.ANGSTROM.print(found.leastSpace()) + " away from every side of its box. On its worst axis " +
			"it is off-centre by " + percent(found.largestDecentering()) + " of the box" +
			found.center().map(c -> ", its centre of mass by " + percent(c.largestDecentering())).orElse("; it has no centre of mass") + ".";
	}

	private static Table table(final MassAnalysis found) {
		final List<List<String>> rows = IntStream.range(0, 3).mapToObj(axis -> List.of(Worst.AXES.get(axis),
			Unit.ANGSTROM.print(found.spaceLeft().get(axis)), Unit.ANGSTROM.print(found.spaceRight().get(axis)),
			percent(found.decentering().get(axis)),
			position(found.center(), axis), found.center().map(c -> percent(c.decentering().get(axis))).orElse("–"),
			position(found.wholeBox(), axis))).toList();
		return new Table("Place of the particle in its box, along each axis.",
			List.of("Axis", "Space below", "Space above", "Decentering", "Centre of mass", "Its decentering", "Whole box (VRS)"), rows)
			.showing(TABULATED);
	}

	private static String position(final Optional<Center> center, final int axis) {
		return center.map(c -> Unit.VOXEL_INDEX.print(c.position().get(axis))).orElse("–");
	}

	/** What rounding leaves of a zero is not worth printing. */
	private static String percent(final double value) {
		return value > 0 && value < 0.01 ? "less than 0.01 %" : Unit.PERCENT.print(value);
	}

	private static List<Double> list(final Vec3 v) {
		return List.of(v.x(), v.y(), v.z());
	}
}
