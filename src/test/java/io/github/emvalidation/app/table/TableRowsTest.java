package io.github.emvalidation.app.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a table of maps does not name. */
class TableRowsTest {

	@TempDir
	private Path folder;

	@Test
	void mapsThatNoRowNames() throws IOException {
		for (final String name : List.of("a.mrc", "data.mrc", "half.map.gz", "other.MAP", "notes.txt")) Files.createFile(folder.resolve(name));
		Files.createDirectory(folder.resolve("folder.mrc"));
		final Path table = folder.resolve("maps.csv");
		Files.write(table, "sep=;\r\nMap;half1;half2\r\ndata.mrc;half.map.gz;./half.map.gz\r\n".getBytes(StandardCharsets.UTF_16));
		final TableRows rows = TableRows.read(table, List.of(), Optional.empty());
		assertEquals(List.of("a.mrc", "other.MAP"), rows.unnamed(folder), "a.mrc is a part of a name, but no row's map");
	}
}
