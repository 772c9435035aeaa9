package io.github.emvalidation.report.collection;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A line of overview.jsonl: a map of a table. Parts that may be null in the file may be null here.
 *
 * @param schema  version of the format
 * @param origin  the row that the map comes from; null where several tables were put together by an earlier version
 * @param map     name of the map
 * @param folder  of the report, or where it would be: a path from the folder of the file, with slashes
 * @param message why there is no report; null where there is one
 * @param extra   columns of the table of maps that this program does not know
 * @param stamp   size and time of report.json when it was read: if they are the same, the summary still holds
 * @param report  what its report says; null where there is none
 * @param picture the map in small, as an address that carries its own data; null where there is none
 */
public record MapLine(int schema, Origin origin, String map, String folder, String message, Map<String, String> extra, String stamp,
	MapSummary report, String picture)
{

	/** Version of the format. */
	public static final int SCHEMA = 1;

	/**
	 * Where a map comes from.
	 *
	 * @param table  name of the table of maps
	 * @param sha256 of its content
	 * @param row    of the map, from 1
	 * @param rows   that the table has
	 */
	public record Origin(String table, String sha256, int row, int rows) {

		/** Whether both rows are of a table of the same content. */
		public boolean isSameTable(final Origin other) {
			return other != null && sha256.equals(other.sha256);
		}
	}

	public MapLine {
		extra = extra == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(extra));
	}
}
