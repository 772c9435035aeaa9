package io.github.emvalidation.fiji;

import io.github.emvalidation.app.Given;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Setting;
import java.io.File;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.scijava.ItemIO;
import org.scijava.ItemVisibility;
import org.scijava.module.DefaultMutableModuleItem;
import org.scijava.module.ModuleItem;
import org.scijava.module.MutableModule;
import org.scijava.module.MutableModuleInfo;

/**
 * Inputs and settings as parameters of a command, made from their lists: a dialog asks for them, the recorder writes them, macros and
 * scripts give them. Numbers are texts, because a number field can be neither empty nor show 0.0118 as it was typed.
 */
final class InputParameters {

	private InputParameters() {}

	/** Puts inputs before the command's own parameters, and settings behind them. */
	static void add(final MutableModule module, final MutableModuleInfo info, final Collection<Input> inputs, final Collection<Setting> settings) {
		final List<ModuleItem<?>> own = new ArrayList<>();
		for (final ModuleItem<?> item : info.inputs()) {
			if (item.getVisibility() == ItemVisibility.NORMAL && isText(item.getType())) own.add(item);
		}
		own.forEach(info::removeInput);
		for (final Input input : inputs) {
			info.addInput(item(info, input.key(), input.kind() == Input.Kind.VOLUME, "", input.label(), sentence(input.meaning())));
		}
		own.forEach(info::addInput);
		for (final Setting setting : settings) {
			info.addInput(item(info, setting.name(), setting.kind() == Setting.Kind.FILE, setting.initial(), setting.label(), sentence(setting.meaning())));
		}
		for (final ModuleItem<?> item : info.inputs()) {
			if (item.getDefaultValue() instanceof String text && module.getInput(item.getName()) == null) module.setInput(item.getName(), text);
		}
	}

	private static boolean isText(final Class<?> type) {
		return type == String.class || type == File.class || type == boolean.class;
	}

	private static ModuleItem<?> item(final MutableModuleInfo info, final String name, final boolean file, final String initial, final String label,
		final String description)
	{
		final DefaultMutableModuleItem<?> item;
		if (file) item = new DefaultMutableModuleItem<>(info, name, File.class);
		else {
			final DefaultMutableModuleItem<String> text = new DefaultMutableModuleItem<>(info, name, String.class);
			text.setDefaultValue(initial);
			item = text;
		}
		item.setIOType(ItemIO.INPUT);
		item.setRequired(false);
		item.setPersisted(false);
		item.setLabel(label);
		item.setDescription(description);
		return item;
	}

	private static String sentence(final String meaning) {
		return meaning.isEmpty() ? "" : meaning.substring(0, 1).toUpperCase(Locale.ROOT) + meaning.substring(1);
	}

	/** What the user gave of these inputs. */
	static Given given(final MutableModule module, final Collection<Input> inputs) {
		final Map<Input, String> texts = new EnumMap<>(Input.class);
		for (final Input input : inputs) texts.put(input, text(module.getInput(input.key())));
		return new Given(texts);
	}

	/** What the user gave of these settings, by name. */
	static Map<String, String> settings(final MutableModule module, final Collection<Setting> settings) {
		final Map<String, String> texts = new LinkedHashMap<>();
		for (final Setting setting : settings) texts.put(setting.name(), text(module.getInput(setting.name())));
		return texts;
	}

	/** A macro's {@code map=[]} arrives as a file without a name. */
	private static String text(final Object value) {
		return value instanceof File file ? file.getPath() : value == null ? "" : value.toString();
	}
}
