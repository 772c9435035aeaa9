package io.github.emvalidation.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.Macro;
import io.github.emvalidation.fiji.checks.MassCommand;
import java.io.File;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scijava.Context;
import org.scijava.command.CommandService;
import org.scijava.module.Module;

/** Values of macros are what their writers mean, whatever their paths are called. */
class MacroOptionsTest {

	@Test
	void valuesAreReadAsTheyAreWritten() {
		assertEquals(Map.of("map", "/a b/map.mrc", "contour", "0.25"), read("map=[/a b/map.mrc] contour=0.25 "));
		assertEquals(Map.of("map", "/low contour=0.5 runs/map.mrc", "contour", "0.25"), read("map=[/low contour=0.5 runs/map.mrc] contour=0.25"));
		assertEquals(Map.of("map", "/run_contour=0.9/map.mrc", "contour", "3"), read("map=/run_contour=0.9/map.mrc contour=3"));
		assertEquals(Map.of("map", "/resolution=8/map.mrc"), read("map=[/resolution=8/map.mrc]"));
		assertEquals(Map.of("title", "apo state, contour=0.9 in the paper", "contour", "0.25"),
			read("title=[apo state, contour=0.9 in the paper] contour=0.25"));
		assertEquals(Map.of("title", "it's, contour=1", "contour", "2"), read("title='it's, contour=1' contour=2"));
	}

	@Test
	void bracketsMayStandInsideBrackets() {
		assertEquals(Map.of("map", "/map[1].mrc", "contour", "1"), read("map=[/map[1].mrc] contour=1"));
		assertEquals(Map.of("map", "/a [b] c/map.mrc", "contour", "1"), read("map=[/a [b] c/map.mrc] contour=1"));
		assertEquals(Map.of("map", "/a [b", "contour", "1"), read("map=[/a [b] contour=1"), "not in pairs");
		assertEquals(Map.of("map", "/a]b/map.mrc", "contour", "1"), read("map=[/a]b/map.mrc] contour=1"), "nor here");
		assertEquals(Map.of("map", "", "folder", "", "contour", ""), read("map=[] folder=[] contour="));
		assertEquals(Map.of("map", "[/never", "closed", "true"), read("map=[/never closed"));
	}

	@Test
	void flagsAndRepeats() {
		assertEquals(Map.of("show", "true", "contour", "1"), read(" show contour=1 contour=2 Show=false"));
		assertEquals(Map.of(), read(" "));
	}

	@Test
	void anUnknownNameStopsTheCommandWithTheNearestOne() {
		assertEquals("\"Check mass\" has no parameter \"contur\"; did you mean contour?", reason("contur=0.4"));
		assertTrue(reason("map=[/a.mrc] operator").startsWith("\"Check mass\" has no parameter \"operator\"; expected some of map, contour,"),
			reason("operator"));
		assertFalse(reason("title=[of Validation report] folder=/a").contains("has no parameter"), "another command knows it");
	}

	private static String reason(final String options) {
		try (Context context = Commands.context()) {
			final Module module = Commands.made(context, context.service(CommandService.class).getCommand(MassCommand.class));
			MacroOptions.of(options).set(module);
			module.run();
			return ((MassCommand) module.getDelegateObject()).getCancelReason();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/low contour=0.5 runs/map.mrc", "/run_contour=0.9/map.mrc", "/resolution=8/map.mrc", "/voxel=2 map=x/map.mrc" })
	void inFijiNoParameterIsTakenFromAPath(final String path) {
		final String options = "map=[" + path + "] mass=120 ";
		try (Context context = Commands.context()) {
			final Module module = Commands.made(context, context.service(CommandService.class).getCommand(MassCommand.class));
			// Fiji's own reader of macro options looks for "name=" anywhere
			for (final String name : List.of("map", "contour", "resolution", "voxel")) {
				final String text = Macro.getValue(options, name, null);
				if (text != null) TextInput.set(module, module.getInfo().getInput(name), text);
			}
			MacroDefaults.take(module, options);
			assertEquals(new File(path), module.getInput("map"));
			assertEquals("120", module.getInput("mass"));
			for (final String name : List.of("contour", "resolution", "voxel")) assertEquals("", module.getInput(name), "the default of " + name);
		}
	}

	private static Map<String, String> read(final String options) {
		return MacroOptions.of(options).values();
	}
}
