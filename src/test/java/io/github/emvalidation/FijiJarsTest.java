package io.github.emvalidation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;
import org.scijava.Context;

/** What is laid over Fiji agrees with what Fiji ships, whose versions are those that pom-scijava manages. */
class FijiJarsTest {

	private static final String PARENT = "pom-scijava";
	private static final Pattern DEPENDENCY = Pattern.compile("<dependency>\\s*<groupId>(.*?)</groupId>\\s*<artifactId>(.*?)</artifactId>\\s*<version>(.*?)</version>");
	private static final Pattern PROPERTY = Pattern.compile("<([\\w.-]+)>([^<]*)</\\1>");
	private static final Pattern USE = Pattern.compile("\\$\\{([^}]*)\\}");

	private static String assembly;
	private static String build;
	/** Versions by "group:artifact". */
	private static Map<String, String> managed;
	private static Map<String, String> used;

	@BeforeAll
	static void read() throws IOException {
		assembly = Files.readString(Path.of("src/main/assembly/fiji.xml"));
		build = Files.readString(Path.of("pom.xml"));
		Path repository = Path.of(Context.class.getProtectionDomain().getCodeSource().getLocation().getPath());
		for (int up = 0; up < 5; up++) repository = repository.getParent();
		final String version = group(build, "<artifactId>" + PARENT + "</artifactId>\\s*<version>(.*?)</version>");
		final Path parent = repository.resolve("org/scijava").resolve(PARENT).resolve(version).resolve(PARENT + "-" + version + ".pom");
		if (!Files.exists(parent)) throw new TestAbortedException("not built by Maven: no " + parent);
		managed = managed(Files.readString(parent));
		used = used(repository);
	}

	@Test
	void whatIsLaidOverFijiHasTheVersionOfFiji() {
		assertTrue(managed.size() > 300 && used.size() > 50, managed.size() + " and " + used.size());
		final Map<String, String> otherwise = new TreeMap<>();
		used.forEach((library, version) -> {
			if (managed.containsKey(library) && !managed.get(library).equals(version) && !isLeftToFiji(library)) otherwise.put(library, version);
		});
		assertEquals(Map.of(), otherwise, "two versions of a library in one Fiji");
	}

	/** The program is compiled and tested with the libraries that it meets in Fiji. */
	@Test
	void whatIsLeftToFijiHasTheVersionOfFiji() {
		final Map<String, String> otherwise = new TreeMap<>();
		used.forEach((library, version) -> {
			if (managed.containsKey(library) && !managed.get(library).equals(version) && isLeftToFiji(library)) otherwise.put(library, version);
		});
		// the schema validator of the tests needs a newer one; Jackson itself does with Fiji's
		otherwise.remove("com.fasterxml.jackson.core:jackson-annotations");
		assertEquals(Map.of(), otherwise);
	}

	@Test
	void whatFijiShipsIsLeftToIt() {
		for (final String library : List.of("net.imagej:ij", "net.imglib2:imglib2", "org.scijava:scijava-common", "net.java.dev.jna:jna",
			"info.picocli:picocli", "com.fasterxml.jackson.core:jackson-annotations"))
		{
			assertTrue(used.containsKey(library), library + " is not used any more");
			assertTrue(isLeftToFiji(library), library);
		}
		assertFalse(isLeftToFiji("commons-logging:commons-logging"), "PDFBox cannot do without it");
	}

	@Test
	void namesOfJarsSayWhoseTheyAre() {
		for (final String name : List.of("djl-api", "pdfbox-graphics2d", "razorvine-pickle")) {
			assertTrue(assembly.contains("<outputFileNameMapping>" + name + "-${artifact.version}.${artifact.extension}</outputFileNameMapping>"), name);
		}
	}

	@Test
	void eachPlatformHasItsPyTorchInItsOwnFolder() {
		final Map<String, String> folders = new TreeMap<>();
		final Matcher found = Pattern.compile("<outputDirectory>jars/([\\w-]+)</outputDirectory>.*?pytorch-native-cpu:jar:([\\w-]+)<", Pattern.DOTALL).matcher(assembly);
		while (found.find()) folders.put(found.group(2), found.group(1));
		assertEquals(Map.of("linux-x86_64", "linux64", "linux-aarch64", "linux-arm64", "osx-aarch64", "macos-arm64", "win-x86_64", "win64"), folders);
		for (final String platform : folders.keySet()) assertTrue(build.contains("<platform>" + platform + "</platform>"), platform);
	}

	@Test
	void fijisJarHasNoPluginsConfig() {
		assertEquals("plugins.config", group(build, "<id>default-jar</id>\\s*<configuration>\\s*<excludes>\\s*<exclude>(.*?)</exclude>"));
	}

	private static boolean isLeftToFiji(final String library) {
		return assembly.contains("<exclude>" + library + "</exclude>");
	}

	private static Map<String, String> managed(final String pom) {
		final Map<String, String> properties = new TreeMap<>();
		final Matcher property = PROPERTY.matcher(pom);
		while (property.find()) properties.putIfAbsent(property.group(1), property.group(2));
		final Map<String, String> versions = new TreeMap<>();
		final Matcher dependency = DEPENDENCY.matcher(pom);
		while (dependency.find()) {
			versions.putIfAbsent(resolved(dependency.group(1), properties) + ":" + resolved(dependency.group(2), properties), resolved(dependency.group(3), properties));
		}
		return versions;
	}

	private static String resolved(final String text, final Map<String, String> properties) {
		final String once = USE.matcher(text).replaceAll(use -> Matcher.quoteReplacement(properties.getOrDefault(use.group(1), "")));
		return once.equals(text) ? text : resolved(once, properties);
	}

	/** The libraries on the class path, by their places in Maven's repository. */
	private static Map<String, String> used(final Path repository) {
		final Map<String, String> versions = new TreeMap<>();
		final String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		for (final String entry : path.split(Pattern.quote(File.pathSeparator))) {
			if (!entry.endsWith(".jar") || !Path.of(entry).startsWith(repository)) continue;
			final Path jar = repository.relativize(Path.of(entry));
			final int depth = jar.getNameCount();
			final String group = jar.subpath(0, depth - 3).toString().replace(File.separatorChar, '.');
			versions.put(group + ":" + jar.getName(depth - 3), jar.getName(depth - 2).toString());
		}
		return versions;
	}

	private static String group(final String text, final String pattern) {
		final Matcher found = Pattern.compile(pattern).matcher(text);
		assertTrue(found.find(), pattern);
		return found.group(1);
	}
}
