package io.github.emvalidation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.emvalidation.app.Chosen;
import io.github.emvalidation.app.ReportNames;
import io.github.emvalidation.app.ReportRun;
import io.github.emvalidation.app.ResultStore;
import io.github.emvalidation.check.model.inclusion.InclusionCheck;
import io.github.emvalidation.check.model.modelb.ModelBCheck;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.InputFile;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.report.Report;
import io.github.emvalidation.report.files.ReportWriter;
import io.github.emvalidation.report.overview.MapOutcome;
import io.github.emvalidation.report.overview.OverviewWriter;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.structure.ModelReader;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLClassLoader;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file or a declaration says is shown and never obeyed; the program opens no door to the outside. */
@AnalyzeClasses(packages = "io.github.emvalidation", importOptions = ImportOption.DoNotIncludeTests.class)
class SafetyTest {

	@ArchTest
	static final ArchRule NOBODY_LISTENS = noClasses().should().dependOnClassesThat().belongToAnyOf(ServerSocket.class, ServerSocketChannel.class,
		Socket.class, SocketChannel.class).orShould().dependOnClassesThat().resideInAPackage("com.sun.net.httpserver..");

	@ArchTest
	static final ArchRule NOBODY_READS_OBJECTS = noClasses().should().dependOnClassesThat().belongToAnyOf(ObjectInputStream.class, URLClassLoader.class,
		java.beans.XMLDecoder.class);

	/** But for the programs of Slurm, which {@code --slurm} asks for. */
	@ArchTest
	static final ArchRule NOBODY_STARTS_PROGRAMS = noClasses().that().resideOutsideOfPackages("io.github.emvalidation.training..",
		"io.github.emvalidation.app.cluster..").should()
		.dependOnClassesThat().belongToAnyOf(ProcessBuilder.class).orShould().callMethod(Runtime.class, "exec", String.class);

	@TempDir
	private Path folder;

	private static String markup(final int number) {
		return "<script>alert(" + number + ")</script><img src=x onerror=\"alert(" + number + ")\">'\"&</style></title>-->";
	}

	/** Title, names, metadata, remarks, settings, reasons, chains, residues, atoms and columns of tables are text in every file of a report. */
	@Test
	void markupIsShownAndNotObeyed() throws IOException {
		final Entry blob = Phantoms.blobEntry();
		final Entry entry = new Entry(blob.map().named("map" + markup(1)), blob.facts().with(Input.TITLE, Optional.of(markup(2)))
			.with(Input.AUTHORS, Optional.of(markup(3))).with(Input.EMDB, Optional.of(markup(4))).with(Input.SYMMETRY, Optional.of(markup(5)))
			.with(Input.DATE, Optional.of(markup(9))).remarked(List.of(markup(6)))
			.from(Input.MAP, new InputFile("/data/" + markup(7) + ".mrc", Optional.empty(), Optional.empty()))).with(ModelReader.read(model()));
		final Report report = ReportRun.report(entry, List.of(Chosen.of(new InclusionCheck()), Chosen.of(new ModelBCheck())), new ResultStore(),
			Progress.NONE).with(Map.of("set", markup(8)));
		assertTrue(report.results().stream().anyMatch(result -> result.status().isEvaluable()), report.results().toString());
		final Path target = folder.resolve("report");
		ReportWriter.write(report, target, Progress.NONE);
		assertNoMarkup(Files.readString(target.resolve("report.html")));
		final Path overview = OverviewWriter.write(markup(10), List.of(new MapOutcome(markup(11), target, Optional.empty(), Map.of(markup(12), markup(13))),
			new MapOutcome("b", folder, Optional.of(markup(14)), Map.of())), List.of(), folder);
		assertNoMarkup(Files.readString(overview));
	}

	private static void assertNoMarkup(final String page) {
		for (int number = 1; number < 20; number++) {
			assertFalse(page.contains("<script>alert(" + number), "a script of the input, " + number);
			assertFalse(page.contains("<img src=x onerror=\"alert(" + number), "an image of the input, " + number);
		}
		assertTrue(page.contains("&lt;script&gt;alert(2)") || page.contains("&lt;script&gt;alert(10)"));
	}

	/** 54 residues of a chain, with names that are markup. */
	private Path model() throws IOException {
		final StringBuilder cif = new StringBuilder("data_X\nloop_\n");
		for (final String column : List.of("group_PDB", "id", "type_symbol", "label_atom_id", "label_comp_id", "label_asym_id", "label_seq_id", "Cartn_x",
			"Cartn_y", "Cartn_z", "occupancy", "B_iso_or_equiv", "auth_seq_id", "auth_asym_id")) cif.append("_atom_site.").append(column).append('\n');
		for (int i = 0; i < 54; i++) {
			cif.append(String.format(Locale.ROOT, "ATOM %d C \"<script>alert(15)\" \"<script>alert(16)\" A %d %.2f %.2f %.2f 1.0 %d %d \"<script>alert(17)\"\n",
				i + 1, i + 1, 10 + 2. * (i % 3), 11 + 2. * (i / 3 % 3), 10 + 2. * (i / 9), 20 + i, i + 1));
		}
		return Files.writeString(folder.resolve("model.cif"), cif);
	}

	@Test
	void namesOfMapsNeverLeadOutOfTheFolder() {
		for (final String name : List.of("../../etc/passwd", "..", "a/b", "C:\\x", "\0", "a\nb", "<x>")) {
			final String made = ReportNames.folder(name);
			assertEquals(1, Path.of(made).getNameCount(), made);
			assertTrue(made.endsWith("-validation") && folder.resolve(made).normalize().getParent().equals(folder), made);
		}
	}
}
