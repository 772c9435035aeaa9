package io.github.emvalidation.report.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports that are made at the same time, as far as their folders go. */
class ReportFolderTest {

	private static final int ROUNDS = 300;
	private static final long PAUSE = 100_000;
	private static final int PAUSES = 8;

	@TempDir
	private Path dir;

	/** Others that give up do what this thread does all the time: they remove the folders that they made, where they are empty. */
	@Test
	void foldersThatOthersRemoveMeanwhileAreMadeAgain() throws Exception {
		final Path common = dir.resolve("new");
		final Path target = common.resolve("report");
		final AtomicBoolean done = new AtomicBoolean();
		final Thread others = new Thread(() -> {
			for (int i = 0; !done.get(); i++) {
				target.toFile().delete();
				common.toFile().delete();
				// one that did nothing else would win every time, and on a busy machine one that pauses as briefly each time, too
				LockSupport.parkNanos(PAUSE << i % PAUSES);
			}
		});
		others.start();
		try {
			for (int i = 0; i < ROUNDS; i++) {
				try (ReportFolder report = ReportFolder.open(target, Optional.empty())) {
					report.expect(List.of("file"));
					Files.writeString(report.path("file"), "half");
				}
			}
		}
		finally {
			done.set(true);
			others.join();
		}
	}

	@Test
	void aFolderInWhichAnotherReportWorksStays() throws IOException {
		final Path common = dir.resolve("new");
		try (ReportFolder second = ReportFolder.open(common.resolve("a"), Optional.empty())) {
			final ReportFolder first = ReportFolder.open(common.resolve("b"), Optional.empty());
			second.expect(List.of("file"));
			first.close();
			assertFalse(Files.exists(common.resolve("b")));
			Files.writeString(second.path("file"), "whole");
			second.publish(List.of());
		}
		assertEquals("whole", Files.readString(common.resolve("a/file")));
	}
}
