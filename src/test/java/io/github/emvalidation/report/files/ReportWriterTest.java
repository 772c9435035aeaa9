package io.github.emvalidation.report.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.entry.Facts;
import io.github.emvalidation.entry.InputFile;
import io.github.emvalidation.io.MapReader;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.report.Report;
import io.github.emvalidation.report.Reports;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Product;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Volume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportWriterTest {

	private static final List<String> FULL = List.of("first.mrc", "fsc.csv", "metrics.csv", "report.html", "report.json",
		"report.pdf", "second.mrc", "view.cxc");

	@TempDir
	Path dir;

	@Test
	void writesAllFilesIntoAFolderThatIsMade() throws IOException {
		final Path folder = dir.resolve("new folder/and one below");
		final List<Path> files = ReportWriter.write(Reports.full(), folder, Progress.NONE);
		assertEquals(FULL, names(folder));
		assertEquals(folder.resolve("report.html"), files.get(0));
		assertEquals(FULL.size(), files.size());
		assertTrue(Files.readString(folder.resolve("report.html")).startsWith("<!DOCTYPE html>"));
		assertEquals("x,y\r\n1,2\r\n", Files.readString(folder.resolve("fsc.csv")));
		assertEquals(Reports.MAP.get(11, 10, 9),
			MapReader.read(folder.resolve("first.mrc"), MapReader.Options.DEFAULT, Progress.NONE).map().get(11, 10, 9));
	}

	@Test
	void theSameReportBecomesTheSameBytes() throws IOException {
		final List<Path> first = ReportWriter.write(Reports.full(), dir.resolve("a"), Progress.NONE);
		final List<Path> second = ReportWriter.write(Reports.full(), dir.resolve("b"), Progress.NONE);
		assertEquals(FULL.size(), first.size());
		for (int i = 0; i < first.size(); i++) {
			assertEquals(first.get(i).getFileName(), second.get(i).getFileName());
			assertArrayEquals(Files.readAllBytes(first.get(i)), Files.readAllBytes(second.get(i)), first.get(i).toString());
		}
	}

	@Test
	void anEarlierReportGoesWithItsMapsAndOthersFilesStay() throws IOException {
		earlierReport();
		Files.writeString(dir.resolve("notes.txt"), "mine");
		Files.writeString(dir.resolve("mine.mrc"), "mine");
		ReportWriter.write(withProducts(), dir, Progress.NONE);
		assertEquals(List.of("metrics.csv", "mine.mrc", "notes.txt", "report.html", "report.json", "report.pdf", "view.cxc"),
			names(dir));
		assertTrue(Files.readString(dir.resolve("report.json")).contains("Only check"));
	}

	@Test
	void aTargetThatIsAFileIsRefused() throws IOException {
		final Path file = Files.writeString(dir.resolve("file"), "mine");
		final String message = refused(withProducts(), file);
		assertTrue(message.contains(file + ": it is a file and not a folder"), message);
		assertTrue(refused(withProducts(), file.resolve("below")).contains(file + " is a file and not a folder"));
		assertEquals("mine", Files.readString(file));
		assertThrows(BadInputException.class, () -> ReportWriter.requireWritable(file.resolve("below/further")));
	}

	@Test
	void askingWhetherAFolderCanBeWrittenLeavesNothing() throws IOException {
		ReportWriter.requireWritable(dir.resolve("a/b/c"));
		assertEquals(List.of(), names(dir));
	}

	@Test
	void anErrorHalfWayLeavesTheEarlierReport() throws IOException {
		earlierReport();
		final Report broken = withProducts(new Product("first.mrc", "Good.", Reports.MAP), new Product("third.mrc", "Bad.", breaking()));
		assertEquals("half-way", assertThrows(IllegalStateException.class, () -> ReportWriter.write(broken, dir, Progress.NONE)).getMessage());
		assertEquals(FULL, names(dir));
		for (final String name : FULL) assertTrue(name.equals("report.json") || Files.readString(dir.resolve(name)).equals("earlier"), name);
	}

	@Test
	void anErrorHalfWayRemovesTheFoldersThatWereMade() throws IOException {
		final Report broken = withProducts(new Product("third.mrc", "Bad.", breaking()));
		assertThrows(IllegalStateException.class, () -> ReportWriter.write(broken, dir.resolve("a/b"), Progress.NONE));
		assertEquals(List.of(), names(dir));
	}

	@Test
	void cancellingLeavesNothing() throws IOException {
		for (final String stage : List.of("Writing first.mrc", "Drawing the figures", "Moving the files into place")) {
			assertThrows(CancellationException.class, () -> ReportWriter.write(Reports.full(), dir.resolve("a"), canceledAfter(stage)), stage);
			assertEquals(List.of(), names(dir), stage);
		}
	}

	@Test
	void aFolderInThePlaceOfAFileIsRefused() throws IOException {
		Files.createDirectories(dir.resolve("first.mrc"));
		assertTrue(refused(Reports.full(), dir).contains("first.mrc is a folder"));
		assertEquals(List.of("first.mrc"), names(dir));
	}

	@Test
	void theMapUnderTestIsNeverOverwrittenOrRemoved() throws IOException {
		earlierReport();
		final Path map = dir.resolve("first.mrc");
		final Facts facts = Facts.NONE.from(Input.MAP, new InputFile(map.toString(), Optional.empty(), Optional.empty()));
		final String message = refused(Reports.of(facts, List.of(Reports.passed())), dir);
		assertTrue(message.contains("is the map under test, which is never overwritten"), message);
		ReportWriter.write(Reports.of(facts, List.of(Reports.warned())), dir, Progress.NONE);
		assertEquals("earlier", Files.readString(map));
	}

	@Test
	void aMoveThatFailsTakesTheOthersBack() throws IOException {
		Files.writeString(dir.resolve("a.mrc"), "old");
		final BadInputException error;
		try (ReportFolder folder = ReportFolder.open(dir, Optional.empty())) {
			folder.expect(List.of("a.mrc", "never-written.mrc"));
			Files.writeString(folder.path("a.mrc"), "new");
			error = ReportFolder.unwritable(dir, assertThrows(IOException.class, () -> folder.publish(List.of())));
		}
		assertTrue(error.getMessage().contains("never-written.mrc"), error.getMessage());
		assertEquals(List.of("a.mrc"), names(dir));
		assertEquals("old", Files.readString(dir.resolve("a.mrc")));
	}

	/** What a report of two maps leaves, quicker than by making it. */
	private void earlierReport() throws IOException {
		for (final String name : FULL) Files.writeString(dir.resolve(name), "earlier");
		Files.writeString(dir.resolve("report.json"), ReportJson.of(Reports.full()));
	}

	private String refused(final Report report, final Path folder) {
		final String message = assertThrows(BadInputException.class, () -> ReportWriter.write(report, folder, Progress.NONE)).getMessage();
		assertTrue(message.startsWith("The report could not be written into " + folder), message);
		assertFalse(message.contains(".em-validation"), message);
		return message;
	}

	private static Report withProducts(final Product... products) {
		final CheckResult.Builder check = CheckResult.graded(Reports.info("0.a", "Only check"), "Well.");
		for (final Product product : products) check.product(product);
		return Reports.of(Reports.known("Another"), List.of(check.build()));
	}

	private static Volume breaking() {
		return new Volume() {

			@Override
			public Grid grid() {
				return Reports.MAP.grid();
			}

			@Override
			public void row(final int y, final int z, final float[] into) {
				if (z > 8) throw new IllegalStateException("half-way");
			}
		};
	}

	private static Progress canceledAfter(final String stage) {
		return new Progress() {

			private volatile boolean canceled;

			@Override
			public void step(final long done, final long total, final String what) {
				if (what.equals(stage)) canceled = true;
			}

			@Override
			public void checkCanceled() {
				if (canceled) throw new CancellationException();
			}
		};
	}

	private static List<String> names(final Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}
}
