package io.github.emvalidation.training.handedness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.network.handedness.HandednessScore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The arithmetic of the evaluation. */
class EvaluationTest {

	private static HandednessTrial trial(final double score, final boolean mirrored, final boolean decided) {
		return new HandednessTrial("map", mirrored, decided, new HandednessScore(score, score - 0.05, score + 0.05, score, 20), 1000, 100);
	}

	@Test
	void theAreaIsTheShareOfPairsInTheRightOrder() {
		final Random random = new Random(2);
		final HelixRanking ranking = new HelixRanking();
		final List<Double> helix = new ArrayList<>();
		final List<Double> other = new ArrayList<>();
		for (int i = 0; i < 300; i++) {
			helix.add(random.nextInt(1000) / 1000.0);
			other.add(random.nextInt(800) / 1000.0);
		}
		helix.forEach(p -> ranking.add(p, true));
		other.forEach(p -> ranking.add(p, false));
		double pairs = 0;
		for (final double one : helix) {
			for (final double two : other) pairs += one > two ? 1 : one == two ? 0.5 : 0;
		}
		assertEquals(pairs / (300 * 300), ranking.area(), 1e-12);
		assertEquals(helix.stream().filter(p -> p > 0.7).count() / 300.0, ranking.recall(0.7), 1e-12);
		final double found = helix.stream().filter(p -> p > 0.7).count();
		assertEquals(found / (found + other.stream().filter(p -> p > 0.7).count()), ranking.precision(0.7), 1e-12);
	}

	@Test
	void rankingsAddUp() {
		final HelixRanking one = new HelixRanking();
		one.add(0.9, true);
		final HelixRanking two = new HelixRanking();
		two.add(0.1, false);
		two.add(0.95, false);
		one.add(two);
		assertEquals(0.5, one.area(), 0);
	}

	@Test
	void aMirroredMapIsRightAboveOneHalf() {
		assertTrue(trial(0.1, false, true).isRight());
		assertTrue(trial(0.9, true, true).isRight());
		assertTrue(trial(0.9, false, true).isWrong());
		assertTrue(trial(0.1, true, true).isWrong());
		assertFalse(trial(0.9, false, false).isWrong());
		assertFalse(trial(0.1, false, false).isRight());
		assertEquals(0.1, trial(0.9, true, true).error(), 1e-12);
		assertFalse(trial(0.9, false, true).isCovered());
		assertTrue(trial(0.53, false, true).isCovered());
	}

	@Test
	void goalsAreReachedOrMissedAsTheLimitsSay() {
		final List<String> said = new ArrayList<>();
		final Goals goals = new Goals(said::add);
		final List<HandednessTrial> good = new ArrayList<>(Collections.nCopies(19, trial(0.1, false, true)));
		good.add(trial(0.6, true, true));
		goals.simulated(0, good);
		assertEquals("Noise 0.0: 20 maps, 20 right, 0 undecided, 0 wrong; mean score 0.115, 19 below 0.25", said.get(0));
		assertTrue(said.get(1).startsWith("reached") && said.get(2).startsWith("reached"), said.toString());
		good.add(trial(0.6, false, false));
		said.clear();
		goals.simulated(0.3, good);
		assertTrue(said.get(1).startsWith("MISSED") && said.get(2).startsWith("MISSED"), said.toString());
		said.clear();
		goals.simulated(1, List.of(trial(0.6, false, true), trial(0.8, false, false), trial(0.1, false, true)));
		assertTrue(said.get(1).startsWith("MISSED") && said.get(2).startsWith("reached"), said.toString());
		said.clear();
		goals.simulated(1, List.of(trial(0.2, true, true)));
		assertTrue(said.get(2).startsWith("MISSED"), said.toString());
		said.clear();
		goals.ranking(ranking(0.9599), 0.7);
		goals.ranking(ranking(0.96), 0.7);
		goals.noVerdict("ball", List.of(trial(0.4, false, false)));
		goals.noVerdict("ball", List.of(trial(0.4, false, true)));
		assertTrue(said.get(1).startsWith("MISSED") && said.get(3).startsWith("reached") && said.get(4).startsWith("reached") &&
			said.get(5).startsWith("MISSED"), said.toString());
	}

	@Test
	void figuresAreToldByResolution() {
		final List<String> said = new ArrayList<>();
		final Goals goals = new Goals(said::add);
		goals.resolution(3.5, List.of(trial(0.1, false, true), trial(0.8, true, true), trial(0.9, false, true), trial(0.5, false, false)));
		assertEquals(List.of("3.5 Å: 4 maps, 2 right, 1 undecided, 1 wrong; mean score 0.425"), said);
		assertEquals(List.of(2.0, 1.0, 0.425), goals.ofHands().stream().map(figure -> figure.value()).toList());
	}

	/** One helix voxel, and ten thousand others of which that share has a lower probability. */
	private static HelixRanking ranking(final double area) {
		final HelixRanking ranking = new HelixRanking();
		ranking.add(0.5, true);
		for (int i = 0; i < 10_000; i++) ranking.add(i < Math.round(10_000 * area) ? 0.1 : 0.9, false);
		return ranking;
	}
}
