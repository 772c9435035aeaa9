package io.github.emvalidation.report.saved;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.result.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A metric of a report.json.
 *
 * @param value   a number, or an array of numbers
 * @param unit    symbol, empty for a pure number
 * @param meaning its meaning, in one line
 */
public record SavedMetric(JsonNode value, String unit, String meaning) {

	public SavedMetric {
		Objects.requireNonNull(unit);
		Objects.requireNonNull(meaning);
		if (!isFinite(value) && !value.isArray()) throw new IllegalArgumentException("\"" + meaning + "\" is no number");
		for (final JsonNode element : value) {
			if (!isFinite(element)) throw new IllegalArgumentException("\"" + meaning + "\" is no list of numbers");
		}
	}

	/** JSON knows no NaN, but 1e999. */
	private static boolean isFinite(final JsonNode node) {
		return node.isNumber() && Double.isFinite(node.asDouble());
	}

	/** The single value, or those of the list. */
	public List<Double> values() {
		if (value.isNumber()) return List.of(value.asDouble());
		final List<Double> values = new ArrayList<>();
		value.forEach(element -> values.add(element.asDouble()));
		return values;
	}

	/** The value of a metric that is no list. */
	public double single() {
		return value.asDouble();
	}

	/** Whether all values are counts, which the format writes without a decimal point. */
	boolean isCount() {
		if (value.isNumber()) return value.isIntegralNumber();
		for (final JsonNode element : value) if (!element.isIntegralNumber()) return false;
		return true;
	}

	/** A value of this metric, or a difference of two, as the reports print it, without the unit. */
	public String number(final double of) {
		if (isCount() && of == Math.rint(of)) return Numbers.whole(of);
		return Arrays.stream(Unit.values()).filter(known -> known.symbol().equals(unit)).findFirst().orElse(Unit.NONE).number(of);
	}

	/** A value with the unit. */
	public String print(final double of) {
		return unit.isEmpty() ? number(of) : number(of) + " " + unit;
	}
}
