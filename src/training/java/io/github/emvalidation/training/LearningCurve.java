package io.github.emvalidation.training;

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

/** The errors as training went on. */
final class LearningCurve {

	/**
	 * One look.
	 *
	 * @param steps    made until then
	 * @param training mean error of the batches since the last look
	 * @param heldOut  error on the families of the validation part
	 */
	public record Point(int steps, double training, double heldOut) {}

	private final List<Point> points = new ArrayList<>();

	/** Takes in a look. */
	public void add(final int steps, final double training, final double heldOut) {
		points.add(new Point(steps, training, heldOut));
	}

	/** The looks so far. */
	public List<Point> points() {
		return List.copyOf(points);
	}

	/**
	 * Writes the picture {@code learning-curve.svg}.
	 *
	 * @param error what was measured: "Cross-entropy"
	 */
	public void draw(final Path folder, final String error) throws IOException {
		final double[] steps = points.stream().mapToDouble(Point::steps).toArray();
		final Figure chart = new Figure.Chart("learning-curve", "Errors as training went on.", new Axis("Step", false), new Axis(error, true),
			List.of(new Series("Training", steps, points.stream().mapToDouble(Point::training).toArray(), Style.LINE),
				new Series("Families not learnt from", steps, points.stream().mapToDouble(Point::heldOut).toArray(), Style.LINE)), false);
		Files.writeString(folder.resolve("learning-curve.svg"), Drawings.draw(chart).svg());
	}
}
