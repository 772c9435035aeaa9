package io.github.emvalidation.training.resolution;

import io.github.emvalidation.network.Model;
import io.github.emvalidation.network.ModelCard.Measurement;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Figure.Axis;
import io.github.emvalidation.training.FamilySplit;
import io.github.emvalidation.training.FamilySplit.Part;
import io.github.emvalidation.training.Listing;
import io.github.emvalidation.training.StructureDraw;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bin/evaluate resolution}. */
@Command(name = "resolution", mixinStandardHelpOptions = true,
	description = "Tests the network of the local resolution (check 0.e) on maps that it has not learnt from.")
public final class EvaluateResolution implements Callable<Integer> {

	private static final double NOISE = 0.5;

	@Spec
	private CommandSpec spec;

	@Option(names = "--structures", required = true, paramLabel = "FOLDER", description = "Structures with their table structures.csv.")
	private Path structures;

	@Option(names = "--maps", paramLabel = "FOLDER", description = "Real maps, to test those of them that are known.")
	private Path maps;

	@Option(names = "--weights", paramLabel = "FOLDER",
		description = "Weights and card, which gets the figures (default: those of the program, whose card stays as it is).")
	private Path weights;

	@Option(names = "--folder", paramLabel = "DIR", description = "Where evaluation.md, evaluation.json and pictures are written (default: nowhere).")
	private Path folder;

	@Option(names = "--count", defaultValue = "150", description = "Simulated maps of each kind (default: ${DEFAULT-VALUE}).")
	private int count;

	@Option(names = "--seed", defaultValue = "1", description = "Of everything random (default: ${DEFAULT-VALUE}).")
	private long seed;

	@Override
	public Integer call() throws IOException {
		final Model model = weights == null ? Model.shipped("resolution") : Model.read(weights);
		final FamilySplit split = FamilySplit.of(Listing.of(structures), FamilySplit.DEFAULT_SEED);
		final StructureDraw draw = new StructureDraw(split.listings(Part.TEST));
		final Report report = new Report(this::say);
		final ErrorTable clean = HeldOutMaps.measure(model.weights(), draw, count, 0, seed);
		final List<Measurement> heldOut = new ArrayList<>(simulated(clean, "no noise", 7, report));
		final ErrorTable noisy = HeldOutMaps.measure(model.weights(), draw, count, NOISE, seed);
		heldOut.addAll(simulated(noisy, "noise " + NOISE, 9, report));
		final int simulatedRows = report.rows().size();
		final List<Figure> pictures = new ArrayList<>(List.of(new Figure.Chart("errors", "Errors on families that were held out.",
			new Axis("Resolution (Å)", false), new Axis("Mean absolute error (Å)", false), List.of(clean.series(), noisy.series()), false)));
		if (maps != null) {
			final RealMapTests tests = new RealMapTests(model.weights(), report);
			tests.run(maps);
			pictures.addAll(tests.pictures());
		}
		final List<Measurement> real = report.rows().stream().skip(simulatedRows).map(row -> new Measurement(row.what(), row.value(), row.unit())).toList();
		if (weights != null) ResolutionCard.measured(model, heldOut, real).write(weights);
		if (folder != null) report.write(folder, pictures);
		return 0;
	}

	private static List<Measurement> simulated(final ErrorTable table, final String kind, final double goal, final Report report) {
		report.add("relative error, " + kind, 100 * table.relative(), "%", Double.NEGATIVE_INFINITY, goal);
		report.add("mean absolute error below 4 Å, " + kind, table.absolute(2.5, 4), "Å", Double.NEGATIVE_INFINITY, 0.3);
		report.add("mean absolute error at 4 to 6 Å, " + kind, table.absolute(4, 6), "Å", Double.NEGATIVE_INFINITY, 0.45);
		report.add("mean absolute error above 6 Å, " + kind, table.absolute(6, 13), "Å", Double.NEGATIVE_INFINITY, 0.65);
		final List<Measurement> all = table.measurements();
		all.stream().skip(1).forEach(m -> report.add(m.what(), m.value(), m.unit()));
		return all;
	}

	private void say(final String line) {
		spec.commandLine().getOut().println(line);
		spec.commandLine().getOut().flush();
	}
}
