package io.github.emvalidation.fiji;

import io.github.emvalidation.progress.NearestName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.ModuleInfo;
import org.scijava.module.ModuleItem;

/**
 * The options of a line {@code run("command", "options")} of a macro: {@code contour=0.25 map=[/low contour=0.5 runs/map.mrc] show}. A
 * value
 * ends at the next space, or at its closing bracket or quotation mark. What stands inside a value is never taken for a parameter, as
 * ImageJ's own
 * search for "contour=" would. Of two values for one name the first counts; a name alone is a flag that is set.
 *
 * @param values by the name of the parameter, in small letters
 */
public record MacroOptions(Map<String, String> values) {

	private static final String SET = "true";

	/** Of the options as ImageJ hands them on. */
	public static MacroOptions of(final String options) {
		return new MacroOptions(new Reading(options).values());
	}

	/** The value of that parameter. */
	public Optional<String> value(final String name) {
		return Optional.ofNullable(values.get(name));
	}

	/** Sets the inputs of a command that are given here; of a name that the command does not know it says so, and does nothing else. */
	public void set(final Module module) {
		if (module.getDelegateObject() instanceof ValidationCommand command) unknown(module, command.context()).ifPresent(command::refusing);
		for (final ModuleItem<?> input : module.getInfo().inputs()) {
			value(input.getName()).ifPresent(text -> TextInput.set(module, input, text));
		}
	}

	/**
	 * A sentence on the first name that no command of this program knows. One of another command is no mistake: a macro may pass the same
	 * options to several.
	 */
	private Optional<String> unknown(final Module module, final Context context) {
		final List<String> own = names(module.getInfo());
		final List<String> others = values.keySet().stream().filter(name -> !own.contains(name)).toList();
		if (others.isEmpty()) return Optional.empty();
		final Set<String> all = new HashSet<>();
		context.service(CommandService.class).getCommands().stream().filter(MacroOptions::isOurs).forEach(command -> all.addAll(names(command)));
		return others.stream().filter(name -> !all.contains(name)).findFirst().map(name -> "\"" + module.getInfo().getTitle() +
			"\" has no parameter \"" + name + "\"" + NearestName.of(name, own).map(near -> "; did you mean " + near + "?")
			.orElse("; expected some of " + own.stream().filter(text -> TextInput.accepts(module.getInfo().getInput(text)))
				.collect(Collectors.joining(", ")) + "."));
	}

	/** Whether a command stands in the menu of this program, or in a menu within it. */
	private static boolean isOurs(final CommandInfo command) {
		return command.getMenuPath().stream().anyMatch(entry -> ValidationCommand.MENU.equals(entry.getName()));
	}

	private static List<String> names(final ModuleInfo command) {
		final List<String> names = new ArrayList<>();
		for (final ModuleItem<?> input : command.inputs()) if (MacroDefaults.isGivenByUsers(input)) names.add(input.getName());
		return names;
	}

	/** Goes through the options once. */
	private static final class Reading {

		private final String text;
		private int at;

		Reading(final String text) {
			this.text = text;
		}

		Map<String, String> values() {
			final Map<String, String> values = new LinkedHashMap<>();
			while (skipSpace()) {
				final String name = name();
				final boolean isFlag = at == text.length() || text.charAt(at) != '=';
				if (!isFlag) at++;
				values.putIfAbsent(name.toLowerCase(Locale.ROOT), isFlag ? SET : value());
			}
			return values;
		}

		/** Whether anything follows. */
		private boolean skipSpace() {
			while (at < text.length() && Character.isWhitespace(text.charAt(at))) at++;
			return at < text.length();
		}

		private String name() {
			final int begin = at;
			while (at < text.length() && text.charAt(at) != '=' && !Character.isWhitespace(text.charAt(at))) at++;
			return text.substring(begin, at);
		}

		private String value() {
			final int begin = at;
			final int close = at == text.length() ? -1 : text.charAt(at) == '[' ? closingBracket() : text.charAt(at) == '\'' ? closing('\'', at + 1)
				: -1;
			if (close > 0) {
				at = close + 1;
				return text.substring(begin + 1, close);
			}
			while (at < text.length() && !Character.isWhitespace(text.charAt(at))) at++;
			return text.substring(begin, at);
		}

		/** Brackets within the value come in pairs; where they do not, the first one that ends a word closes. */
		private int closingBracket() {
			int open = 0;
			for (int i = at; i < text.length(); i++) {
				if (text.charAt(i) == '[') open++;
				else if (text.charAt(i) == ']' && (open > 1 || endsWord(i)) && --open == 0) return i;
			}
			return closing(']', at + 1);
		}

		private int closing(final char mark, final int from) {
			for (int i = from; i < text.length(); i++) {
				if (text.charAt(i) == mark && endsWord(i)) return i;
			}
			return -1;
		}

		private boolean endsWord(final int i) {
			return i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1));
		}
	}
}
