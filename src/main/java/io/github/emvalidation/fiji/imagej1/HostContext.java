package io.github.emvalidation.fiji.imagej1;

import ij.IJ;
import io.github.emvalidation.fiji.EntryService;
import io.github.emvalidation.fiji.ResultLedger;
import java.util.List;
import org.scijava.Context;
import org.scijava.command.CommandService;
import org.scijava.log.LogService;
import org.scijava.module.ModuleService;
import org.scijava.plugin.DefaultPluginFinder;
import org.scijava.plugin.PluginIndex;
import org.scijava.service.Service;
import org.scijava.task.TaskService;

/**
 * The SciJava context that commands run in when ImageJ 1.x calls them: Fiji's own where there is Fiji, else one for the whole
 * session with the few services that the commands need.
 */
public final class HostContext {

	private static final List<Class<? extends Service>> SERVICES = List.of(LogService.class, CommandService.class,
		ModuleService.class, TaskService.class, EntryService.class, ResultLedger.class);

	/** ImageJ makes a new plugin object for every call, so that a session's context has no other place to live in. */
	private static Context ownContext;

	private HostContext() {}

	public static synchronized Context get() {
		final ClassLoader loader = HostContext.class.getClassLoader();
		if (isFiji(loader)) return (Context) IJ.runPlugIn("org.scijava.Context", "");
		if (ownContext == null) ownContext = new Context(SERVICES, new PluginIndex(new DefaultPluginFinder(loader)));
		return ownContext;
	}

	private static boolean isFiji(final ClassLoader loader) {
		try {
			Class.forName("net.imagej.legacy.LegacyService", false, loader);
			return true;
		}
		catch (final ClassNotFoundException e) {
			return false;
		}
	}
}
