package io.github.emvalidation.training.commands;

import io.github.emvalidation.training.power.PowerEvaluation;
import io.github.emvalidation.training.power.PowerReport;
import io.github.emvalidation.training.power.TrialRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import net.imglib2.parallel.Parallelization;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bin/evaluate power}. */
@Command(name = "power", mixinStandardHelpOptions = true,
	description = "Measures how often the checks of a map alone warn of good maps, and which faults they find. A run that was stopped goes " +
		"on.")
final class EvaluatePower extends NetworkCommand {

	@Option(names = "--folder", defaultValue = "power", paramLabel = "DIR",
		description = "Where trials.csv, power.md and error-rates.csv are written; what trials.csv holds is not made once more (default: " +
			"${DEFAULT-VALUE}).")
	private Path folder;

	@Option(names = "--good", defaultValue = "20", description = "Structures with good maps, two each (default: ${DEFAULT-VALUE}).")
	private int good;

	@Option(names = "--faulty", defaultValue = "12", description = "Of these, so many with faults (default: ${DEFAULT-VALUE}).")
	private int faulty;

	@Option(names = "--choose", defaultValue = "12",
		description = "Structures of other families that limits may be chosen on (default: ${DEFAULT-VALUE}).")
	private int choose;

	@Option(names = "--choose-faulty", defaultValue = "0", description = "Of these, so many with faults (default: ${DEFAULT-VALUE}).")
	private int tried;

	@Option(names = "--choose-learnt", description = "Take them from the families that networks learn from: there are more of these.")
	private boolean learnt;

	@Option(names = "--faults", split = ",", paramLabel = "NAME,...", description = "Only these faults (default: all).")
	private Set<String> faults = Set.of();

	@Option(names = "--others", split = ",", paramLabel = "NAME,...",
		description = "Structures of any size and family whose good maps are looked at, too, with their symmetry, or in " +
			"detergent: 5b40,1cah:O,1u19:belt.")
	private List<String> others = List.of();

	@Option(names = "--side", defaultValue = "108", description = "Largest side of a box in voxels (default: ${DEFAULT-VALUE}).")
	private int side;

	@Option(names = "--networks", description = "Run the checks with neural networks, too; they take most of the time.")
	private boolean networks;

	@Option(names = "--again", split = ",", paramLabel = "ID,...",
		description = "Checks that run once more on the maps of trials.csv, such as 0.a,0.c, after they changed; trials.csv forgets them, so " +
			"leave this out to go on with a run that was stopped.")
	private Set<String> again = Set.of();

	@Option(names = "--small", description = "The version of ten minutes: six structures, two of them with faults, boxes up to 72 voxels.")
	private boolean small;

	@Option(names = "--remarks", paramLabel = "FILE", description = "Markdown for the end of power.md: what the warnings turned out to be.")
	private Path remarks;

	@Option(names = "--threads", description = "How many maps at a time (default: as many as cores).")
	private int threads;

	@Override
	public Integer call() throws IOException {
		final PowerEvaluation.Settings settings = small
			? new PowerEvaluation.Settings(6, 2, 2, 1, learnt, 72, seed(), networks, faults, others, again)
			: new PowerEvaluation.Settings(good, faulty, choose, tried, learnt, side, seed(), networks, faults, others, again);
		final int cores = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
		final List<TrialRow> rows = Parallelization.runWithNumThreads(cores, () -> evaluated(settings));
		PowerReport.write(rows, remarks == null ? "" : Files.readString(remarks), folder);
		say(PowerReport.summary(rows));
		return 0;
	}

	private List<TrialRow> evaluated(final PowerEvaluation.Settings settings) {
		try {
			return PowerEvaluation.run(split(), maps(), settings, folder.resolve("trials.csv"), this::say);
		}
		catch (final IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}
}
