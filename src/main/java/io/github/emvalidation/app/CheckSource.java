package io.github.emvalidation.app;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.progress.BadInputException;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Where the checks of this installation are found. Java's {@link ServiceLoader} finds the sources, so that a program needs no framework.
 */
public interface CheckSource {

	/**
	 * The checks with their standard settings.
	 *
	 * @throws BadInputException when a check cannot be made
	 */
	List<Check> checks();

	/**
	 * All checks of this installation, in the order of their ids.
	 *
	 * @throws BadInputException when a check cannot be made
	 */
	static List<Check> all() {
		return ServiceLoader.load(CheckSource.class, CheckSource.class.getClassLoader()).stream()
			.flatMap(source -> source.get().checks().stream()).sorted(Comparator.comparing(check -> check.info().id())).toList();
	}
}
