package io.github.emvalidation.app.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.emvalidation.app.Given;
import io.github.emvalidation.app.GivenSettings;
import io.github.emvalidation.app.table.MapTable.Row;
import io.github.emvalidation.result.Input;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Maps of one name keep their reports, whatever is added to the table. */
class RowFoldersTest {

	@TempDir
	private Path folder;

	private static Row row(final String map) {
		return new Row(1, "postprocess", "postprocess-validation", Given.NONE.with(Input.MAP, map), GivenSettings.NONE, Optional.empty(), Map.of());
	}

	private List<String> folders(final String... maps) {
		return RowFolders.assigned(Stream.of(maps).map(RowFoldersTest::row).toList(), folder).stream().map(Row::folder).toList();
	}

	private void report(final String name, final String map) throws IOException {
		final Path made = Files.createDirectories(folder.resolve(name));
		Files.writeString(made.resolve("report.json"), "{\"program\":{\"name\":\"em-validation\"},\"input\":{\"file\":\"" + map + "\"}}");
	}

	@Test
	void rowsOfOneNameHaveFoldersOfTheirOwn() throws IOException {
		assertEquals(List.of("postprocess-validation", "postprocess-2-validation"), folders("/job010/p.mrc", "/job020/p.mrc"));
		report("postprocess-validation", "/job010/p.mrc");
		report("postprocess-2-validation", "/job020/p.mrc");
		assertEquals(List.of("postprocess-3-validation", "postprocess-validation", "postprocess-2-validation"),
			folders("/job030/p.mrc", "/job010/p.mrc", "/job020/p.mrc"), "a row was added in front");
		assertEquals(List.of("postprocess-3-validation"), folders("/job030/p.mrc"), "the reports of rows that are gone stay");
		assertEquals(List.of("postprocess-validation", "postprocess-3-validation"), folders("/job010/p.mrc", "/job010/p.mrc"), "with two settings");
	}
}
