package io.github.emvalidation.fiji;

import io.github.emvalidation.app.Given;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Setting;
import java.io.File;
import java.lang.reflect.Field;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;

/**
 * What a command was given, found by name: a parameter with the key of an {@link Input} is that input, one with the name of a
 * {@link Setting} that setting. Parameters have to be fields: SciJava's {@code CommandService.run}, which scripts call, refuses commands
 * that make their parameters when they run.
 */
final class CommandParameters {

	private CommandParameters() {}

	/**
	 * What the user gave of the inputs.
	 *
	 * @throws BadInputException when something is not written as it has to be
	 */
	static Given given(final Command command) {
		final Map<Input, String> texts = new EnumMap<>(Input.class);
		for (final Input input : Input.given()) text(command, input.key()).ifPresent(text -> texts.put(input, text));
		return new Given(texts);
	}

	/** What the user gave of the settings of a check, by name. */
	static Map<String, String> settings(final Command command, final CheckInfo check) {
		final Map<String, String> texts = new LinkedHashMap<>();
		for (final Setting setting : check.settings()) text(command, setting.name()).ifPresent(text -> texts.put(setting.name(), text));
		return texts;
	}

	/** The value of the parameter of that name; empty if there is none. A macro's {@code map=[]} arrives as a file without a name. */
	private static Optional<String> text(final Command command, final String name) {
		for (Class<?> type = command.getClass(); type != Object.class; type = type.getSuperclass()) {
			for (final Field field : type.getDeclaredFields()) {
				if (field.getName().equals(name) && field.isAnnotationPresent(Parameter.class)) return Optional.ofNullable(value(command, field));
			}
		}
		return Optional.empty();
	}

	private static String value(final Command command, final Field field) {
		try {
			field.setAccessible(true);
			final Object value = field.get(command);
			return value instanceof File file ? file.getPath() : value == null ? null : value.toString();
		}
		catch (final IllegalAccessException e) {
			throw new IllegalStateException("the parameter " + field.getName() + " cannot be read", e);
		}
	}
}
