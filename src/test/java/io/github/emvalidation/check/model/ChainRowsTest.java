package io.github.emvalidation.check.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChainRowsTest {

	@Test
	void neighboursWithTheSameValuesAreOneRow() {
		final List<List<String>> rows = List.of(List.of("A", "10", "88.7"), List.of("B", "10", "88.7"), List.of("C", "10", "88.7"),
			List.of("D", "10", "88.6"), List.of("E", "10", "88.7"));
		assertEquals(List.of(List.of("A to C (3 chains)", "10", "88.7"), List.of("D", "10", "88.6"), List.of("E", "10", "88.7")),
			ChainRows.joined(rows));
		assertEquals(List.of(), ChainRows.joined(List.of()));
	}
}
