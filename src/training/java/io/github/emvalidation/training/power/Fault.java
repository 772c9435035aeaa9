package io.github.emvalidation.training.power;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/**
 * One thing that is wrong with a map, in several severities.
 *
 * @param name       one word, as in the table: "claim"
 * @param degrees    from mild to severe
 * @param middle     index of the severity that a user should be warned of
 */
record Fault(String name, List<Degree> degrees, int middle) {

	/** Makes the faulty map of a good one; the random numbers are its own. Empty where this map cannot have the fault. */
	interface Maker {

		Optional<Bench> of(GoodMap good, Random random);
	}

	/** Makes the faulty map of any good one. */
	interface Always {

		Bench of(GoodMap good, Random random);
	}

	/**
	 * A severity.
	 *
	 * @param name  short: "/1.15"
	 * @param words which maps, for a sentence: "maps over-claimed by 15 %"
	 * @param maker makes it
	 */
	record Degree(String name, String words, Maker maker) {

		/** One that any map can have. */
		static Degree always(final String name, final String words, final Always maker) {
			return new Degree(name, words, (good, random) -> Optional.of(maker.of(good, random)));
		}
	}

	Fault {
		degrees = List.copyOf(degrees);
		if (middle < 0 || middle >= degrees.size()) throw new IllegalArgumentException(name + " has no severity " + middle);
	}

	/** A fault whose severities are numbers. */
	static Fault of(final String name, final int middle, final Function<Double, Degree> degree, final double... values) {
		return new Fault(name, java.util.Arrays.stream(values).boxed().map(degree).toList(), middle);
	}
}
