package io.github.emvalidation.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.check.map.handedness.TestWeights;
import io.github.emvalidation.fiji.Commands;
import io.github.emvalidation.io.MrcFiles;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line: exit codes, messages, and that nothing half-written is left. */
class MainTest {

	@TempDir
	private Path folder;

	private final StringWriter out = new StringWriter();
	private final StringWriter err = new StringWriter();
	private String map;
	private Path report;

	@BeforeEach
	void start() {
		map = Commands.mapFile(folder).toString();
		report = folder.resolve("a report");
	}

	@Test
	void validatesAMap() throws IOException {
		assertEquals(0, run(map, "--contour", "0.4", "--resolution", "4", "--checks", "0.a,0.b,0.c,0.d", "--folder", report.toString(), "--title", "My map",
			"--emdb", "4701", "--threads", "1"), err::toString);
		assertTrue(files(report).containsAll(List.of("hard-mask.mrc", "metrics.csv", "report.html", "report.json", "report.pdf",
			"sharpened.mrc")), files(report).toString());
		assertTrue(out.toString().startsWith("My map\n"), out.toString());
		for (final String id : new String[] { "0.a", "0.b", "0.c", "0.d" }) assertTrue(out.toString().contains("\n" + id + " "), out.toString());
		assertTrue(out.toString().endsWith("Report: " + report.resolve("report.html") + "\n"), out.toString());
		assertTrue(err.toString().contains("Reading the map"), "progress goes to stderr: " + err);
		assertTrue(Files.readString(report.resolve("report.json")).contains("EMD-4701"));
	}

	@Test
	void strictTellsWarningsByTheExitCode() {
		assertEquals(3, run(map, "--contour", "0.35", "--checks", "0.a", "--folder", report.toString(), "--strict"));
		assertEquals(0, run(map, "--contour", "0.35", "--checks", "0.b", "--folder", report.toString(), "--strict"));
		assertEquals(0, run(map, "--contour", "0.35", "--checks", "0.a,0.b", "--folder", report.toString(), "--fail-on", "0.b"));
		assertEquals(3, run(map, "--contour", "0.35", "--checks", "0.a,0.b", "--folder", report.toString(), "--fail-on", "0.b,0.a"));
		assertEquals(2, run(map, "--contour", "0.35", "--fail-on", "0.x"));
	}

	@Test
	void anUnknownOptionNamesTheNearest() {
		assertEquals(2, run(map, "--contur=0.4"));
		assertTrue(err.toString().startsWith("Unknown option: '--contur=0.4'; did you mean --contour?"), err.toString());
	}

	@Test
	void anAcceptedWarningIsNoneButIsSaid() throws IOException {
		assertEquals(0, run(map, "--contour", "0.4", "--checks", "0.a", "--folder", report.toString(), "--strict", "--kind", "Cut-out",
			"--accept", "0.a:space=too late; sorry", "--accept", "0.b=not run"), err::toString);
		final String json = Files.readString(report.resolve("report.json"));
		assertTrue(json.contains("\"kind\" : \"cut-out\"") && json.contains("\"accept\" : \"0.a:space=too late; sorry; 0.b=not run\""), json);
		assertTrue(json.contains("\"verdict\" : \"ACCEPTED\"") && json.contains("\"reason\" : \"too late; sorry\""), json);
		assertTrue(out.toString().contains("Note 0.a: Accepted (too late; sorry): the least empty space between"), out.toString());
		assertTrue(out.toString().contains("1 of 1 check passed, 1 of them with warnings that are expected or accepted."), out.toString());
		assertEquals(2, run(map, "--contour", "0.4", "--kind", "ball", "--folder", report.toString()));
		assertTrue(err.toString().contains("expected particle, filament, cut-out, membrane or masked"), err.toString());
		assertEquals(1, run(map, "--contour", "0.4", "--accept", "0.z=no", "--folder", report.toString()));
		assertTrue(err.toString().contains("The warnings of a check 0.z were accepted, which does not exist; expected one of 0.a, "), err.toString());
	}

