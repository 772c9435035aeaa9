package io.github.emvalidation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.fiji.CheckCommand;
import io.github.emvalidation.result.CheckInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.scijava.InstantiableException;
import org.scijava.plugin.DefaultPluginFinder;
import org.scijava.plugin.Menu;
import org.scijava.plugin.PluginIndex;
import org.scijava.plugin.PluginInfo;

/** What README and docs say must be true: the table of checks, and every file they point to. */
class ReadmeTest {

	private static final Path README = Path.of("README.md");
	private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");

	@Test
	void tableOfChecksIsThatOfTheCommandsFound() throws IOException {
		final List<String> rows = Files.readAllLines(README).stream().filter(line -> line.matches("\\| [0-9A]\\.[0-9a-z] .*")).toList();
		assertEquals(expectedRows(), rows);
	}

	private static List<String> expectedRows() {
		final PluginIndex plugins = new PluginIndex(new DefaultPluginFinder(ReadmeTest.class.getClassLoader()));
		plugins.discover();
		return plugins.getPlugins(CheckCommand.class).stream().map(ReadmeTest::row).sorted().toList();
	}

	private static String row(final PluginInfo<CheckCommand> command) {
		try {
			final CheckInfo info = command.createInstance().check().info();
			final Menu[] menu = command.getAnnotation().menu();
			final String label = menu[menu.length - 1].label();
			return "| " + info.id() + " | " + info.name() + " | `" + label + "` | " + info.question() + " |";
		}
		catch (final InstantiableException e) {
			throw new IllegalStateException(e);
		}
	}

	@Test
	void everyFilePointedToIsThere() throws IOException {
		try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
			for (final Path page : Stream.concat(Stream.of(README), docs.filter(p -> p.toString().endsWith(".md"))).toList()) {
				final Matcher link = LINK.matcher(Files.readString(page));
				while (link.find()) {
					final Path target = page.toAbsolutePath().resolveSibling(link.group(1));
					assertTrue(Files.exists(target), page + " points to " + link.group(1) + ", which is not there");
				}
			}
		}
	}
}
