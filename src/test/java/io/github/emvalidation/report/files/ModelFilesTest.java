package io.github.emvalidation.report.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.emvalidation.Phantoms;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.report.Report;
import io.github.emvalidation.report.ReportFiles;
import io.github.emvalidation.report.Reports;
import io.github.emvalidation.report.page.PageHead;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.ModelValues;
import io.github.emvalidation.result.Product;
import io.github.emvalidation.result.Scale;
import io.github.emvalidation.result.Product.Local;
import io.github.emvalidation.structure.AtomicModel;
import io.github.emvalidation.structure.ModelReader;
import io.github.emvalidation.volume.DensityMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files beside a report on a map with a model. */
class ModelFilesTest {

	@TempDir
	private Path folder;

	private static Report report() {
		final AtomicModel model = Phantoms.model(Phantoms.ODD_GRID);
		final Entry entry = Phantoms.blobEntry().with(model);
		final double[] scores = IntStream.range(0, model.size()).mapToDouble(i -> i % 6 == 0 ? Double.NaN : i / 1000.0).toArray();
		final double[] residues = IntStream.range(0, 54).mapToDouble(r -> r == 1 ? Double.NaN : r == 2 ? 0.25 : r).toArray();
		final DensityMap sevens = Phantoms.constant(Phantoms.ODD_GRID, 7);
		final Product local = new Product("local-thing.mrc", "Sevens.", sevens, Optional.of(new Local("Thing (Å)", new Scale(0, 10, Scale.Sense.LOW_IS_BETTER),
			Phantoms.above(sevens, 1))));
		final CheckResult check = CheckResult.graded(Reports.info("A.c", "A check of the model"), "It is what it is.").product(local)
			.onModel(ModelValues.ofResidues("thing", "Thing", 0, 1, residues)).onModel(ModelValues.ofAtoms("score", "Score (σ 1)", 0, 1, scores)).build();
		return new Report(entry, List.of(Reports.passed(), check), Reports.DATE, 1);
	}

	@Test
	void residuesHaveEveryValueAndTheMeansOfLocalMaps() {
		final List<String> lines = ResiduesCsv.of(report()).orElseThrow().lines().toList();
		assertEquals("chain,number,insertion,name,thing,local_thing", lines.get(0));
		assertEquals(List.of("A,1,,SER,0,7", "A,2,,SER,,7", "A,3,,SER,0.25,7"), lines.subList(1, 4));
		assertEquals(55, lines.size());
	}

	@Test
	void theModelWithScoresIsReadBackWithThemAsBFactors() throws IOException {
		final Path file = Files.writeString(folder.resolve("scores.cif"), ModelScoresCif.of(report()).orElseThrow());
		final AtomicModel back = ModelReader.read(file);
		final AtomicModel model = report().entry().model().orElseThrow();
		assertEquals(model.residues(), back.residues());
		for (int i = 0; i < model.size(); i++) {
			assertEquals(model.at(i), back.at(i));
			assertEquals(i % 6 == 0 ? Double.NaN : i / 1000.0, back.b(i), 1e-6);
		}
		assertTrue(Files.readString(file).contains("_atom_site.Q-score\n"));
	}

	@Test
	void theFilesAreWrittenAndGoWithTheNextReport() throws IOException {
		final List<String> with = ReportWriter.write(report(), folder, Progress.NONE).stream().map(p -> p.getFileName().toString()).toList();
		assertTrue(with.containsAll(List.of(ReportFiles.RESIDUES, ReportFiles.SCORES)), with.toString());
		final String json = Files.readString(folder.resolve(ReportFiles.JSON));
		assertEquals(List.of(), SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(PageHead.resource("report.schema.json")).validate(json, InputFormat.JSON));
		final JsonNode model = new ObjectMapper().readTree(json).path("input").path("model");
		assertEquals("PDB", model.path("format").asText());
		assertEquals(List.of(324, 1, 54), Arrays.asList(model.path("atoms").asInt(), model.path("chains").asInt(), model.path("residues").asInt()));
		ReportWriter.write(new Report(Phantoms.blobEntry(), List.of(Reports.passed()), Reports.DATE, 1), folder, Progress.NONE);
		assertFalse(Files.exists(folder.resolve(ReportFiles.RESIDUES)) || Files.exists(folder.resolve(ReportFiles.SCORES)),
			"they belong to the earlier report");
	}
}