	@Test
	void runsTheChosenChecksOnly() throws IOException {
		assertEquals(0, run(map, "--contour", "0.4", "--checks", "0.c,0.a", "--folder", report.toString()));
		final String json = Files.readString(report.resolve("report.json"));
		assertTrue(json.contains("\"0.a\"") && json.contains("\"0.c\"") && !json.contains("\"0.b\""), json);
	}

	@Test
	void comparesTwoReports() throws IOException {
		final Path other = folder.resolve("other");
		assertEquals(0, run(map, "--contour", "0.4", "--checks", "0.a", "--folder", report.toString()));
		assertEquals(0, run(map, "--contour", "0.3", "--checks", "0.a", "--folder", other.toString()));
		out.getBuffer().setLength(0);
		assertEquals(0, run("--compare", report.resolve("report.json").toString(), other.resolve("report.json").toString()), err::toString);
		assertTrue(out.toString().contains("The contour level differs (A: 0.4; B: 0.3)"), out.toString());
		assertTrue(out.toString().endsWith("Comparison: " + other.resolve("comparison.html") + "\n"), out.toString());
		assertTrue(Files.isRegularFile(other.resolve("comparison.html")));
	}

	@Test
	void comparesNothingElse() {
		assertEquals(2, run("--compare", "a.json", "b.json", "--strict"));
		assertTrue(err.toString().startsWith("--compare validates no map. Only --folder can go with it, but --strict was given."), err.toString());
		err.getBuffer().setLength(0);
		assertEquals(2, run(map, "--compare", "a.json", "b.json"));
		assertTrue(err.toString().startsWith("--compare takes two reports and no MAP, but \"" + map), err.toString());
		assertEquals(2, run("--compare", "a.json"));
		err.getBuffer().setLength(0);
		assertEquals(1, run("--compare", "a.json", "b.json"));
		assertTrue(err.toString().startsWith("There is no file a.json; expected a report.json"), err.toString());
	}

	@Test
	void looksAsAskedFor() {
		assertEquals(2, run("--colours", "rainbow"));
		assertTrue(err.toString().startsWith("The colours were given as \"rainbow\"; expected viridis or jet."), err.toString());
		assertEquals(2, run("--paper", "A5"));
		assertFalse(Files.exists(report));
	}

	@Test
	void readsTheHandWithWeightsGiven() throws IOException {
		final Path helix = TestWeights.file(folder, "helix.pth", 6);
		final Path hand = TestWeights.file(folder, "hand.pth", -1);
		assertEquals(0, run(map, "--contour", "0.4", "--resolution", "4", "--checks", "0.h", "--folder", report.toString(), "--helix-weights",
			helix.toString(), "--hand-weights", hand.toString()), err::toString);
		final String json = Files.readString(report.resolve("report.json"));
		assertTrue(json.contains("\"helix\"") && json.contains("\"hand\"") && json.contains("mirror_score"), json);
		assertTrue(files(report).contains("helix-probability.mrc"), files(report).toString());
	}

	@Test
	void settingsOfChecksAreListedAndTaken() throws IOException {
		assertEquals(0, run("--help"));
		assertTrue(out.toString().contains("0.d.from  low-resolution end of the Guinier fit in Å"), out.toString());
		assertEquals(0, run(map, "--contour", "0.4", "--resolution", "4", "--checks", "0.d", "--set", "0.d.from=9", "--folder", report.toString()), err::toString);
		assertTrue(Files.readString(report.resolve("report.json")).contains("\"0.d.from\" : \"9\""));
	}

	@Test
	void settingsThatNoCheckHasAreRefused() {
		refused("Check 0.d has no setting \"to\"; expected from.", Path.of(map), "--contour", "0.4", "--set", "0.d.to=9");
		refused("A setting was given for the check \"0.z\", which does not exist", Path.of(map), "--contour", "0.4", "--set", "0.z.from=9");
		refused("A setting was given as \"from=9\"; expected a check, a name and a value, such as 0.d.from=12.", Path.of(map), "--contour", "0.4",
			"--set", "from=9");
	}

