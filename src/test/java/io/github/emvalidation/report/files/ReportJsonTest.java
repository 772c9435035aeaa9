package io.github.emvalidation.report.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.emvalidation.report.Report;
import io.github.emvalidation.report.Reports;
import io.github.emvalidation.report.page.PageHead;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Network;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportJsonTest {

	private static final Schema SCHEMA =
		SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(PageHead.resource("report.schema.json"));

	@Test
	void keepsItsSchema() {
		for (final Report report : List.of(Reports.full(), Reports.placed(), Reports.bare(), Reports.of(Reports.known("\0<\"\u202e\ud800"), List.of()))) {
			assertEquals(List.of(), SCHEMA.validate(ReportJson.of(report), InputFormat.JSON));
		}
	}

	@Test
	void theSchemaIsStrict() throws IOException {
		for (final String key : List.of("schema", "program", "input", "score", "checks", "seconds")) {
			final ObjectNode json = (ObjectNode) read(Reports.full());
			json.remove(key);
			assertFalse(SCHEMA.validate(json.toString(), InputFormat.JSON).isEmpty(), key);
		}
		final ObjectNode json = (ObjectNode) read(Reports.full());
		((ObjectNode) json.path("checks").path(1)).put("status", "OK");
		assertFalse(SCHEMA.validate(json.toString(), InputFormat.JSON).isEmpty(), "warnings in a check that is OK");
	}

	@Test
	void saysWhatWasPutIn() throws IOException {
		final JsonNode input = read(Reports.full()).path("input");
		assertEquals("{\"file\":\"blob.map.gz\",\"sha256\":\"" + Reports.HASH + "\",\"size\":[24,21,18],\"voxel\":[1.1,1.3,1.7],\"contour\":0.4," +
			"\"mass\":null,\"resolution\":4.0,\"symmetry\":null,\"kind\":null,\"accept\":null,\"title\":\"A blob of density\",\"emdb\":\"EMD-1234\"," +
			"\"sources\":{},\"remarks\":[\"The header calls itself a map of another size.\"],\"settings\":{}}", input.toString());
	}

	@Test
	void aPlaceAmongOtherMapsIsThereWhereItIsKnown() throws IOException {
		assertFalse(read(Reports.full()).has("places"));
		assertEquals("[{\"check\":\"0.a\",\"metric\":\"edge\",\"value\":21.5,\"behind\":83,\"others\":100,\"low\":2.5,\"high\":3.5," +
			"\"words\":\"better than 83 % of the 100 maps of 2.5–3.5 Å\"}]", read(Reports.placed()).path("places").toString());
		assertTrue(MetricsCsv.of(Reports.placed()).contains("0.a,edge_place,,83.0,%,Distance to the edge: better than 83 % of the 100 maps of 2.5–3.5 Å."));
		assertFalse(MetricsCsv.of(Reports.full()).contains("_place"));
	}

	@Test
	void whatIsNotKnownIsNull() throws IOException {
		final JsonNode input = read(Reports.bare()).path("input");
		for (final String key : List.of("file", "sha256", "contour", "resolution", "emdb", "title")) assertTrue(input.get(key).isNull(), key);
	}

	@Test
	void saysWhereTheContourComesFrom() throws IOException {
		final Report report = Reports.suggested();
		assertEquals(List.of(), SCHEMA.validate(ReportJson.of(report), InputFormat.JSON));
		final JsonNode input = read(report).path("input");
		assertEquals(0.5, input.path("mass").asDouble());
		assertEquals("{\"contour\":{\"kind\":\"suggestion\",\"words\":\"there the map encloses 0.5 kDa of protein\"}}", input.path("sources").toString());
	}

	@Test
	void keysStandInTheOrderOfTheFormat() throws IOException {
		final JsonNode json = read(Reports.full());
		assertEquals(List.of("schema", "program", "date", "input", "score", "checks", "seconds", "files"), keys(json));
		assertEquals(List.of("id", "name", "status", "reason", "warnings", "notes", "criteria", "seconds", "metrics", "files", "figures"),
			keys(json.path("checks").path(0)));
		assertEquals(List.of("edge", "voxels", "resolution_estimate", "center", "many", "none"), keys(json.path("checks").path(0).path("metrics")));
	}

	@Test
	void checksStandInTheOrderOfTheirIds() throws IOException {
		final List<String> ids = new ArrayList<>();
		read(Reports.full()).path("checks").forEach(check -> ids.add(check.path("id").asText() + " " + check.path("status").asText()));
		assertEquals(List.of("0.a OK", "0.b WARNINGS", "0.c NOT_APPLICABLE", "0.d FAILED"), ids);
	}

	@Test
	void aCheckTellsItsMetricsAndFiles() throws IOException {
		final JsonNode check = read(Reports.full()).path("checks").path(0);
		assertEquals("{\"value\":12345,\"unit\":\"voxels\",\"meaning\":\"Voxels of the particle\"}", check.path("metrics").path("voxels").toString());
		assertEquals("{\"value\":21.5,\"unit\":\"Å\",\"meaning\":\"Distance to the edge\"}", check.path("metrics").path("edge").toString());
		assertEquals("[11.25,10.0,9.0]", check.path("metrics").path("center").path("value").toString());
		assertEquals("[]", check.path("metrics").path("none").path("value").toString());
		assertEquals("[\"first.mrc\",\"fsc.csv\"]", check.path("files").toString());
		assertEquals("[\"curve\",\"slices\"]", check.path("figures").toString());
		assertEquals(1.25, check.path("seconds").asDouble());
	}

	@Test
	void aCheckTellsItsCriteria() throws IOException {
		final JsonNode checks = read(Reports.full()).path("checks");
		assertEquals("{\"metric\":\"edge\",\"sentence\":\"The distance to the edge is at least 20.0 Å.\",\"low\":20.0,\"high\":null," +
			"\"verdict\":\"PASSED\",\"reason\":null}", checks.path(0).path("criteria").path(0).toString());
		assertEquals("{\"metric\":\"mass\",\"sentence\":\"The mass is at most 5 kDa.\",\"low\":null,\"high\":5.0," +
			"\"verdict\":\"NOT_EVALUABLE\",\"reason\":\"Nothing was weighed.\"}", checks.path(0).path("criteria").path(1).toString());
		assertEquals("BROKEN", checks.path(1).path("criteria").path(0).path("verdict").asText());
		assertEquals(1, checks.path(1).path("warnings").size());
		assertEquals("There is no resolution to go by.", checks.path(2).path("reason").asText());
	}

	@Test
	void theScoreCountsWhatCouldBeGraded() throws IOException {
		assertEquals("{\"passed\":1,\"evaluable\":2,\"resolution_estimates\":[4.5],\"resolution\":\"The reported resolution is 4.00 Å. The estimate is 4.50 Å (0.a).\",\"levels\":{\"0\":{\"passed\":1,\"evaluable\":2}}}",
			read(Reports.full()).path("score").toString());
	}

	@Test
	void networksOfAllChecksAreNamedOnce() throws IOException {
		final Network first = new Network("helix", "1.0", Reports.HASH);
		final Network second = new Network("hand", "2.0", "f".repeat(64));
		final List<CheckResult> results = List.of(CheckResult.graded(Reports.info("0.a", "One"), "").network(first).build(),
			CheckResult.graded(Reports.info("0.b", "Two"), "").network(second).network(first).build());
		final String json = ReportJson.of(Reports.of(Reports.known(""), results));
		assertEquals(List.of(), SCHEMA.validate(json, InputFormat.JSON));
		assertEquals("[{\"name\":\"helix\",\"version\":\"1.0\",\"sha256\":\"" + Reports.HASH + "\"},{\"name\":\"hand\",\"version\":\"2.0\"," +
			"\"sha256\":\"" + "f".repeat(64) + "\"}]", new ObjectMapper().readTree(json).path("program").path("networks").toString());
		assertThrows(IllegalArgumentException.class, () -> new Network("helix", "1.0", "F".repeat(64)));
	}

	@Test
	void theSameReportIsTheSameText() {
		assertEquals(ReportJson.of(Reports.full()), ReportJson.of(Reports.full()));
	}

	@Test
	void aReportHasEachCheckAndEachFileOnce() {
		assertThrows(IllegalArgumentException.class, () -> Reports.of(Reports.known(""), List.of(Reports.passed(), Reports.passed())));
		final CheckResult twin = CheckResult.graded(Reports.info("0.z", "Twin"), "").product(Reports.product("first.mrc")).build();
		assertThrows(IllegalArgumentException.class, () -> Reports.of(Reports.known(""), List.of(Reports.passed(), twin)));
		for (final String name : List.of("../x.mrc", "a/b.mrc", "report.json", ".mrc", "x\\y.mrc")) {
			final CheckResult odd = CheckResult.graded(Reports.info("0.z", "Odd"), "").product(Reports.product(name)).build();
			assertThrows(IllegalArgumentException.class, () -> Reports.of(Reports.known(""), List.of(odd)), name);
		}
	}

	private static JsonNode read(final Report report) throws IOException {
		return new ObjectMapper().readTree(ReportJson.of(report));
	}

	private static List<String> keys(final JsonNode node) {
		final List<String> keys = new ArrayList<>();
		node.fieldNames().forEachRemaining(keys::add);
		return keys;
	}
}
