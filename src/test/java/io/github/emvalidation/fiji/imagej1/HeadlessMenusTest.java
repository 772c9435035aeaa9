package io.github.emvalidation.fiji.imagej1;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HeadlessMenusTest {

	/** The jar of the command line has no plugins.config, so its macros know these commands alone. */
	@Test
	void allCommandsAreFoundWithoutPluginsConfig() throws IOException {
		try (InputStream in = HeadlessMenus.class.getResourceAsStream("/plugins.config")) {
			final String list = new String(in.readAllBytes(), StandardCharsets.UTF_8);
			final TreeSet<String> names = new TreeSet<>(Pattern.compile("(?m)^Plugins>Cryo-EM Validation.*?, \"([^\"]+)\"").matcher(list).results()
				.map(found -> found.group(1)).toList());
			assertEquals(names, new TreeSet<>(HeadlessMenus.own().keySet()));
		}
	}
}
