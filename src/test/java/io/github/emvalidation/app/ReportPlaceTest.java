package io.github.emvalidation.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.emvalidation.entry.Facts;
import io.github.emvalidation.entry.InputFile;
import io.github.emvalidation.result.Input;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two maps of one name never replace each other's report; a run that cannot have its memory is refused. */
class ReportPlaceTest {

	@TempDir
	private Path folder;

	private static Facts of(final String path, final String sha256) {
		return Facts.NONE.from(Input.MAP, new InputFile(path, Optional.of(sha256), Optional.empty()));
	}

	private void report(final String name, final String path, final String sha256) throws IOException {
		final Path made = Files.createDirectories(folder.resolve(name));
		Files.writeString(made.resolve("report.json"), "{\"program\":{\"name\":\"em-validation\"},\"input\":{\"file\":" + path +
			",\"sha256\":\"" + sha256 + "\"}}");
	}

	@Test
	void aReportOfAnotherMapStays() throws IOException {
		final Path place = folder.resolve("postprocess-validation");
		assertEquals(place, ReportPlace.free(place, of("/job010/postprocess.mrc", "a")));
		report("postprocess-validation", "\"/job010/postprocess.mrc\"", "a");
		assertEquals(place, ReportPlace.free(place, of("/job010/postprocess.mrc", "b")), "the map was made again");
		assertEquals(place, ReportPlace.free(place, of("/copy/postprocess.mrc", "a")), "the same map elsewhere");
		final Path second = folder.resolve("postprocess-2-validation");
		assertEquals(second, ReportPlace.free(place, of("/job020/postprocess.mrc", "b")));
		report("postprocess-2-validation", "\"/job020/postprocess.mrc\"", "b");
		assertEquals(second, ReportPlace.free(place, of("/job020/postprocess.mrc", "b")));
		assertEquals(folder.resolve("postprocess-3-validation"), ReportPlace.free(place, of("/job030/postprocess.mrc", "c")));
		assertEquals(folder.resolve("postprocess-3-validation"), ReportPlace.free(place, Facts.NONE), "a map without a file");
	}

	@Test
	void whatIsNoReportOfThisProgramIsNotLookedAt() throws IOException {
		final Path place = Files.createDirectories(folder.resolve("a-validation"));
		for (final String text : List.of("", "{}", "[1]", "no json", "{\"program\":{\"name\":\"another\"}}")) {
			Files.writeString(place.resolve("report.json"), text);
			assertEquals(place, ReportPlace.free(place, of("/a.mrc", "a")), text);
		}
	}
}