	@Test
	void oldNamesOfOptionsWorkWithANotice() {
		final Path weights = TestWeights.file(folder, "helix.pth", 6);
		assertEquals(0, run(map, "--contour", "0.4", "--resolution", "4", "--checks", "0.a", "--folder", report.toString(), "--helix-weights",
			weights.toString(), "--hand-weights", weights.toString()), err::toString);
		assertTrue(err.toString().contains("Note: --helix-weights is now --set 0.h.helixweights="), err.toString());
	}

	@Test
	void aMapIsNoWeights() {
		refused("The weights " + map + " cannot be used", Path.of(map), "--contour", "0.4", "--set", "0.h.helixweights=" + map,
			"--set", "0.h.handweights=" + map);
	}

	@Test
	void tellsOfItself() {
		assertEquals(0, run("--version"));
		assertTrue(out.toString().startsWith("em-validation "), out.toString());
		out.getBuffer().setLength(0);
		assertEquals(0, run("--help"));
		for (final String option : new String[] { "--contour", "--resolution", "--voxel", "--folder", "--checks", "--title", "--emdb",
			"--threads", "--strict", "--compare", "Exit code", "Examples:" }) assertTrue(out.toString().contains(option), option);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "--contour NaN | expected a number such as 0.0118", "--contour 1e400 | was given as 1e400, which is too large.",
		"--contour 0,01 | the decimal sign is a point", "--resolution three | expected a number", "--voxel 0 | expected a length in Å above 0",
		"--voxel -1 | expected a length in Å above 0", "--threads 0 | at least one core", "--threads 1.5 | expected a whole number",
		"--index -1 | expected a whole number", "--checks 0.z | There is no check \"0.z\"; expected some of 0.a,0.b,0.c,0.d",
		"--emdb 1abc | expected one such as EMD-4701", "--nonsense | Unknown option: '--nonsense'", "second | Unmatched argument" })
	void aWrongCommandLineIsUsage(final String arguments, final String message) {
		assertEquals(2, run(Stream.concat(Stream.of(map, "--folder", report.toString()), Stream.of(arguments.split(" "))).toArray(String[]::new)));
		assertTrue(err.toString().contains(message), err.toString());
		assertTrue(err.toString().trim().endsWith("Try: validate --help"), err.toString());
		assertFalse(Files.exists(report));
	}

	@Test
	void theSampleHasNoVoxelSizeToGive() {
		assertEquals(2, run("--voxel", "1.1"));
		assertTrue(err.toString().contains("no MAP was given"), err.toString());
	}

	@Test
	void badInputIsOneSentence() throws IOException {
		refused("There is no file " + folder.resolve("none.mrc") + "; check its name and folder.", folder.resolve("none.mrc"), "--contour", "1");
		refused(folder + " is a folder; give the map file itself.", folder, "--contour", "1");
		final Path text = Files.writeString(folder.resolve("text.map"), "not a map at all");
		refused("text.map holds 16 bytes, less than the header of a map, which has 1024", text, "--contour", "1");
		final byte[] whole = Files.readAllBytes(Path.of(map));
		final Path cut = Files.write(folder.resolve("cut.map"), Arrays.copyOf(whole, whole.length - 100));
		refused("cut.map is cut off: it has " + (whole.length - 100) + " bytes, but its header announces " + whole.length, cut, "--contour", "1");
		final Path complex = MrcFiles.of(Phantoms.blobEntry().map()).header(h -> h.putInt(12, 4)).write(folder.resolve("complex.map"));
		refused("complex.map", complex, "--contour", "1");
		final Path flat = MrcFiles.of(Phantoms.constant(Grid.of(new Int3(8, 8, 1),
			Vec3.all(1)), 1)).write(folder.resolve("flat.mrc"));
		refused("flat.mrc", flat, "--contour", "1");
	}

	@Test
	void whatIsDeclaredMustBePossible() {
		refused("No voxel of small map reaches the contour level 9: the maximum of the map is 1.00188, so give a lower level", Path.of(map), "--contour", "9");
		refused("The contour level of small map is not known and must be given: EMDB shows the author's", Path.of(map));
		refused("A resolution of -3 Å was given; expected a number between 0.5 and 100 Å", Path.of(map), "--contour", "0.4", "--resolution", "-3");
		refused("A resolution of 1000 Å was given", Path.of(map), "--contour", "0.4", "--resolution", "1000");
	}

	@ParameterizedTest
	@ValueSource(strings = { "file", "below/file" })
	void aFolderThatCannotBeIsSaidBeforeAnythingIsComputed(final String where) throws IOException {
		final Path file = Files.writeString(folder.resolve("file"), "keep me");
		report = where.equals("file") ? file : file.resolve("below");
		assertEquals(1, run(map, "--contour", "0.4", "--folder", report.toString()));
		assertTrue(err.toString().contains("is a file and not a folder"), err.toString());
		assertFalse(err.toString().contains("Reading"), "it did not wait for the map");
		assertEquals("keep me", Files.readString(file));
	}

	@Test
	void theInputIsNeverTouched() throws IOException {
		final byte[] before = Files.readAllBytes(Path.of(map));
		final Path inTheWay = Files.copy(Path.of(map), folder.resolve("hard-mask.mrc"));
		assertEquals(1, run(inTheWay.toString(), "--contour", "0.4", "--checks", "0.b", "--folder", folder.toString()));
		assertTrue(err.toString().contains("never overwritten"), err.toString());
		assertArrayEquals(before, Files.readAllBytes(inTheWay));
		assertEquals(List.of("hard-mask.mrc", "small map.mrc"), files(folder));
	}

	@Test
	void aSuggestedContourIsGradedOnlyWhenAccepted() throws IOException {
		refused("The contour level \"auto\" accepts this suggestion.", Path.of(map), "--checks", "0.b");
		err.getBuffer().setLength(0);
		assertEquals(0, run(map, "--contour", "auto", "--checks", "0.b", "--folder", report.toString()), err::toString);
		assertTrue(err.toString().contains("Note: The contour level is ") && err.toString().contains("suggested by this program"), err.toString());
		assertTrue(Files.readString(report.resolve("report.json")).contains("\"kind\" : \"suggestion\""));
		err.getBuffer().setLength(0);
		assertEquals(0, run(map, "--contour", "0.4", "--checks", "0.b", "--folder", report.toString()), err::toString);
		assertFalse(err.toString().contains("suggested"), err.toString());
		assertFalse(Files.readString(report.resolve("report.json")).contains("suggestion"));
	}

	@Test
	void aMassSuggestsALevelOfItsOwn() throws IOException {
		assertEquals(0, run(map, "--contour", "auto", "--mass", "0.5", "--checks", "0.b", "--folder", report.toString()), err::toString);
		assertTrue(err.toString().contains("there the map encloses 0.5 kDa of protein"), err.toString());
		assertTrue(Files.readString(report.resolve("report.json")).contains("\"mass\" : 0.5"));
		assertEquals(2, run(map, "--mass", "0"));
		assertTrue(err.toString().contains("expected a number in kDa above 0"), err.toString());
	}

	private void refused(final String message, final Path file, final String... arguments) {
		err.getBuffer().setLength(0);
		final String[] all = Stream.of(new String[] { file.toString(), "--folder", report.toString() }, arguments).flatMap(Stream::of)
			.toArray(String[]::new);
		assertEquals(1, run(all), file + ": " + err);
		final List<String> sentences = err.toString().lines().filter(line -> !line.matches("\\s*\\d+ %.*")).toList();
		assertEquals(1, sentences.size(), err.toString());
		assertTrue(sentences.get(0).contains(message), err.toString());
		assertFalse(Files.exists(report), "nothing half-written");
		assertEquals("", out.toString());
	}

	private int run(final String... arguments) {
		return Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
	}

	private static List<String> files(final Path of) throws IOException {
		try (Stream<Path> files = Files.list(of)) {
			return files.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}
}
