package io.github.emvalidation.report.collection;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.emvalidation.report.saved.SavedMetric;
import io.github.emvalidation.report.saved.SavedReport;
import io.github.emvalidation.report.saved.SavedReport.SavedCheck;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an overview says of a report. Parts that may be null in the file may be null here.
 *
 * @param title     of the map or of its entry; null where none is declared
 * @param sha256    of the file of the map; null for an image
 * @param validated day of the report; null in reports of early versions
 * @param facts     declared numbers and texts, by the keys of {@link Input}
 * @param passed    number of checks without warnings
 * @param evaluable number of checks that could be graded
 * @param estimates resolutions in Å that checks estimated
 * @param checks    in the order of their ids
 */
public record MapSummary(String title, String sha256, String validated, Map<String, JsonNode> facts, int passed, int evaluable,
	List<Double> estimates, List<CheckLine> checks)
{

	private static final List<Input> FACTS = Input.of(Input.Role.NAME, Input.Role.DECLARED, Input.Role.JUDGING);
	/** Longer lists are profiles, which no overview shows. */
	private static final int LONGEST_LIST = 8;

	/**
	 * The result of a check.
	 *
	 * @param words    its status in words: "2 warnings"
	 * @param warnings in a sentence each
	 * @param notes    why it was not graded, and what is expected or accepted, in a sentence each
	 * @param excused  how many limits are broken, but expected or accepted
	 * @param metrics  by their keys: numbers, and short lists
	 */
	public record CheckLine(String id, String name, Status status, String words, List<String> warnings, List<String> notes, int excused,
		Map<String, Value> metrics)
	{

		public CheckLine {
			warnings = List.copyOf(warnings);
			notes = List.copyOf(notes);
			metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
		}
	}

	/**
	 * A value of a check.
	 *
	 * @param value a number, or an array of numbers
	 * @param unit  symbol, empty for a pure number
	 */
	public record Value(JsonNode value, String unit) {

		/** The same as reports have it, without its meaning. */
		public SavedMetric metric() {
			return new SavedMetric(value, unit, "");
		}
	}

	public MapSummary {
		facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
		estimates = List.copyOf(estimates);
		checks = List.copyOf(checks);
	}

	/** The summary of a report. */
	public static MapSummary of(final SavedReport report) {
		final Map<String, JsonNode> facts = new LinkedHashMap<>();
		for (final Input input : FACTS) {
			final JsonNode value = report.input().facts().get(input.key());
			if (value != null && !value.isNull()) facts.put(input.key(), value);
		}
		return new MapSummary(report.declaredTitle().orElse(null), report.input().sha256(), report.date().orElse(null), facts,
			report.score().passed(), report.score().evaluable(), report.score().resolutionEstimates(),
			report.checks().stream().map(MapSummary::check).toList());
	}

	private static CheckLine check(final SavedCheck check) {
		final List<String> excused = check.excused();
		final List<String> notes = new ArrayList<>();
		if (check.reason() != null) notes.add(check.reason());
		notes.addAll(excused);
		final Map<String, Value> metrics = new LinkedHashMap<>();
		check.metrics().forEach((key, metric) -> {
			// what a value means stands in the report
			if (metric.value().size() <= LONGEST_LIST) metrics.put(key, new Value(metric.value(), metric.unit()));
		});
		return new CheckLine(check.id(), check.name(), check.status(), check.statusText(), check.warnings(), notes, excused.size(), metrics);
	}

	/** A declared number. */
	public Optional<Double> number(final Input input) {
		return Optional.ofNullable(facts.get(input.key())).filter(JsonNode::isNumber).map(JsonNode::asDouble);
	}

	/** A declared number or text; empty where there is none. */
	public Optional<String> text(final Input input) {
		return Optional.ofNullable(facts.get(input.key())).map(JsonNode::asText);
	}

	/** Number of warnings of all checks. */
	public int warnings() {
		return checks.stream().mapToInt(check -> check.warnings().size()).sum();
	}

	/** Number of broken limits that are expected or accepted. */
	public int excused() {
		return checks.stream().mapToInt(CheckLine::excused).sum();
	}

	/** Number of checks that warn or could not be measured. */
	public int bad() {
		return (int) checks.stream().filter(check -> check.status().isBad()).count();
	}
}
