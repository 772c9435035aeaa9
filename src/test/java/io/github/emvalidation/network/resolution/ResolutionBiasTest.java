package io.github.emvalidation.network.resolution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.emvalidation.network.Model;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResolutionBiasTest {

	@Test
	void bothKindsOfMapsHaveHalfASay() {
		final ResolutionBias bias = ResolutionBias.of(List.of(0.9, 1.1, 0.9, 1.1), List.of(1.2, 1.4));
		assertEquals(1.15, bias.ratio(), 1e-12);
		assertEquals(Math.sqrt((0.04 / 3 + 0.02) / 2 + 0.15 * 0.15), bias.spread(), 1e-12);
		assertEquals(4, bias.resolution(4.6), 1e-12);
		assertEquals(4 * bias.spread() / 1.15, bias.error(4.6), 1e-12);
	}

	@Test
	void theShippedNetworkKnowsItsOwn() {
		final ResolutionBias bias = ResolutionBias.of(Model.shipped("resolution").card()).orElseThrow();
		assertEquals(1.1, bias.ratio(), 0.2);
		assertEquals(0.12, bias.spread(), 0.08);
	}
}
