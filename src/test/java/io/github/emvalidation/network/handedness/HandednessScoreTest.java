package io.github.emvalidation.network.handedness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.volume.Vec3;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HandednessScoreTest {

	/** Sites every 4 Å along a line, whose logits are drawn about a mean. */
	private static List<HelixSite> line(final int count, final double mean, final double spread) {
		final Random random = new Random(5);
		final List<HelixSite> sites = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			final double logit = mean + spread * random.nextGaussian();
			sites.add(new HelixSite(new Vec3(4 * i, 7, 9), logit, logit < 0 ? 2 : 1, logit < 0 ? 1 : 2));
		}
		return sites;
	}

	private static List<HelixSite> opposite(final List<HelixSite> sites) {
		return sites.stream().map(site -> new HelixSite(new Vec3(-site.at().x(), site.at().y(), site.at().z()), -site.logit(), site.left(),
			site.right())).toList();
	}

	@Test
	void withoutHelicesItIsUndecided() {
		final HandednessScore score = HandednessScore.of(List.of());
		assertEquals(0.5, score.score(), 0);
		assertEquals(0.5, score.low(), 0);
		assertEquals(0.5, score.high(), 0);
		assertEquals(0, score.cells());
	}

	@Test
	void aFewPlacesCountLittle() {
		final HandednessScore score = HandednessScore.of(List.of(new HelixSite(Vec3.ZERO, -1000, 2, 1), new HelixSite(new Vec3(1, 1, 1), -1000, 2, 1),
			new HelixSite(new Vec3(2, 2, 2), -1000, 2, 1)));
		// the places lie on both sides of their middle along each axis: two cells
		assertEquals(2, score.cells());
		assertEquals(0.5 * HandednessScore.PRIOR / (3 + HandednessScore.PRIOR), score.score(), 1e-12);
		assertEquals(0, score.crossCheck(), 0);
	}

	@Test
	void manyHelicesThatAgreeAreSure() {
		final HandednessScore score = HandednessScore.of(line(300, -6, 1));
		assertEquals(100, score.cells());
		assertTrue(score.score() < 0.04, score.toString());
		assertTrue(score.low() <= score.score() && score.score() <= score.high() && score.high() < 0.05, score.toString());
	}

	@Test
	void theMirrorImageHasTheOppositeScore() {
		final List<HelixSite> sites = line(100, -0.7, 2);
		final HandednessScore score = HandednessScore.of(sites);
		final HandednessScore mirrored = HandednessScore.of(opposite(sites));
		assertEquals(1, score.score() + mirrored.score(), 1e-9);
		assertEquals(1, score.crossCheck() + mirrored.crossCheck(), 1e-12);
		assertEquals(score.cells(), mirrored.cells());
	}

	@Test
	void helicesThatDisagreeHaveAnIntervalAroundOneHalf() {
		final HandednessScore score = HandednessScore.of(line(100, 0, 4));
		assertTrue(score.low() < 0.5 && score.high() > 0.5, score.toString());
	}

	@Test
	void theIntervalNarrowsWithTheNumberOfHelices() {
		final HandednessScore few = HandednessScore.of(line(60, -1, 3));
		final HandednessScore many = HandednessScore.of(line(960, -1, 3));
		final double ratio = (few.high() - few.low()) / (many.high() - many.low());
		// sixteen times as many are four times as sure
		assertTrue(ratio > 2.8 && ratio < 5.5, "ratio " + ratio);
	}

	@Test
	void verdictsNeedAgreement() {
		assertEquals(HandednessVerdict.NO_HELIX, HandednessVerdict.obstacle(HandednessScore.of(List.of()), 0).orElseThrow());
		assertEquals(HandednessVerdict.DISAGREE, HandednessVerdict.obstacle(HandednessScore.of(line(100, 0, 4)), 0.2).orElseThrow());
		assertFalse(HandednessVerdict.obstacle(HandednessScore.of(line(100, -4, 1)), 0.2).isPresent());
		assertFalse(HandednessVerdict.obstacle(HandednessScore.of(line(100, 4, 1)), 0.2).isPresent());
		assertEquals(HandednessVerdict.CONTRADICTED, HandednessVerdict.obstacle(new HandednessScore(0.1, 0.05, 0.2, 0.7, 50), 0.2).orElseThrow());
		assertEquals(HandednessVerdict.NO_HELIX, HandednessVerdict.obstacle(HandednessScore.of(line(100, -4, 1)), 0.005).orElseThrow());
	}
}
