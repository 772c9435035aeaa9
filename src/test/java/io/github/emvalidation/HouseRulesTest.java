package io.github.emvalidation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house: which package may know which, who may know which library, and how large a file gets. */
@AnalyzeClasses(packages = HouseRulesTest.BASE, importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

	static final String BASE = "io.github.emvalidation";
	private static final Path SOURCES = Path.of("src/main/java/io/github/emvalidation");
	private static final int LONGEST_FILE = 300;

	/** What each package may import besides itself; the README's picture of the floors, in full. */
	private static final Map<String, Set<String>> MAY_IMPORT = new TreeMap<>(Map.ofEntries(
		Map.entry("volume", Set.of()),
		Map.entry("signal", Set.of("volume")),
		Map.entry("io", Set.of("volume")),
		Map.entry("result", Set.of("volume")),
		Map.entry("entry", Set.of("volume", "signal", "result")),
		Map.entry("simulate", Set.of("volume", "signal")),
		Map.entry("figure", Set.of("volume", "signal", "result")),
		Map.entry("network", Set.of("volume", "signal")),
		Map.entry("check", Set.of("volume", "signal", "result", "entry", "network")),
		Map.entry("report", Set.of("volume", "signal", "io", "result", "entry", "figure")),
		Map.entry("training", Set.of("volume", "signal", "io", "result", "simulate", "network", "figure")),
		Map.entry("fiji", Set.of("volume", "signal", "io", "result", "entry", "simulate", "network", "check", "figure", "report"))));

	/** Libraries that only some packages may know. */
	private static final Map<String, Set<String>> ALONE_KNOWS = new TreeMap<>(Map.of(
		"org.scijava..", Set.of("fiji"),
		"ij..", Set.of("fiji"),
		"picocli..", Set.of("fiji", "training"),
		"org.jfree..", Set.of("figure"),
		"com.openhtmltopdf..", Set.of("report"),
		"com.fasterxml..", Set.of("report", "network", "training", "io.archive"),
		"java.net.http..", Set.of("io.archive"),
		"ai.djl..", Set.of("network", "training"),
		"org.biojava..", Set.of("training"),
		"net.razorvine..", Set.of("network")));

	@ArchTest
	static void importsGoDownwardsOnly(final JavaClasses all) {
		MAY_IMPORT.forEach((name, allowed) -> {
			final Set<String> forbidden = new TreeSet<>(MAY_IMPORT.keySet());
			forbidden.removeAll(allowed);
			forbidden.remove(name);
			if (forbidden.isEmpty()) return;
			noClasses().that().resideInAPackage(BASE + "." + name + "..").should().dependOnClassesThat()
				.resideInAnyPackage(forbidden.stream().map(other -> BASE + "." + other + "..").toArray(String[]::new))
				.as(name + " imports none of " + forbidden).check(all);
		});
	}

	@ArchTest
	static void librariesStayBehindTheirDoors(final JavaClasses all) {
		ALONE_KNOWS.forEach((library, owners) -> {
			final String[] packages = owners.stream().map(owner -> BASE + "." + owner + "..").toArray(String[]::new);
			noClasses().that().resideOutsideOfPackages(packages).should().dependOnClassesThat().resideInAPackage(library)
				.as("only " + owners + " knows " + library).check(all);
		});
	}

	@ArchTest
	static void checksDoNotKnowOneAnother(final JavaClasses all) {
		for (final String check : packagesOf(all, "check")) {
			noClasses().that().resideInAPackage(BASE + ".check." + check + "..").should()
				.dependOnClassesThat(inAnotherCheck(check)).as("the check " + check + " imports no other check").check(all);
		}
	}

	@ArchTest
	static final ArchRule NOBODY_PRINTS = noClasses().that().doNotHaveFullyQualifiedName(BASE + ".fiji.Main")
		.should().callMethod(Throwable.class, "printStackTrace");

	@ArchTest
	static final ArchRule CHECKS_ARE_NAMED_SO = classes().that().implement(BASE + ".check.Check")
		.should().haveSimpleNameEndingWith("Check");

	@ArchTest
	static void everyPackageIsPlaced(final JavaClasses all) {
		final Set<String> found = new TreeSet<>();
		for (final JavaClass type : all) {
			final String rest = type.getPackageName().substring(BASE.length());
			if (!rest.isEmpty()) found.add(rest.substring(1).split("\\.")[0]);
		}
		assertEquals(MAY_IMPORT.keySet(), found, "packages found, against those that have a floor");
	}

	@Test
	void filesAreShortAndPackagesIntroduceThemselves() throws IOException {
		try (Stream<Path> files = Files.walk(SOURCES)) {
			for (final Path file : (Iterable<Path>) files::iterator) {
				if (file.toString().endsWith(".java")) {
					final long lines = Files.readAllLines(file).size();
					assertTrue(lines <= LONGEST_FILE, file + " has " + lines + " lines, at most " + LONGEST_FILE);
					assertTrue(Files.exists(file.resolveSibling("package-info.java")), "no package-info.java beside " + file);
				}
			}
		}
	}

	@Test
	void nothingIsLeftForLater() throws IOException {
		final List<String> words = List.of("TO" + "DO", "FIX" + "ME", "XX" + "X");
		try (Stream<Path> files = Files.walk(SOURCES)) {
			for (final Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".java"))::iterator) {
				final String text = Files.readString(file);
				for (final String word : words) assertTrue(!text.contains(word), file + " says " + word);
			}
		}
	}

	private static Set<String> packagesOf(final JavaClasses all, final String parent) {
		final String prefix = BASE + "." + parent + ".";
		final Set<String> names = new TreeSet<>();
		for (final JavaClass type : all) {
			if (type.getPackageName().startsWith(prefix)) names.add(type.getPackageName().substring(prefix.length()).split("\\.")[0]);
		}
		return names;
	}

	private static DescribedPredicate<JavaClass> inAnotherCheck(final String check) {
		final String own = BASE + ".check." + check;
		return DescribedPredicate.describe("in another check than " + check, type -> type.getPackageName()
			.startsWith(BASE + ".check.") && !type.getPackageName().equals(own));
	}
}
