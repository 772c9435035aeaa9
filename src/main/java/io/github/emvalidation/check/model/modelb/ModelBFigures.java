package io.github.emvalidation.check.model.modelb;

import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Figure.Axis;
import io.github.emvalidation.result.Figure.Series;
import io.github.emvalidation.result.Figure.Style;
import java.util.Arrays;
import java.util.List;

/** The figures of check A.g. */
final class ModelBFigures {

	private ModelBFigures() {}

	static Figure scatter(final int[] residues, final double[] b, final double[] q) {
		return new Figure.Chart("b-against-q", "Q-score (σ 0.6 Å) of each residue over its mean B-factor. Points should fall " +
			"from the left to the right.", new Axis("B-factor (Å²)", false), new Axis("Q-score", false),
			List.of(new Series("Residues", Arrays.stream(residues).mapToDouble(r -> b[r]).toArray(),
				Arrays.stream(residues).mapToDouble(r -> q[r]).toArray(), Style.POINTS)), false);
	}

	static Figure fallOff(final ModelFallOff found) {
		final double first = found.map()[0] - found.model()[0];
		final double[] scaled = Arrays.stream(found.model()).map(v -> v + first).toArray();
		final double[] blurred = new double[scaled.length];
		for (int i = 0; i < blurred.length; i++) blurred[i] = found.model()[i] + found.fit().at(found.x()[i]);
		return new Figure.Chart("guinier-of-model", "Amplitudes of the map and of its model inside a soft mask round the model, and those of " +
			"the model with the B-factor that fits the map. Model curves are scaled to the map.", new Axis("1/d² (1/Å²)", false),
			new Axis("ln of mean amplitude", false), List.of(new Series("Map", found.x(), found.map(), Style.LINE),
				new Series("Model", found.x(), scaled, Style.LINE), new Series("Model, blurred as the map", found.x(), blurred, Style.DASHED)), true);
	}
}
