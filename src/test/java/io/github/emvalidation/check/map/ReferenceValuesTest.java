package io.github.emvalidation.check.map;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.TestData;
import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.map.background.BackgroundCheck;
import io.github.emvalidation.check.map.bfactor.BFactorCheck;
import io.github.emvalidation.check.map.mask.MaskCheck;
import io.github.emvalidation.check.map.mass.MassCheck;
import io.github.emvalidation.check.map.phases.PhasesCheck;
import io.github.emvalidation.check.map.voxelsize.VoxelSizeCheck;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.io.MapReader;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.simulate.SampleMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The graded values against those of the reference code of the study that chose the limits; the file says how they were made. */
class ReferenceValuesTest {

	private static final Path FILE = Path.of("src/test/resources/io/github/emvalidation/check/map/reference-values.csv");
	private static final List<Check> CHECKS =
		List.of(new MassCheck(), new MaskCheck(), new BackgroundCheck(), new BFactorCheck(), new PhasesCheck(), new VoxelSizeCheck());

	@ParameterizedTest
	@ValueSource(strings = { "sample", "maps/emd_20026_apoferritin_176.map.gz", "maps/emd_32143_resampled_crs213.map", "maps/emd_5168.map",
		"maps/emd_6824.map" })
	void agreeWithTheReference(final String map) throws IOException {
		final List<String[]> rows = rows().stream().filter(row -> row[0].equals(map)).toList();
		final Entry entry = entry(map, Double.parseDouble(rows.get(0)[1]), Double.parseDouble(rows.get(0)[2]));
		final Map<String, CheckResult> results = new HashMap<>();
		for (final Check check : CHECKS) results.put(check.info().id(), check.apply(entry, Progress.NONE));
		for (final String[] row : rows) {
			if (results.get(row[3]).reason().isPresent()) continue;
			final double expected = Double.parseDouble(row[5]);
			final double tolerance = Double.parseDouble(row[6]) * Math.abs(expected) + Double.parseDouble(row[7]);
			assertEquals(expected, results.get(row[3]).metric(row[4]).orElseThrow().value(), tolerance, row[3] + " " + row[4]);
		}
	}

	private static Entry entry(final String map, final double contour, final double resolution) {
		return Phantoms.entry(map.equals("sample") ? SampleMap.make(SampleMap.DEFAULT_SEED, Progress.NONE).map()
			: MapReader.read(TestData.require(map), MapReader.Options.DEFAULT, Progress.NONE).map(), contour, resolution);
	}

	private static List<String[]> rows() throws IOException {
		return Files.readAllLines(FILE).stream().filter(line -> !line.startsWith("#")).map(line -> line.split(",")).toList();
	}
}
