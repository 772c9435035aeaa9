package io.github.emvalidation.training.hand;

import io.github.emvalidation.figure.Drawings;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Figure.Axis;
import io.github.emvalidation.result.Figure.Series;
import io.github.emvalidation.result.Figure.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The errors as training went on: a table {@code curve.csv}, which a training that goes on continues, and a picture of it. */
final class LearningCurve {

	private static final String HEADER = "step,training,validation";

	private final Path folder;
	private final List<double[]> points = new ArrayList<>();

	/** Takes in what the folder holds already. */
	LearningCurve(final Path folder) throws IOException {
		this.folder = folder;
		final Path table = folder.resolve("curve.csv");
		if (!Files.exists(table)) return;
		for (final String line : Files.readAllLines(table)) {
			if (line.equals(HEADER)) continue;
			final String[] cells = line.split(",");
			points.add(new double[] { Double.parseDouble(cells[0]), Double.parseDouble(cells[1]), Double.parseDouble(cells[2]) });
		}
	}

	/**
	 * Adds a point and writes both files.
	 *
	 * @param training   mean error of the batches since the last point
	 * @param validation error on families that are not learnt from
	 */
	void add(final int step, final double training, final double validation) throws IOException {
		points.add(new double[] { step, training, validation });
		final List<String> lines = new ArrayList<>(List.of(HEADER));
		for (final double[] p : points) lines.add(String.format(Locale.ROOT, "%.0f,%.5f,%.5f", p[0], p[1], p[2]));
		Files.write(folder.resolve("curve.csv"), lines);
		Files.writeString(folder.resolve("curve.svg"), Drawings.draw(figure()).svg());
	}

	private Figure figure() {
		return new Figure.Chart("curve", "Errors as training went on.", new Axis("Step", false), new Axis("Cross-entropy", false),
			List.of(series("Training", 1), series("Validation families", 2)), false);
	}

	private Series series(final String name, final int column) {
		return new Series(name, points.stream().mapToDouble(p -> p[0]).toArray(), points.stream().mapToDouble(p -> p[column]).toArray(), Style.LINE);
	}

	/** The last point as a line of text. */
	String last() {
		final double[] p = points.get(points.size() - 1);
		return String.format(Locale.ROOT, "step %5.0f  error in training %.4f, on validation families %.4f", p[0], p[1], p[2]);
	}
}
