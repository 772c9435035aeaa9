package io.github.emvalidation.app.cluster;

import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.report.files.WholeFile;
import io.github.emvalidation.report.overview.Parts;
import io.github.emvalidation.report.overview.RowSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A job that was submitted, as {@code parts/slurm-job.txt} keeps it: its number, then for each task the cost of its rows and the rows.
 *
 * @param id     its number in Slurm
 * @param chunks the rows of each task
 * @param costs  of each task, in voxels
 */
record ClusterJob(String id, List<RowSet> chunks, List<Long> costs) {

	private static final String FILE = "slurm-job.txt";

	/** The latest job of these reports. */
	static Optional<ClusterJob> read(final Path results) {
		final Path file = Parts.folder(results).resolve(FILE);
		if (!Files.isRegularFile(file)) return Optional.empty();
		try {
			final List<String> lines = Files.readAllLines(file);
			final List<RowSet> chunks = new ArrayList<>();
			final List<Long> costs = new ArrayList<>();
			for (final String line : lines.subList(1, lines.size())) {
				final String[] parts = line.split("\t");
				costs.add(Long.valueOf(parts[0]));
				chunks.add(RowSet.of(parts[1]));
			}
			return Optional.of(new ClusterJob(lines.get(0), chunks, costs));
		}
		catch (final IOException | IndexOutOfBoundsException | NumberFormatException e) {
			throw new BadInputException(file + " is damaged, so the job that it names is not known; submit it again.", e);
		}
	}

	void write(final Path results) throws IOException {
		final StringBuilder text = new StringBuilder(id).append('\n');
		for (int i = 0; i < chunks.size(); i++) text.append(costs.get(i)).append('\t').append(chunks.get(i).text()).append('\n');
		WholeFile.write(Parts.folder(results).resolve(FILE), text.toString());
	}

	/** The cost of all tasks. */
	long cost() {
		return costs.stream().mapToLong(cost -> cost).sum();
	}

	int tasks() {
		return chunks.size();
	}
}
