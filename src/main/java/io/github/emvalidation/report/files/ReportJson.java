package io.github.emvalidation.report.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.emvalidation.entry.Facts;
import io.github.emvalidation.entry.InputFile;
import io.github.emvalidation.report.Place;
import io.github.emvalidation.report.Report;
import io.github.emvalidation.report.ReportFiles;
import io.github.emvalidation.report.Score;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Criterion;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Finding;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Level;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.Network;
import io.github.emvalidation.result.Program;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.volume.Grid;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The report for programs, as {@code report.schema.json} defines it. Keys have a fixed order. Unknown values are null. Counts are
 * integers; all other values are decimals with full precision.
 */
public final class ReportJson {

	private ReportJson() {}

	/** The report, without the files that belong to it. */
	public static String of(final Report report) {
		return of(report, Map.of());
	}

	/** @param files the other files of the report and their lengths in bytes, by which a later run sees that the report is whole */
	public static String of(final Report report, final Map<String, Long> files) {
		final ObjectNode root = object();
		root.put("schema", ReportFiles.SCHEMA);
		final ObjectNode program = root.putObject("program");
		program.put("name", Program.THIS.name()).put("version", Program.THIS.version()).put("java", Program.THIS.java());
		final ArrayNode networks = program.putArray("networks");
		for (final Network network : report.networks()) {
			networks.addObject().put("name", network.name()).put("version", network.version()).put("sha256", network.sha256());
		}
		root.put("date", report.date().toString());
		root.set("input", input(report));
		root.set("score", score(report));
		final ArrayNode checks = root.putArray("checks");
		for (final CheckResult result : report.results()) checks.add(check(result));
		if (!report.places().isEmpty()) {
			final ArrayNode places = root.putArray("places");
			report.places().forEach(place -> places.add(place(place)));
		}
		root.put("seconds", report.seconds());
		final ObjectNode lengths = root.putObject("files");
		files.forEach(lengths::put);
		return print(root);
	}

	private static ObjectNode place(final Place place) {
		final ObjectNode node = object().put("check", place.check()).put("metric", place.headline().metric()).put("value", place.value());
		node.put("behind", place.behind()).put("others", place.others());
		node.put("low", bound(place.among().low())).put("high", bound(place.among().high()));
		return node.put("words", place.words());
	}

	private static ObjectNode score(final Report report) {
		final Score score = report.score();
		final ObjectNode node = object().put("passed", score.passed()).put("evaluable", score.evaluable());
		score.resolutionEstimates().forEach(node.putArray("resolution_estimates")::add);
		node.put("resolution", report.resolutionText());
		final ObjectNode levels = node.putObject("levels");
		for (final Level level : report.levels()) {
			levels.putObject(level.key()).put("passed", report.score(level).passed()).put("evaluable", report.score(level).evaluable());
		}
		return node;
	}

	private static ObjectNode input(final Report report) {
		final Facts facts = report.entry().facts();
		final Grid grid = report.entry().grid();
		final ObjectNode input = object();
		addFile(input, facts, Input.MAP);
		for (final Input file : Input.of(Input.Role.FILE)) {
			if (file != Input.MAP && file != Input.MODEL && facts.file(file).isPresent()) addFile(input.putObject(file.key()), facts, file);
		}
		report.entry().model().ifPresent(model -> {
			final ObjectNode node = input.putObject(Input.MODEL.key());
			addFile(node, facts, Input.MODEL);
			node.put("format", model.format().words()).put("atoms", model.size()).put("chains", model.chains().size());
			node.put("residues", model.residues().size());
		});
		input.putArray("size").add(grid.nx()).add(grid.ny()).add(grid.nz());
		input.putArray("voxel").add(grid.voxel().x()).add(grid.voxel().y()).add(grid.voxel().z());
		for (final Input fact : Input.of(Input.Role.DECLARED, Input.Role.JUDGING, Input.Role.NAME)) {
			if (fact.kind().isNumber()) input.put(fact.key(), boxed(facts.number(fact)));
			else input.put(fact.key(), facts.text(fact).orElse(null));
		}
		final ObjectNode sources = input.putObject("sources");
		facts.sources().forEach((fact, source) -> sources.putObject(fact.key()).put("kind", source.kind().key()).put("words", source.words()));
		strings(input.putArray("remarks"), facts.remarks().stream());
		final ObjectNode settings = input.putObject("settings");
		report.settings().forEach(settings::put);
		return input;
	}

	private static void addFile(final ObjectNode node, final Facts facts, final Input input) {
		node.put("file", facts.file(input).map(InputFile::path).orElse(null));
		node.put("sha256", facts.file(input).flatMap(InputFile::sha256).orElse(null));
	}

	private static ObjectNode check(final CheckResult result) {
		final ObjectNode check = object();
		check.put("id", result.info().id()).put("name", result.info().name()).put("status", result.status().name());
		check.put("reason", result.reason().orElse(null));
		strings(check.putArray("warnings"), result.warnings().stream());
		strings(check.putArray("notes"), result.notes().stream());
		final ArrayNode criteria = check.putArray("criteria");
		for (final Finding finding : result.findings()) criteria.add(criterion(finding));
		check.put("seconds", result.seconds());
		final ObjectNode metrics = check.putObject("metrics");
		for (final Metric metric : result.metrics()) metrics.set(metric.key(), metric(metric));
		strings(check.putArray("files"), result.files().stream());
		strings(check.putArray("figures"), result.figures().stream().map(Figure::id));
		return check;
	}

	private static ObjectNode criterion(final Finding finding) {
		final Criterion criterion = finding.criterion();
		final ObjectNode node = object().put("metric", criterion.key()).put("sentence", criterion.sentence());
		node.put("low", bound(criterion.low())).put("high", bound(criterion.high())).put("verdict", finding.verdict().name());
		return node.put("reason", finding.reason().orElse(null));
	}

	private static ObjectNode metric(final Metric metric) {
		final ObjectNode node = object();
		if (metric.list()) {
			final ArrayNode values = node.putArray("value");
			for (final double value : metric.values()) values.add(number(value, metric.unit()));
		}
		else node.set("value", number(metric.value(), metric.unit()));
		return node.put("unit", metric.unit().symbol()).put("meaning", metric.meaning());
	}

	private static NumericNode number(final double value, final Unit unit) {
		return isCount(value, unit) ? JsonNodeFactory.instance.numberNode((long) value) : JsonNodeFactory.instance.numberNode(value);
	}

	/** Whether a value is a whole number; beyond 2⁵³ a double cannot be a count. */
	static boolean isCount(final double value, final Unit unit) {
		return (unit == Unit.COUNT || unit == Unit.VOXELS) && value == Math.rint(value) && Math.abs(value) <= 0x1p53;
	}

	private static void strings(final ArrayNode array, final Stream<String> values) {
		values.forEach(array::add);
	}

	private static Double boxed(final OptionalDouble value) {
		return value.isPresent() ? value.getAsDouble() : null;
	}

	/** An open end of a range has no number in JSON. */
	private static Double bound(final double value) {
		return Double.isInfinite(value) ? null : value;
	}

	private static ObjectNode object() {
		return JsonNodeFactory.instance.objectNode();
	}

	private static String print(final ObjectNode root) {
		final DefaultPrettyPrinter layout = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
		try {
			return new ObjectMapper().writer(layout).writeValueAsString(root) + "\n";
		}
		catch (final JsonProcessingException e) {
			throw new IllegalStateException("the report cannot be written as JSON", e);
		}
	}
}
