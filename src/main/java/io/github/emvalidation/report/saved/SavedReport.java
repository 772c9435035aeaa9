package io.github.emvalidation.report.saved;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.OrdinaryFile;
import io.github.emvalidation.report.ReportFiles;
import io.github.emvalidation.result.Finding.Verdict;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Program;
import io.github.emvalidation.result.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The content of a report.json that a comparison of two reports needs. Its parts have the names of the format. Parts that may be null
 * in the format may be null here.
 *
 * @param schema version of the format
 * @param more   what else it says
 */
public record SavedReport(int schema, Maker program, Subject input, Grade score, List<SavedCheck> checks,
	@JsonAnySetter Map<String, JsonNode> more)
{

	private static final ObjectMapper MAPPER = JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
		.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();
	private static final String EXPECTED = "; expected a report.json that this program wrote.";

	/** The program that made the report. */
	public record Maker(String name, String version) {

		public Maker {
			Objects.requireNonNull(version);
		}
	}

	/**
	 * The map under test.
	 *
	 * @param facts what is declared, by the keys of {@link Input}
	 */
	public record Subject(String file, String sha256, List<Integer> size, List<Double> voxel, @JsonAnySetter Map<String, JsonNode> facts) {

		public Subject {
			size = List.copyOf(size);
			voxel = List.copyOf(voxel);
			if (size.size() != 3 || voxel.size() != 3) throw new IllegalArgumentException("a box has three sides");
			voxel.forEach(SavedReport::requireFinite);
		}

		/** A declared number; empty if the report does not know it. */
		public Optional<Double> number(final Input input) {
			return Optional.ofNullable(facts.get(input.key())).filter(JsonNode::isNumber).map(JsonNode::asDouble)
				.filter(Double::isFinite);
		}

		/** A declared value as text; empty if the report does not know it. */
		public Optional<String> text(final Input input) {
			return Optional.ofNullable(facts.get(input.key())).filter(value -> !value.isNull()).map(JsonNode::asText);
		}
	}

	/** The score. */
	public record Grade(int passed, int evaluable, List<Double> resolutionEstimates) {

		public Grade {
			resolutionEstimates = List.copyOf(resolutionEstimates);
			resolutionEstimates.forEach(SavedReport::requireFinite);
		}
	}

	/** A limit and its verdict; a limit that is null does not exist. */
	public record Judged(String metric, String sentence, Double low, Double high, Verdict verdict, String reason) {

		public Judged {
			Objects.requireNonNull(metric);
			Objects.requireNonNull(sentence);
			Objects.requireNonNull(verdict);
			requireFinite(low);
			requireFinite(high);
		}
	}

	public SavedReport {
		Objects.requireNonNull(program);
		Objects.requireNonNull(input);
		Objects.requireNonNull(score);
		checks = List.copyOf(checks);
	}

	/** JSON knows no NaN, but 1e999; a number that is null is not there. */
	private static void requireFinite(final Double number) {
		if (number != null && !Double.isFinite(number)) throw new IllegalArgumentException(number + " is no number");
	}

	/** @throws BadInputException when the file is missing, is no report of this program, or is of another version of the format */
	public static SavedReport read(final Path path) {
		final Path file = Files.isDirectory(path) ? path.resolve(ReportFiles.JSON) : path;
		OrdinaryFile.requireReachable(file);
		if (!Files.isRegularFile(file)) throw new BadInputException("There is no file " + file + EXPECTED);
		try {
			return of(MAPPER.readTree(file.toFile()), file);
		}
		catch (final JsonProcessingException | StackOverflowError e) {
			throw new BadInputException(file + " is not JSON" + EXPECTED, e);
		}
		catch (final IOException e) {
			throw new BadInputException(file + " could not be read: " + e.getMessage() + ".", e);
		}
	}

	private static SavedReport of(final JsonNode json, final Path file) {
		final String maker = json.path("program").path("name").asText();
		if (!Program.THIS.name().equals(maker)) throw new BadInputException(file + " is no report of " + Program.THIS.name() + EXPECTED);
		final JsonNode schema = json.path("schema");
		if (schema.asInt() != ReportFiles.SCHEMA) {
			throw new BadInputException(file + " has version " + schema.asText("?") + " of the report's format, but this program reads version " +
				ReportFiles.SCHEMA + "; make the report again with this version of the program.");
		}
		try {
			return MAPPER.treeToValue(json, SavedReport.class);
		}
		catch (final JsonMappingException e) {
			throw new BadInputException(file + " is damaged at " + place(e) + "; make the report again.", e);
		}
		catch (final JsonProcessingException e) {
			throw new BadInputException(file + " is damaged; make the report again.", e);
		}
	}

	/** "checks/0/status". */
	private static String place(final JsonMappingException e) {
		return e.getPath().stream().map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
			.collect(Collectors.joining("/"));
	}

	/** The day of the report; empty in reports of earlier versions. */
	public Optional<String> date() {
		return Optional.ofNullable(more).map(all -> all.get("date")).map(JsonNode::asText);
	}

	/** The title of the map, else its EMDB id, else the name of its file. */
	public String title() {
		return declaredTitle().or(() -> Optional.ofNullable(input.file).map(file -> file.replaceAll(".*[/\\\\]", "")))
			.orElse("map without a name");
	}

	/** The title of the map, else its EMDB id. */
	public Optional<String> declaredTitle() {
		return input.text(Input.TITLE).or(() -> input.text(Input.EMDB));
	}

	/**
	 * The result of a check.
	 *
	 * @param reason why it was not graded
	 */
	public record SavedCheck(String id, String name, Status status, String reason, List<String> warnings, List<Judged> criteria,
		Map<String, SavedMetric> metrics)
	{

		public SavedCheck {
			Objects.requireNonNull(id);
			Objects.requireNonNull(name);
			Objects.requireNonNull(status);
			metrics.values().forEach(Objects::requireNonNull);
			warnings = List.copyOf(warnings);
			criteria = List.copyOf(criteria);
			for (final Judged criterion : criteria) {
				final SavedMetric metric = metrics.get(criterion.metric());
				if (criterion.verdict() != Verdict.NOT_EVALUABLE && (metric == null || !metric.value().isNumber())) {
					throw new IllegalArgumentException(criterion.metric() + " was judged, but has no value");
				}
			}
		}

		public String statusText() {
			return status.text(warnings.size(), count(Verdict.EXPECTED), count(Verdict.ACCEPTED));
		}

		/** The broken limits that are no warnings, in a line each: why, and the limit. */
		public List<String> excused() {
			return criteria.stream().filter(criterion -> criterion.verdict().isExcused()).map(SavedCheck::excused).toList();
		}

		private static String excused(final Judged judged) {
			final String why = judged.verdict() == Verdict.ACCEPTED ? "accepted (" + judged.reason() + ")" : judged.reason();
			return "Not kept, but " + why + ": " + judged.sentence();
		}

		private int count(final Verdict verdict) {
			return (int) criteria.stream().filter(criterion -> criterion.verdict() == verdict).count();
		}
	}
}
