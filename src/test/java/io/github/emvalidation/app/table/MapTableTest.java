package io.github.emvalidation.app.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.emvalidation.app.Given;
import io.github.emvalidation.app.GivenSettings;
import io.github.emvalidation.result.Input;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables as people write them. */
class MapTableTest {

	@TempDir
	private Path folder;

	@Test
	void spreadsheetsWriteTablesInSeveralWays() throws IOException {
		final Path table = folder.resolve("day.csv");
		for (final String separator : List.of(";", "\t", ",")) {
			Files.writeString(table, String.join("\r\n", "\ufeffMap" + separator + " Contour " + separator + "emdb",
				"\"a, b.map.gz\"" + separator + "0.4" + separator, "", separator + "auto" + separator + "EMD-4701"));
			final List<MapTable.Row> rows = MapTable.read(table, List.of());
			assertEquals(2, rows.size());
			assertEquals(new MapTable.Row(1, "a, b", "a, b-validation", Given.NONE.with(Input.MAP, folder.resolve("a, b.map.gz").toString())
				.with(Input.CONTOUR, "0.4"), GivenSettings.NONE, Optional.empty(), Map.of()), rows.get(0));
			assertEquals(new MapTable.Row(2, "EMD-4701", "EMD-4701-validation", Given.NONE.with(Input.EMDB, "EMD-4701").with(Input.CONTOUR, "auto"),
				GivenSettings.NONE, Optional.empty(), Map.of()), rows.get(1));
		}
	}
}
