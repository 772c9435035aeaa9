package io.github.emvalidation.fiji.imagej1;

import ij.ImageJ;
import ij.Menus;
import io.github.emvalidation.fiji.ValidationCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Hashtable;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scijava.MenuPath;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;

/**
 * ImageJ's table of commands without its window: those of ImageJ itself, those of every plugins.config, and this program's. ImageJ fills it
 * only together with the menu bar, which needs a display, and {@code run(command)} of a macro looks nowhere else.
 */
public final class HeadlessMenus {

	/** {@code file01="Open...[o]",ij.plugin.Commands("open")}; the key in brackets is a shortcut. */
	private static final Pattern BUILT_IN = Pattern.compile("\\w+=\"(.+?)(?:\\[\\w+\\])?\",\\s*(\\S.*?)\\s*");
	/** {@code Plugins>Cryo-EM Validation, "Check mass", io.github...("...")}. */
	private static final Pattern PLUGIN = Pattern.compile("[^,#]+,\\s*\"([^\"]+)\"\\s*,\\s*(\\S.*?)\\s*");

	/** Old names of commands, which work with a notice until the next version. */
	private static final Map<String, String> RENAMED = Map.of("Check hand", "Check handedness");

	private HeadlessMenus() {}

	/** Makes the commands known to {@code ij.IJ.run}. */
	public static void install() {
		try {
			final Hashtable<String, String> commands = new Hashtable<>();
			add(commands, ImageJ.class.getResource("/IJ_Props.txt"), BUILT_IN);
			add(commands, HeadlessMenus.class.getResource("menu-bar.config"), PLUGIN);
			for (final URL plugins : Collections.list(HeadlessMenus.class.getClassLoader().getResources("plugins.config"))) {
				add(commands, plugins, PLUGIN);
			}
			commands.putAll(own());
			RENAMED.forEach((old, now) -> commands.put(old, RenamedCommand.class.getName() + "(\"" + now + "\")"));
			final Field table = Menus.class.getDeclaredField("pluginsTable");
			table.setAccessible(true);
			table.set(null, commands);
		}
		catch (final IOException e) {
			throw new UncheckedIOException("The list of commands cannot be read from the program's jars.", e);
		}
		catch (final ReflectiveOperationException e) {
			throw new IllegalStateException("This version of ImageJ keeps its commands elsewhere.", e);
		}
	}

	/**
	 * The commands of this program, and checks of other jars, by the menu of their annotations: the program's jar for Fiji has no
	 * plugins.config. A question for commands of a type leaves out those that are annotated as plain commands.
	 */
	static Map<String, String> own() {
		final Map<String, String> commands = new TreeMap<>();
		for (final CommandInfo command : HostContext.get().service(CommandService.class).getCommands()) {
			final MenuPath path = command.getMenuPath();
			if (path.size() < 2 || !path.get(1).getName().equals(ValidationCommand.MENU)) continue;
			final String name = path.getLeaf().getName();
			commands.put(name, GuardedCommand.entry(name, CommandBridge.class.getName() + "(\"" + command.getClassName() + "\")"));
		}
		return commands;
	}

	private static void add(final Hashtable<String, String> commands, final URL list, final Pattern line) throws IOException {
		try (InputStream in = list.openStream();
			BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)))
		{
			lines.lines().map(line::matcher).filter(Matcher::matches).forEach(found -> commands.put(found.group(1),
				GuardedCommand.entry(found.group(1), found.group(2))));
		}
	}
}
