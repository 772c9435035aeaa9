package io.github.emvalidation.training.power;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How often each limit errs, for the program: the file that its report quotes. */
final class RateTable {

	private static final String HEADER = "check,criterion,side,good,alarms,maps,of,found";
	/** A fault counts as found when so many of its maps break the limit. */
	private static final double FOUND = 0.8;
	/** A limit that finds fewer is not praised. */
	private static final double WORTH_SAYING = 0.5;

	private RateTable() {}

	private record Best(String words, Share share) {}

	/** A line for each limit with what it is best at; no such words where it finds none. */
	static List<String> lines(final Power power) {
		final List<String> lines = new ArrayList<>();
		lines.add(HEADER);
		for (final String limit : power.limits()) {
			final Share alarms = power.falseAlarms(limit);
			final String start = limit.replace(' ', ',') + "," + alarms.of() + "," + alarms.count();
			lines.add(start + best(power, limit).map(best -> "," + best.words + "," + best.share.of() + "," + best.share.count())
				.orElse(",,0,0"));
		}
		return lines;
	}

	static void write(final Power power, final Path file) throws IOException {
		if (file.getParent() != null) Files.createDirectories(file.getParent());
		Files.write(file, lines(power));
	}

	/**
	 * Of the faults that its warning names the one that it finds best at the middle severity, the first one of equals; where that is not
	 * enough, at the highest.
	 */
	private static Optional<Best> best(final Power power, final String limit) {
		final List<Fault> faults = Faults.ALL.stream().filter(fault -> Naming.of(fault.name()).contains(limit)).toList();
		final Optional<Best> middle = best(faults.stream().map(fault -> of(power, limit, fault, fault.middle())).toList());
		if (middle.isPresent() && middle.get().share.value() >= FOUND) return middle;
		return best(faults.stream().map(fault -> of(power, limit, fault, fault.degrees().size() - 1)).toList());
	}

	private static Optional<Best> best(final List<Best> all) {
		return all.stream().filter(best -> best.share.value() >= WORTH_SAYING).reduce((a, b) -> b.share.value() > a.share.value() ? b : a);
	}

	private static Best of(final Power power, final String limit, final Fault fault, final int degree) {
		final Fault.Degree chosen = fault.degrees().get(degree);
		return new Best(chosen.words(), Power.fired(power.faulty(fault.name(), chosen.name()), limit));
	}
}
