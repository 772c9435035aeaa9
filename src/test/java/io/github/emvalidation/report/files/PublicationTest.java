package io.github.emvalidation.report.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed run leaves behind is completed or removed, and only then. */
class PublicationTest {

	private static final List<String> NAMES = List.of("report.html", "report.pdf", "report.json");
	private static final List<String> EARLIER = List.of("mask.mrc");

	@TempDir
	private Path folder;

	/** A process that is gone: no system gives this number, and the time is not that of any process. */
	private Path leftBehind() throws IOException {
		final Path hidden = Files.createDirectory(folder.resolve(".em-validation-123"));
		final String host = Files.isReadable(Path.of("/proc/sys/kernel/hostname")) ? Files.readString(Path.of("/proc/sys/kernel/hostname")).strip()
			: Optional.ofNullable(System.getenv("COMPUTERNAME")).or(() -> Optional.ofNullable(System.getenv("HOSTNAME"))).orElse("here");
		Files.writeString(hidden.resolve("owner"), Long.MAX_VALUE / 4 + " 17 " + host + "\n");
		return hidden;
	}

	private void write(final Path where, final List<String> names, final String text) throws IOException {
		for (final String name : names) Files.writeString(where.resolve(name), text);
	}

	private List<String> files() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}

	/** The moves in their order; killed after each of them, the next run makes the new report whole, or leaves the old one whole. */
	@Test
	void aRunThatIsKilledAtAnyMoveIsCompleted() throws IOException {
		final int moves = NAMES.size() + EARLIER.size() + NAMES.size();
		for (int killed = 0; killed <= moves; killed++) {
			write(folder, NAMES, "old");
			write(folder, EARLIER, "old");
			Files.writeString(folder.resolve("notes.txt"), "the user's");
			final Path hidden = leftBehind();
			final Path previous = Files.createDirectory(hidden.resolve("previous"));
			write(hidden, NAMES, "new");
			final List<String> leaving = List.of("report.json", "mask.mrc", "report.html", "report.pdf");
			Publication.begin(hidden, leaving, NAMES);
			for (int i = 0; i < killed; i++) {
				final String name = i < leaving.size() ? leaving.get(i) : NAMES.get(i - leaving.size());
				if (i < leaving.size()) Files.move(folder.resolve(name), previous.resolve(name));
				else Files.move(hidden.resolve(name), folder.resolve(name));
			}
			if (Files.exists(folder.resolve("report.json"))) {
				final String whole = Files.readString(folder.resolve("report.json"));
				for (final String name : NAMES) assertEquals(whole, Files.readString(folder.resolve(name)), "where report.json is, the report is whole");
			}
			ReportFolder.tidy(folder);
			final boolean isNew = killed > 0;
			for (final String name : NAMES) assertEquals(isNew ? "new" : "old", Files.readString(folder.resolve(name)), name + ", killed after " + killed);
			assertEquals(!isNew, Files.exists(folder.resolve("mask.mrc")));
			assertEquals("the user's", Files.readString(folder.resolve("notes.txt")));
			assertTrue(files().stream().noneMatch(name -> name.startsWith(".")), files().toString());
			Files.deleteIfExists(folder.resolve("mask.mrc"));
		}
	}

	@Test
	void aReportThatCameSinceIsNotReplaced() throws IOException {
		write(folder, NAMES, "newest");
		final Path hidden = leftBehind();
		write(hidden, NAMES, "late");
		Publication.begin(hidden, List.of("report.json"), NAMES);
		ReportFolder.tidy(folder);
		for (final String name : NAMES) assertEquals("newest", Files.readString(folder.resolve(name)));
	}

	@Test
	void namesThatLeadElsewhereAreNotFollowed() throws IOException {
		final Path report = Files.createDirectory(folder.resolve("report"));
		Files.writeString(folder.resolve("outside"), "untouched");
		final Path hidden = leftBehind();
		final Path moved = Files.move(hidden, report.resolve(".em-validation-1"));
		Publication.begin(moved, List.of("../outside", "/etc/hostname", ""), List.of("..", "report.json"));
		ReportFolder.tidy(report);
		assertEquals("untouched", Files.readString(folder.resolve("outside")));
	}

	@Test
	void foldersOfRunsThatMayLiveStay() throws IOException {
		final Path elsewhere = Files.createDirectory(folder.resolve(".em-validation-1"));
		Files.writeString(elsewhere.resolve("owner"), "1 17 another-machine\n");
		final Path unknown = Files.createDirectory(folder.resolve(".em-validation-2"));
		final Path damaged = Files.createDirectory(folder.resolve(".em-validation-3"));
		Files.writeString(damaged.resolve("owner"), "?");
		final Path foreign = Files.createDirectory(folder.resolve(".git"));
		try (ReportFolder own = ReportFolder.open(folder, Optional.empty())) {
			own.expect(List.of("a"));
			ReportFolder.tidy(folder);
			Files.writeString(own.path("a"), "still there");
		}
		for (final Path stays : List.of(elsewhere, unknown, damaged, foreign)) assertTrue(Files.exists(stays), stays.toString());
		final FileTime twoDaysAgo = FileTime.from(Instant.now().minus(Duration.ofDays(2)));
		for (final Path old : List.of(elsewhere, unknown, damaged, foreign)) Files.setLastModifiedTime(old, twoDaysAgo);
		ReportFolder.tidy(folder);
		assertEquals(List.of(".git"), files());
	}

	@Test
	void aFolderBelongsToOneRun() throws IOException {
		final Path report = folder.resolve("new/report");
		try (ReportClaim claim = ReportClaim.require(report)) {
			assertTrue(ReportClaim.take(report).isEmpty());
			assertEquals("Another run of this program is making a report in " + report + "; wait for its end, or name another folder.",
				assertThrows(BadInputException.class, () -> ReportClaim.require(report)).getMessage());
			assertThrows(CancellationException.class, () -> ReportClaim.await(report, new Progress() {

				@Override
				public void step(final long done, final long total, final String what) {
					assertEquals("Waiting for another run that makes this report", what);
				}

				@Override
				public void checkCanceled() {
					throw new CancellationException("enough");
				}
			}));
		}
		assertFalse(Files.exists(folder.resolve("new")), "nothing was written");
		leftBehindClaim();
		ReportClaim.require(folder).close();
		assertEquals(List.of(), files());
	}

	private void leftBehindClaim() throws IOException {
		Files.move(leftBehind(), folder.resolve(".em-validation-at-work"));
	}
}
