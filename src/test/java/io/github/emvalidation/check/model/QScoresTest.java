package io.github.emvalidation.check.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.progress.Progress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QScoresTest {

	private static final double TOLERANCE = 0.001;

	@ParameterizedTest
	@CsvSource({ "30342A,good", "30342A,register", "3ajo,good", "3ajo,mirror" })
	void valuesOfTheOtherImplementation(final String system, final String variant) {
		final Entry entry = LevelA.entry(system, variant);
		final JsonNode expected = LevelA.figures(system, variant);
		final QScores found = QScores.of(entry, Progress.NONE);
		assertEquals(expected.path("q04").asDouble(), found.mean(found.q04(), i -> true), TOLERANCE);
		assertEquals(expected.path("q06").asDouble(), found.mean(found.q06(), i -> true), TOLERANCE);
		if (!expected.has("q_backbone_04")) return;
		assertEquals(expected.path("q_backbone_04").asDouble(), found.mean(found.q04(), found.model()::isBackbone), TOLERANCE);
		assertEquals(expected.path("q_side_04").asDouble(), found.mean(found.q04(), i -> !found.model().isBackbone(i)), TOLERANCE);
	}
}
