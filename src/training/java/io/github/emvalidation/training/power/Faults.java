package io.github.emvalidation.training.power;

import java.util.List;
import java.util.stream.Stream;

/** All faults, in the order of the tables. */
final class Faults {

	static final List<Fault> ALL = Stream.of(PlaceFaults.ALL, SolventFaults.ALL, ExtraFaults.ALL, FilterFaults.ALL, WholeFaults.ALL)
		.flatMap(List::stream).toList();

	private Faults() {}

	/** How the table calls maps without a fault; the severities are {@link #SHARP} and {@link #RAW}. */
	static final String GOOD = "good";
	static final String SHARP = "sharp";
	static final String RAW = "raw";
}
