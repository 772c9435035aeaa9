package io.github.emvalidation.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.figure.Ticks.Tick;
import io.github.emvalidation.result.Figure.Top;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {

	@Test
	void linearStepsAreOneTwoOrFive() {
		assertEquals(List.of("0", "20", "40", "60", "80", "100"), labels(Ticks.linear(0, 100, 5)));
		assertEquals(List.of("-0.5", "0.0", "0.5"), labels(Ticks.linear(-0.7, 0.9, 4)));
		assertEquals(List.of("0.010", "0.015", "0.020"), labels(Ticks.linear(0.0091, 0.0204, 3)));
		assertEquals(List.of("0", "5\u202f000", "10\u202f000", "15\u202f000"), labels(Ticks.linear(0, 15_000, 3)));
		assertEquals(List.of("2·10⁻⁶", "4·10⁻⁶"), labels(Ticks.linear(1e-6, 5e-6, 2)));
	}

	@ParameterizedTest
	@CsvSource({ "0, 1, 7", "-3.3, 9.1, 4", "1e-9, 3e-9, 5", "-1e12, 1e12, 6", "0.1, 0.30000001, 2" })
	void linearMarksLieWithinAndAreNotTooMany(final double low, final double high, final int most) {
		final List<Tick> ticks = Ticks.linear(low, high, most);
		assertTrue(ticks.size() >= 1 && ticks.size() <= most + 1, ticks.toString());
		final double rounding = 1e-6 * (high - low);
		for (final Tick tick : ticks) assertTrue(tick.value() >= low - rounding && tick.value() <= high + rounding);
	}

	@Test
	void powersAreLabelledAndDividedByNine() {
		final List<Tick> ticks = Ticks.powers(1, 1000);
		assertEquals(List.of("10⁰", "10¹", "10²", "10³"), labelled(ticks));
		assertEquals(28, ticks.size());
		assertTrue(ticks.stream().anyMatch(tick -> tick.value() == 70 && tick.label().isEmpty()));
	}

	@Test
	void manyDecadesAreThinnedOut() {
		final List<Tick> ticks = Ticks.powers(1e-12, 1e12);
		assertTrue(labelled(ticks).size() <= 9, labelled(ticks).toString());
		assertTrue(labelled(ticks).contains("10⁰"));
	}

	@Test
	void fewDecadesAreWrittenOut() {
		assertEquals(List.of("5", "10", "20", "50"), labelled(Ticks.powers(4, 60)));
		assertEquals(List.of("0.2", "0.5"), labelled(Ticks.powers(0.15, 0.9)));
		assertEquals(List.of("42\u202f000", "44\u202f000", "46\u202f000"), labelled(Ticks.powers(41_000, 47_000)));
	}

	@Test
	void distancesStandAtOneOverTheirSquare() {
		final List<Tick> ticks = Ticks.distances(0, 0.2, Top.INVERSE_SQUARE, label -> 0.005);
		for (final Tick tick : ticks) assertEquals(1 / Math.pow(Double.parseDouble(tick.label()), 2), tick.value(), 1e-12);
		assertEquals(List.of("15", "10", "8", "6", "5", "4", "3.5", "3", "2.5"), labels(sorted(ticks)));
	}

	@Test
	void distancesDoNotRunIntoOneAnother() {
		final double room = 0.012;
		final List<Tick> ticks = sorted(Ticks.distances(0, 0.3, Top.INVERSE_SQUARE, label -> room));
		assertTrue(labels(ticks).containsAll(List.of("10", "5", "4", "3", "2.5", "2")), labels(ticks).toString());
		for (int i = 1; i < ticks.size(); i++) assertTrue(ticks.get(i).value() - ticks.get(i - 1).value() >= room);
	}

	@Test
	void coarseMapsGetLongDistances() {
		assertEquals(List.of("100", "50", "30", "20", "15", "10"), labels(sorted(Ticks.distances(0, 0.0105, Top.INVERSE_SQUARE, label -> 0.0001))));
	}

	private static List<Tick> sorted(final List<Tick> ticks) {
		return ticks.stream().sorted(Comparator.comparingDouble(Tick::value)).toList();
	}

	private static List<String> labels(final List<Tick> ticks) {
		return ticks.stream().map(Tick::label).toList();
	}

	private static List<String> labelled(final List<Tick> ticks) {
		return labels(ticks).stream().filter(label -> !label.isEmpty()).toList();
	}
}
