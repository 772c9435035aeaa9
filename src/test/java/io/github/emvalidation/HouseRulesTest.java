package io.github.emvalidation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house: which package may know which, who may know which library, and how large a file gets. */
@AnalyzeClasses(packages = HouseRulesTest.BASE, importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

	static final String BASE = "io.github.emvalidation";
	private static final List<Path> SOURCES = List.of(Path.of("src/main/java/io/github/emvalidation"),
		Path.of("src/training/java/io/github/emvalidation"));
	private static final String CHECKS = BASE + "\\.check";
	private static final int LONGEST_FILE = 300;
	private static final int LONGEST_LINE = 140;

	/** The floors of the house, the lowest first; what a room needs it takes from the floors below it. */
	private static final List<Set<String>> FLOORS = List.of(
		Set.of("progress"),
		Set.of("volume"),
		Set.of("signal", "io", "structure", "result"),
		Set.of("entry", "network", "simulate", "figure"),
		Set.of("check"),
		Set.of("report", "training"),
		Set.of("app"),
		Set.of("fiji"),
		Set.of("cli"));

	/** Libraries that only some packages may know. */
	private static final Map<String, Set<String>> ALONE_KNOWS = new TreeMap<>(Map.ofEntries(
		Map.entry("org.scijava..", Set.of("fiji", "cli")),
		Map.entry("ij..", Set.of("fiji", "cli")),
		Map.entry("picocli..", Set.of("cli", "training.commands")),
		Map.entry("org.jtransforms..", Set.of("signal")),
		Map.entry("org.jfree..", Set.of("figure")),
		Map.entry("com.openhtmltopdf..", Set.of("report.print")),
		Map.entry("de.rototor..", Set.of("report.print")),
		Map.entry("com.fasterxml..", Set.of("report", "network", "training", "io.archive")),
		Map.entry("java.net.http..", Set.of("io.archive")),
		Map.entry("ai.djl..", Set.of("network", "training")),
		Map.entry("org.rcsb..", Set.of("structure")),
		Map.entry("net.razorvine..", Set.of("network.published"))));

	/** Inner rooms, and who may enter them. */
	private static final Map<String, Set<String>> ALONE_USES = new TreeMap<>(Map.of(
		"figure.surface", Set.of("figure"),
		"figure.svg", Set.of("figure"),
		"io.archive", Set.of("app", "fiji", "cli"),
		"report.page", Set.of("report", "cli"),
		"report.print", Set.of("report"),
		"report.screen", Set.of("report"),
		"report.saved", Set.of("report", "app"),
		"fiji.imagej1", Set.of("cli")));

	@ArchTest
	static void importsGoDownwardsOnly(final JavaClasses all) {
		for (int floor = 0; floor < FLOORS.size(); floor++) {
			for (final String room : FLOORS.get(floor)) {
				final Set<String> forbidden = new TreeSet<>();
				FLOORS.subList(floor, FLOORS.size()).forEach(forbidden::addAll);
				forbidden.remove(room);
				if (forbidden.isEmpty()) continue;
				noClasses().that().resideInAPackage(BASE + "." + room + "..").should().dependOnClassesThat()
					.resideInAnyPackage(inside(forbidden)).as(room + " imports none of " + forbidden).check(all);
			}
		}
	}

	@ArchTest
	static void innerRoomsAreEnteredByTheirOwnersOnly(final JavaClasses all) {
		ALONE_USES.forEach((room, users) -> {
			final Set<String> allowed = new TreeSet<>(users);
			allowed.add(room);
			noClasses().that().resideOutsideOfPackages(inside(allowed)).should().dependOnClassesThat()
				.resideInAPackage(BASE + "." + room + "..").as("only " + users + " uses " + room).check(all);
		});
	}

	@ArchTest
	static void noTwoPackagesImportOneAnother(final JavaClasses all) {
		slices().matching(BASE + ".(**)").should().beFreeOfCycles().check(all);
	}

	private static String[] inside(final Set<String> rooms) {
		return rooms.stream().map(room -> BASE + "." + room + "..").toArray(String[]::new);
	}

	@ArchTest
	static void librariesStayBehindTheirDoors(final JavaClasses all) {
		ALONE_KNOWS.forEach((library, owners) -> {
			noClasses().that().resideOutsideOfPackages(inside(owners)).should().dependOnClassesThat().resideInAPackage(library)
				.as("only " + owners + " knows " + library).check(all);
		});
	}

	@ArchTest
	static void checksDoNotKnowOneAnother(final JavaClasses all) {
		for (final String check : checks(all)) {
			noClasses().that().resideInAPackage(check + "..").should()
				.dependOnClassesThat(inAnotherCheck(check)).as("the check " + check + " imports no other check").check(all);
		}
	}

	@ArchTest
	static final ArchRule NOBODY_PRINTS = noClasses().that().resideOutsideOfPackages(inside(Set.of("cli")))
		.should().accessField(System.class, "out").orShould().accessField(System.class, "err");

	@ArchTest
	static final ArchRule NOBODY_SHOWS_STACK_TRACES = noClasses().should().callMethod(Throwable.class, "printStackTrace");

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
		final Set<String> placed = new TreeSet<>();
		FLOORS.forEach(placed::addAll);
		assertEquals(placed, found, "packages found, against those that have a floor");
	}

	@Test
	void filesAreShortAndPackagesIntroduceThemselves() throws IOException {
		for (final Path file : sources()) {
			final long lines = Files.readAllLines(file).size();
			assertTrue(lines <= LONGEST_FILE, file + " has " + lines + " lines, at most " + LONGEST_FILE);
			assertTrue(Files.exists(file.resolveSibling("package-info.java")), "no package-info.java beside " + file);
			assertEquals(List.of(), longLines(file), file + " has lines of more than " + LONGEST_LINE + " characters");
		}
	}

	/** What doors and reports show follows from the checks' own lists. */
	@Test
	void noDoorAndNoReportNamesACheck() throws IOException {
		final Pattern id = Pattern.compile("\"[01A]\\.[0-9a-z]\"");
		for (final String room : List.of("report", "app", "cli")) {
			try (Stream<Path> files = Files.walk(SOURCES.get(0).resolve(room))) {
				for (final Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".java"))::iterator) {
					final String code = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "");
					assertFalse(id.matcher(code).find(), file + " names a check");
				}
			}
		}
	}

	/** The numbers of the lines that are too long; a tab counts as one character. */
	private static List<Integer> longLines(final Path file) throws IOException {
		final List<String> lines = Files.readAllLines(file);
		return IntStream.range(0, lines.size()).filter(i -> lines.get(i).length() > LONGEST_LINE).mapToObj(i -> i + 1).toList();
	}

	@Test
	void nothingIsLeftForLater() throws IOException {
		final List<String> words = List.of("TO" + "DO", "FIX" + "ME", "XX" + "X");
		for (final Path file : sources()) {
			final String text = Files.readString(file);
			for (final String word : words) assertTrue(!text.contains(word), file + " says " + word);
		}
	}

	/** The files of the program and of the training. */
	private static List<Path> sources() throws IOException {
		final List<Path> all = new ArrayList<>();
		for (final Path folder : SOURCES) {
			try (Stream<Path> files = Files.walk(folder)) {
				files.filter(file -> file.toString().endsWith(".java")).forEach(all::add);
			}
		}
		return all;
	}

	/** The packages of the checks: check.LEVEL.CHECK. */
	private static Set<String> checks(final JavaClasses all) {
		final Set<String> names = new TreeSet<>();
		for (final JavaClass type : all) {
			if (type.getPackageName().matches(CHECKS + "\\.\\w+\\.\\w+")) names.add(type.getPackageName());
		}
		assertTrue(names.size() > 1, names.toString());
		return names;
	}

	private static DescribedPredicate<JavaClass> inAnotherCheck(final String check) {
		return DescribedPredicate.describe("in another check than " + check, type -> type.getPackageName()
			.matches(CHECKS + "\\.\\w+\\.\\w+.*") && !type.getPackageName().startsWith(check));
	}
}
