package io.github.emvalidation.entry;

import io.github.emvalidation.result.Input;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The known value of one {@link Input}.
 *
 * @param text   the value as text
 * @param number the value in the input's unit, if it is a number
 * @param source its source; empty if the user gave it with the map
 */
public record Fact(String text, OptionalDouble number, Optional<Source> source) {

	static Fact of(final double number, final Optional<Source> source) {
		return new Fact(Double.toString(number), OptionalDouble.of(number), source);
	}

	static Fact of(final String text, final Optional<Source> source) {
		return new Fact(text, OptionalDouble.empty(), source);
	}
}
