package io.github.emvalidation.training.resolution;

import io.github.emvalidation.network.Model;
import io.github.emvalidation.network.ModelCard.Measurement;
import io.github.emvalidation.network.resolution.ResolutionBias;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Figure.Axis;
import io.github.emvalidation.training.Evaluation;
import io.github.emvalidation.training.FamilySplit;
import io.github.emvalidation.training.FamilySplit.Part;
import io.github.emvalidation.training.StructureDraw;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How good a network of the local resolution is: on maps simulated from families that it has not learnt from, without noise and with
 * noise half as strong as the signal; on good and faulty maps as people deposit them ({@link Condition}); and on real maps.
 */
public final class ResolutionEvaluation implements Evaluation {

	/** Simulated maps of each kind. */
	public static final int COUNT = 150;
	static final long SEED = 1;
	private static final double NOISE = 0.5;
	/** A structure is put through all conditions, so fewer of them do. */
	private static final int MAPS_A_STRUCTURE = 6;

	private final EvaluationReport report;
	private final List<Measurement> heldOut = new ArrayList<>();
	private final List<Measurement> real = new ArrayList<>();
	private final List<Figure> pictures = new ArrayList<>();
	private DepositedMaps deposited;

	private ResolutionEvaluation(final Consumer<String> say) {
		report = new EvaluationReport(say);
	}

	/**
	 * Measures.
	 *
	 * @param maps  folder of real maps
	 * @param count simulated maps of each kind
	 * @param seed  of everything random
	 * @param say   is told each value as it comes
	 */
	public static ResolutionEvaluation of(final Model model, final FamilySplit split, final Optional<Path> maps, final int count,
		final long seed, final Consumer<String> say)
	{
		final ResolutionEvaluation evaluation = new ResolutionEvaluation(say);
		evaluation.simulated(model, new StructureDraw(split.listings(Part.TEST)), count, seed);
		evaluation.deposited(model, new StructureDraw(split.listings(Part.TEST)), Math.max(1, count / MAPS_A_STRUCTURE), seed);
		maps.ifPresent(folder -> evaluation.real(model, folder));
		return evaluation;
	}

	private void simulated(final Model model, final StructureDraw draw, final int count, final long seed) {
		final HeldOutErrors clean = HeldOutMaps.measure(model.weights(), draw, count, 0, seed);
		simulated(clean, "no noise", 7);
		final HeldOutErrors noisy = HeldOutMaps.measure(model.weights(), draw, count, NOISE, seed);
		simulated(noisy, "noise " + NOISE, 9);
		pictures.add(new Figure.Chart("errors", "Errors on families that were held out.", new Axis("Resolution (Å)", false),
			new Axis("Mean absolute error (Å)", false), List.of(clean.all().series(), noisy.all().series()), false));
	}

	private void simulated(final HeldOutErrors errors, final String kind, final double goal) {
		final ErrorTable table = errors.all();
		report.add("relative error, " + kind, 100 * table.relative(), "%", Double.NEGATIVE_INFINITY, goal);
		report.add("mean absolute error below 4 Å, " + kind, table.absolute(2.5, 4), "Å", Double.NEGATIVE_INFINITY, 0.3);
		report.add("mean absolute error at 4 to 6 Å, " + kind, table.absolute(4, 6), "Å", Double.NEGATIVE_INFINITY, 0.45);
		report.add("mean absolute error above 6 Å, " + kind, table.absolute(6, 13), "Å", Double.NEGATIVE_INFINITY, 0.65);
		heldOut.addAll(table.measurements());
		table.measurements().stream().skip(1).forEach(m -> report.add(m.what(), m.value(), m.unit()));
		report.add("voxels farther than 3 Å from any atom, " + kind, 100.0 * errors.far().voxels() / table.voxels(), "%");
		for (final ErrorTable side : List.of(errors.near(), errors.far())) {
			side.measurements().forEach(m -> report.add(m.what(), m.value(), m.unit()));
		}
	}

	private void deposited(final Model model, final StructureDraw draw, final int count, final long seed) {
		final int before = report.rows().size();
		deposited = DepositedMaps.measure(model.weights(), draw, count, seed);
		deposited.report(report);
		report.rows().stream().skip(before).forEach(row -> heldOut.add(new Measurement(row.what(), row.value(), row.unit())));
	}

	private void real(final Model model, final Path folder) {
		final int before = report.rows().size();
		final RealMapTests tests = new RealMapTests(model.weights(), report);
		tests.run(folder);
		pictures.addAll(tests.pictures());
		final ResolutionBias bias = ResolutionBias.of(deposited.goodRatios(), tests.ratios());
		bias.measurements().forEach(m -> report.add(m.what(), m.value(), m.unit()));
		report.rows().stream().skip(before).forEach(row -> real.add(new Measurement(row.what(), row.value(), row.unit())));
	}

	@Override
	public List<Measurement> heldOut() {
		return List.copyOf(heldOut);
	}

	@Override
	public List<Measurement> realMaps() {
		return List.copyOf(real);
	}

	/** Writes {@code evaluation.md}, {@code evaluation.json}, {@code deposited.csv} and figures. */
	@Override
	public void write(final Path folder) throws IOException {
		report.write(folder, pictures);
		Files.write(folder.resolve("deposited.csv"), deposited.csv());
	}
}
