package io.github.emvalidation.check.map.handedness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.emvalidation.Phantoms;
import io.github.emvalidation.TestData;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.io.MapReader;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.volume.DensityMap;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The published networks on real maps, against what an independent implementation found with them (PyTorch), and the mirrored
 * maps. Resampling differs a little from its own.
 */
class PublishedNetworksTest {

	@ParameterizedTest
	@ValueSource(strings = { "emd_20026_apoferritin_176", "emd_32143_resampled_crs213" })
	void agreesWithAnIndependentImplementation(final String name) throws IOException {
		final JsonNode all = new ObjectMapper().readTree(TestData.require("expected/" + name + ".json").toFile());
		final JsonNode expected = all.get("0.h with the published HaPi weights");
		final DensityMap map = MapReader.read(TestData.require("maps/" + all.get("map").asText()), MapReader.Options.DEFAULT, Progress.NONE).map();
		final Entry entry = Phantoms.entry(map, all.get("contour").asDouble(), all.get("resolution").asDouble());
		final PublishedNetworks method = new PublishedNetworks(TestData.require("hapi/5A_SSE_experimental.pth"), TestData.require("hapi/5A_TL_hand_alpha.pth"));
		final HandednessReading.Scored found = (HandednessReading.Scored) method.read(entry, Progress.NONE);
		assertEquals(expected.get("score").asDouble(), found.score(), 0.01);
		assertEquals(expected.get("mirror_score").asDouble(), found.mirrorScore().orElseThrow(), 0.01);
		assertEquals(expected.get("helix_voxels").asDouble(), found.helixVoxels(), 0.05 * expected.get("helix_voxels").asDouble());
		assertEquals(expected.get("mask_voxels").asDouble(), found.voxels().count(), 1e-3 * expected.get("mask_voxels").asDouble());
	}
}
