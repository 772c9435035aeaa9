package io.github.emvalidation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.CheckRun;
import io.github.emvalidation.fiji.FoundChecks;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Status;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.plugin.DefaultPluginFinder;
import org.scijava.plugin.PluginIndex;

/** The check that CONTRIBUTING.md adds as an example is compiled as it stands on that page, found by its door, and carried out. */
class ContributingTest {

	private static final Pattern CODE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
	private static final Pattern NAME = Pattern.compile("(?:class|record) (\\w+)");

	@TempDir
	private Path folder;

	@Test
	void theExampleIsFoundAndCarriedOut() throws Exception {
		final Path classes = compiled(sources());
		try (URLClassLoader loader = new URLClassLoader(new URL[] { classes.toUri().toURL() }, getClass().getClassLoader())) {
			final PluginIndex plugins = new PluginIndex(new DefaultPluginFinder(loader));
			plugins.discover();
			final Check check = FoundChecks.in(plugins).stream().filter(found -> found.info().id().equals("0.z")).findFirst().orElseThrow();
			final CheckResult good = CheckRun.of(check, Phantoms.entry(Phantoms.noise(Phantoms.ODD_GRID, 1, 5), 2), Progress.NONE);
			assertEquals(Status.OK, good.status(), () -> good.reason() + " " + good.warnings());
			final CheckResult offset = CheckRun.of(check, Phantoms.entry(Phantoms.constant(Phantoms.ODD_GRID, 2), 1), Progress.NONE);
			assertEquals(List.of("The mean density, relative to the largest one, is 1 (accepted: between -0.1 and 0.1): " +
				"the densities of the map have an offset."), offset.warnings());
		}
	}

	private List<File> sources() throws IOException {
		final List<File> files = new ArrayList<>();
		final Matcher code = CODE.matcher(Files.readString(Path.of("CONTRIBUTING.md")));
		while (code.find()) {
			final Matcher name = NAME.matcher(code.group(1));
			assertTrue(name.find(), code.group(1));
			files.add(Files.writeString(folder.resolve(name.group(1) + ".java"), code.group(1)).toFile());
		}
		assertEquals(4, files.size());
		return files;
	}

	private Path compiled(final List<File> sources) throws IOException {
		final Path classes = Files.createDirectory(folder.resolve("classes"));
		final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		final StringWriter said = new StringWriter();
		try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
			final String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
			assertTrue(compiler.getTask(said, files, null, List.of("-d", classes.toString(), "-cp", path, "-Xlint:-options"), null,
				files.getJavaFileObjectsFromFiles(sources)).call(), said::toString);
		}
		return classes;
	}
}
