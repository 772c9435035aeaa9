package io.github.emvalidation.fiji;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.progress.BadInputException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.scijava.InstantiableException;
import org.scijava.plugin.DefaultPluginFinder;
import org.scijava.plugin.PluginIndex;
import org.scijava.plugin.PluginInfo;

/** Finds the checks by their commands' type, those of other jars included. */
public final class FoundChecks {

	private FoundChecks() {}

	/**
	 * All checks with their standard settings, in the order of their ids.
	 *
	 * @throws BadInputException when the command of a check cannot be made
	 */
	public static List<Check> in(final PluginIndex plugins) {
		final List<Check> checks = new ArrayList<>();
		for (final PluginInfo<CheckCommand> command : plugins.getPlugins(CheckCommand.class)) {
			checks.add(check(command));
		}
		checks.sort(Comparator.comparing(check -> check.info().id()));
		return checks;
	}

	/** All checks of this installation, without a context of SciJava. */
	public static List<Check> here() {
		final PluginIndex plugins = new PluginIndex(new DefaultPluginFinder(FoundChecks.class.getClassLoader()));
		plugins.discover();
		return in(plugins);
	}

	private static Check check(final PluginInfo<CheckCommand> command) {
		try {
			return command.createInstance().check();
		}
		catch (final InstantiableException e) {
			throw new BadInputException("The check " + command.getClassName() + " cannot be started (" + e.getMessage() +
				"); remove or replace the jar that it is in: " + command.getLocation() + ".", e);
		}
	}
}
