package io.github.emvalidation.report.overview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.emvalidation.report.collection.HeadlineValue;
import io.github.emvalidation.report.collection.MapSummary;
import io.github.emvalidation.report.page.Packed;
import io.github.emvalidation.report.page.Xhtml;
import io.github.emvalidation.result.Input;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** What the scripts of the overview read: every row as the page writes it, and what it is sorted and filtered by; compressed. */
final class OverviewData {

	private OverviewData() {}

	/**
	 * The element that holds the data.
	 *
	 * @param maps    in the order of the page
	 * @param checks  in the order of the columns
	 * @param values  the headline values that at least one map has
	 * @param perPage number of rows that the page shows at a time
	 */
	static String of(final List<ListedMap> maps, final OverviewTable table, final List<MapSummary.CheckLine> checks,
		final List<HeadlineValue> values, final int perPage)
	{
		final Map<String, Object> data = new LinkedHashMap<>();
		data.put("perPage", perPage);
		data.put("levels", checks.stream().map(check -> check.id().replaceFirst("\\..*", "")).toList());
		data.put("rows", maps.stream().map(table::row).toList());
		data.put("cells", maps.stream().map(table::texts).toList());
		data.put("statuses", maps.stream().map(map -> map.report().isEmpty() ? "" : table.statuses(map)).toList());
		data.put("words", maps.stream().map(OverviewData::words).toList());
		data.put("resolutions", maps.stream().map(map -> map.report().flatMap(report -> report.number(Input.RESOLUTION)).orElse(null)).toList());
		data.put("values", values.stream().map(value -> value(value, maps)).toList());
		try {
			final byte[] json = new ObjectMapper().writeValueAsString(data).getBytes(StandardCharsets.UTF_8);
			return new Xhtml().open("script", "type", "text/plain", "id", "overview-data").markup(Packed.text(json)).close().line().toString();
		}
		catch (final JsonProcessingException e) {
			throw new IllegalStateException("the overview cannot be written as JSON", e);
		}
	}

	/** What free text is looked for in. */
	private static String words(final ListedMap map) {
		final List<String> words = new ArrayList<>(List.of(map.map().name(), map.map().message().orElse("")));
		words.addAll(map.map().extra().values());
		map.report().ifPresent(report -> {
			if (report.title() != null) words.add(report.title());
			report.facts().forEach((key, value) -> {
				if (value.isTextual()) words.add(value.asText());
			});
		});
		return String.join("\n", words).toLowerCase(Locale.ROOT);
	}

	private static Map<String, Object> value(final HeadlineValue value, final List<ListedMap> maps) {
		final Map<String, Object> node = new LinkedHashMap<>();
		node.put("key", value.key());
		node.put("name", value.check() + " " + value.headline().heading());
		final OptionalDouble best = value.headline().best();
		// JSON has no infinite numbers
		node.put("best", best.isEmpty() ? null : best.getAsDouble() == Double.NEGATIVE_INFINITY ? "low"
			: best.getAsDouble() == Double.POSITIVE_INFINITY ? "high" : (Object) best.getAsDouble());
		node.put("numbers", maps.stream().map(map -> map.report().flatMap(value::number).filter(Double::isFinite).orElse(null)).toList());
		node.put("texts", maps.stream().map(map -> map.report().flatMap(value::text).orElse("")).toList());
		return node;
	}
}
