package io.github.emvalidation.network.resolution;

import io.github.emvalidation.network.ModelCard;
import io.github.emvalidation.network.ModelCard.Measurement;
import java.util.List;
import java.util.Optional;

/**
 * How the median of the local resolution compares with the resolution of good maps: {@code median = ratio · R}, with a spread from map
 * to map. Real maps do not end as sharply as simulated ones, so both have half a say, whatever their numbers:
 * {@code ratio = (m1 + m2)/2}, {@code spread² = (v1 + v2)/2 + ((m1 - m2)/2)²}, m the means and v the variances of the two kinds.
 *
 * @param ratio  mean of median over resolution
 * @param spread standard deviation of the same
 */
public record ResolutionBias(double ratio, double spread) {

	/** What the card calls the two. */
	public static final String RATIO = "median of good maps relative to their resolution";
	public static final String SPREAD = "standard deviation of that from map to map";

	/** That of simulated maps and of real ones. */
	public static ResolutionBias of(final List<Double> simulated, final List<Double> real) {
		final double apart = (mean(simulated) - mean(real)) / 2;
		return new ResolutionBias((mean(simulated) + mean(real)) / 2,
			Math.sqrt((variance(simulated) + variance(real)) / 2 + apart * apart));
	}

	/** What the card of a network says; empty where it says nothing. */
	public static Optional<ResolutionBias> of(final ModelCard card) {
		final Optional<Double> ratio = value(card, RATIO);
		return ratio.flatMap(r -> value(card, SPREAD).map(s -> new ResolutionBias(r, s)));
	}

	/** For the card. */
	public List<Measurement> measurements() {
		return List.of(new Measurement(RATIO, ratio, ""), new Measurement(SPREAD, spread, ""));
	}

	/** The resolution in Å that a median stands for. */
	public double resolution(final double median) {
		return median / ratio;
	}

	/** One standard deviation of {@link #resolution}, in Å. */
	public double error(final double median) {
		return resolution(median) * spread / ratio;
	}

	private static Optional<Double> value(final ModelCard card, final String what) {
		return card.realMaps().stream().filter(m -> m.what().equals(what)).map(Measurement::value).findFirst();
	}

	private static double mean(final List<Double> values) {
		return values.stream().mapToDouble(v -> v).average().orElseThrow();
	}

	private static double variance(final List<Double> values) {
		final double mean = mean(values);
		return values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum() / Math.max(1, values.size() - 1);
	}
}
