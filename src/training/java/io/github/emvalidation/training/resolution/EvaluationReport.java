package io.github.emvalidation.training.resolution;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.emvalidation.figure.Drawings;
import io.github.emvalidation.result.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The rows of an evaluation: what was measured, what was wanted, whether it was reached. Said as they come, then written. */
final class EvaluationReport {

	/**
	 * A row.
	 *
	 * @param what  was measured
	 * @param value the figure
	 * @param unit  "Å", "%" or empty
	 * @param goal  in words, empty where there is none
	 * @param met   whether it was reached; true where there is no goal
	 */
	record Row(String what, double value, String unit, String goal, boolean met) {

		String number() {
			return String.format(Locale.ROOT, "%.2f%s", value, unit.isEmpty() ? "" : " " + unit);
		}

		String verdict() {
			if (goal.isEmpty()) return "";
			return met ? "yes" : "no";
		}
	}

	private final List<Row> rows = new ArrayList<>();
	private final Consumer<String> say;

	EvaluationReport(final Consumer<String> say) {
		this.say = say;
	}

	/** A figure with a goal, that it be within low..high. */
	void add(final String what, final double value, final String unit, final double low, final double high) {
		final String goal = low == Double.NEGATIVE_INFINITY ? String.format(Locale.ROOT, "at most %s", plain(high))
			: String.format(Locale.ROOT, "%s to %s", plain(low), plain(high));
		add(new Row(what, value, unit, goal, value >= low && value <= high));
	}

	/** A figure without a goal. */
	void add(final String what, final double value, final String unit) {
		add(new Row(what, value, unit, "", true));
	}

	private void add(final Row row) {
		rows.add(row);
		say.accept(String.format(Locale.ROOT, "%-72s %12s  %-16s %s", row.what, row.number(), row.goal, row.verdict()));
	}

	private static String plain(final double value) {
		return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
	}

	List<Row> rows() {
		return List.copyOf(rows);
	}

	/** Writes {@code evaluation.md}, {@code evaluation.json}, and each picture by its name. */
	void write(final Path folder, final List<Figure> pictures) throws IOException {
		Files.createDirectories(folder);
		for (final Figure picture : pictures) Files.writeString(folder.resolve(picture.id() + ".svg"), Drawings.draw(picture).svg());
		final List<String> lines = new ArrayList<>(List.of("| measured | value | goal | met |", "|---|---|---|---|"));
		final ObjectMapper json = new ObjectMapper();
		final ArrayNode list = json.createArrayNode();
		for (final Row row : rows) {
			lines.add("| " + String.join(" | ", row.what, row.number(), row.goal, row.verdict()) + " |");
			list.addObject().put("what", row.what).put("value", row.value).put("unit", row.unit).put("goal", row.goal).put("met", row.met);
		}
		Files.write(folder.resolve("evaluation.md"), lines);
		json.writerWithDefaultPrettyPrinter().writeValue(folder.resolve("evaluation.json").toFile(), list);
	}
}
