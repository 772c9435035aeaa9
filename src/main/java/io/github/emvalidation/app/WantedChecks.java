package io.github.emvalidation.app;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.NearestName;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** The checks that a user names by their ids. */
public final class WantedChecks {

	private WantedChecks() {}

	/** The ids of a line such as "0.a, 0.b"; none where it is blank. */
	public static List<String> ids(final String line) {
		return Arrays.stream(line.split("[,;\\s]+")).filter(id -> !id.isBlank()).toList();
	}

	/**
	 * The checks with these ids, in the order of the known ones.
	 *
	 * @throws BadInputException when an id is unknown
	 */
	public static List<Check> of(final Collection<String> ids, final List<Check> known) {
		final List<String> all = known.stream().map(check -> check.info().id()).toList();
		for (final String id : ids) {
			if (!all.contains(id)) {
				throw new BadInputException("There is no check \"" + id + "\"; expected some of " + String.join(",", all) + "." +
					NearestName.of(id, all).map(near -> " Did you mean " + near + "?").orElse(""));
			}
		}
		return known.stream().filter(check -> ids.contains(check.info().id())).toList();
	}
}
