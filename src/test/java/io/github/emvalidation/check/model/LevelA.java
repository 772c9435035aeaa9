package io.github.emvalidation.check.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.emvalidation.TestData;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.Facts;
import io.github.emvalidation.io.MapReader;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.structure.ModelReader;
import io.github.emvalidation.volume.DensityMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** The map-model pairs of level A with what an independent implementation found on them; tests that ask for them skip without the data. */
public final class LevelA {

	private static final Map<String, DensityMap> MAPS = new HashMap<>();

	private LevelA() {}

	/**
	 * A pair.
	 *
	 * @param system  "30342A" or "3ajo"
	 * @param variant "good", "mirror"
	 */
	public static Entry entry(final String system, final String variant) {
		final boolean coarse = system.equals("30342A");
		final DensityMap map = map(coarse ? "emd_30342_chainA_zone4A.mrc.gz" : "emd_20026_protomer_zone.mrc.gz");
		final String good = coarse ? "emd_30342_model_7cec_A.cif.gz" : "emd_20026_protomer_model_3ajo.pdb";
		final Path model = TestData.require("levelA/" + (variant.equals("good") ? good : system + "_" + variant + ".pdb.gz"));
		return entry(map, model, coarse ? 0.035 : 0.025, coarse ? 3.9 : 1.75);
	}

	/** A map of the data folder, read once. */
	public static synchronized DensityMap map(final String name) {
		return MAPS.computeIfAbsent(name, n -> MapReader.read(TestData.require("levelA/" + n), MapReader.Options.DEFAULT, Progress.NONE).map());
	}

	/** A pair of a map and a model file. */
	public static Entry entry(final DensityMap map, final Path model, final double contour, final double resolution) {
		return new Entry(map, Facts.NONE.with(Input.CONTOUR, OptionalDouble.of(contour)).with(Input.RESOLUTION, OptionalDouble.of(resolution)))
			.with(ModelReader.read(model));
	}

	/** The values of the other implementation. */
	public static JsonNode figures(final String system, final String variant) {
		try {
			return new ObjectMapper().readTree(TestData.require("expected/levelA/levelA.json").toFile()).path("cases").path(system)
				.path("variants").path(variant).path("figures");
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
