package io.github.emvalidation.check.model.correlation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.emvalidation.TestData;
import io.github.emvalidation.check.model.FitCases;
import io.github.emvalidation.check.model.LevelA;
import io.github.emvalidation.io.MapWriter;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Vec3;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Beside cctbx (Debian's package python3-cctbx); skipped with a line where it is not installed. */
class CctbxTest {

	private static final Path PYTHON = Path.of("/usr/bin/python3");
	private static final List<String> KEYS = List.of("cc_mask_cctbx", "cc_volume_cctbx", "cc_peaks_cctbx", "cc_box", "cc_main_chain",
		"cc_side_chain");
	private static final double TOLERANCE = 0.003;

	@TempDir
	private Path folder;

	@Test
	void findsTheSameCorrelations() throws IOException, InterruptedException {
		final Path model = TestData.require("levelA/emd_20026_protomer_model_3ajo.pdb");
		final DensityMap map = LevelA.map("emd_20026_protomer_zone.mrc.gz");
		Assumptions.assumeTrue(Files.exists(PYTHON) && run("-c", "import mmtbx").isPresent(), "skipped: python3-cctbx is not installed");
		final Path script = folder.resolve("map_model_correlation.py");
		try (InputStream in = CctbxTest.class.getResourceAsStream("map_model_correlation.py")) {
			Files.copy(in, script);
		}
		// cctbx does not know ORIGIN, so both move to 0
		MapWriter.write(FitCases.at(map, Vec3.ZERO), folder.resolve("map.mrc"));
		Files.write(folder.resolve("model.pdb"), Files.readAllLines(model).stream().map(line -> moved(line, map.grid().position())).toList());
		final String[] values = run(script.toString(), folder.resolve("map.mrc").toString(), folder.resolve("model.pdb").toString(), "1.75")
			.orElseThrow().lines().filter(line -> line.startsWith("RESULT")).findFirst().orElseThrow().split(" ");
		final CheckResult result = new CorrelationCheck().apply(LevelA.entry("3ajo", "good"), Progress.NONE);
		for (int i = 0; i < KEYS.size(); i++) {
			assertEquals(Double.parseDouble(values[i + 1]), result.metric(KEYS.get(i)).orElseThrow().value(), TOLERANCE, KEYS.get(i));
		}
	}

	/** A line of a PDB file, its atom moved by the position of the map. */
	private static String moved(final String line, final Vec3 position) {
		if (!line.startsWith("ATOM") && !line.startsWith("HETATM")) return line;
		final StringBuilder out = new StringBuilder(line.substring(0, 30));
		for (int axis = 0; axis < 3; axis++) {
			final double place = Double.parseDouble(line.substring(30 + 8 * axis, 38 + 8 * axis).strip()) - position.get(axis);
			out.append(String.format(Locale.ROOT, "%8.3f", place));
		}
		return out + line.substring(54);
	}

	/** What Python prints; empty when it fails. */
	private Optional<String> run(final String... arguments) throws IOException, InterruptedException {
		final List<String> command = new ArrayList<>(List.of(PYTHON.toString()));
		command.addAll(Arrays.asList(arguments));
		final Path printed = folder.resolve("printed.txt");
		final ProcessBuilder python = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
			.redirectOutput(printed.toFile());
		python.environment().put("OMP_NUM_THREADS", "1");
		final Process process = python.start();
		if (!process.waitFor(5, TimeUnit.MINUTES)) {
			process.destroyForcibly();
			return Optional.empty();
		}
		return process.exitValue() == 0 ? Optional.of(Files.readString(printed, StandardCharsets.UTF_8)) : Optional.empty();
	}
}
