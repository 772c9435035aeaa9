package io.github.emvalidation.report.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.report.Neighbourhood;
import io.github.emvalidation.report.Place;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.Headline;
import io.github.emvalidation.result.Input;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The place of a map among others. */
class MapCollectionTest {

	private static final List<MapLine> LINES = IntStream.rangeClosed(1, 400).mapToObj(i -> Lines.line(i, 400)).toList();

	@TempDir
	private Path folder;

	@Test
	void aPlaceIsTheShareOfTheOthersThatAreBehind() {
		final MapCollection all = MapCollection.of(LINES, Lines.CHECKS);
		int found = 0;
		for (int c = 0; c < 4; c++) {
			final CheckInfo check = Lines.CHECKS.get(c);
			final Headline headline = check.headlines().get(0);
			for (int i = 1; i < 60; i++) {
				final MapSummary own = Lines.line(i, 400).report();
				if (own == null) continue;
				final double value = value(own, check);
				final OptionalDouble r = resolution(own);
				int others = 0;
				int behind = 0;
				for (int k = 1; k <= 400; k++) {
					final MapSummary other = Lines.line(k, 400).report();
					if (k == i || other == null) continue;
					// a map of 3 Å is compared with those of 2.5 to 3.5 Å
					final OptionalDouble d = resolution(other);
					if (r.isPresent() && (d.isEmpty() || d.getAsDouble() < Math.round(r.getAsDouble() * 50 / 6) / 10.0 || d.getAsDouble() > Math.round(
						r.getAsDouble() * 70 / 6) / 10.0)) continue;
					others++;
					final double v = value(other, check);
					if (switch (c) {
						case 0 -> v > value;
						case 1 -> v < value;
						case 2 -> Math.abs(v - 1) > Math.abs(value - 1);
						default -> v < value;
					}) behind++;
				}
				final Optional<Place> place = all.place(check.id(), headline, value, r, Optional.of("hash" + i));
				assertEquals(others >= 10, place.isPresent());
				if (place.isEmpty()) continue;
				assertEquals(List.of(others, behind), List.of(place.get().others(), place.get().behind()), check.id() + " of map " + i);
				found++;
			}
		}
		assertTrue(found > 150, found + " places");
	}

	@Test
	void thePlaceSaysItInWords() {
		final Headline headline = Lines.CHECKS.get(0).headlines().get(0);
		final Place place = new Place("0.a", headline, 1, 83, 100, Neighbourhood.of(OptionalDouble.of(3)));
		assertEquals("better than 83 % of the 100 maps of 2.5–3.5 Å", place.words());
		assertEquals("larger than 83 % of the 100 maps", new Place("0.a", Headline.of("value", "Volume"), 1, 83, 100, Neighbourhood.ALL).words());
	}

	@Test
	void aFileOfLinesIsReadAsItWasWritten() throws IOException {
		final Path file = Files.writeString(folder.resolve("overview.jsonl"), LineFile.text(LINES));
		assertEquals(LINES, LineFile.read(file));
		assertEquals(400, Files.readAllLines(file).size());
		Files.writeString(file, Files.readAllLines(file).get(0) + "\n{\"schema\":1,\"map\":");
		assertEquals("Line 2 of " + file + " is damaged; expected an overview.jsonl that this program wrote.",
			assertThrows(BadInputException.class, () -> MapCollection.read(file, Lines.CHECKS)).getMessage());
		Files.writeString(file, "{}");
		assertTrue(assertThrows(BadInputException.class, () -> LineFile.read(file)).getMessage().startsWith("Line 1 of " + file + " names no map"));
		Files.writeString(file, LineFile.text(LINES.subList(49, 50)));
		assertTrue(assertThrows(BadInputException.class, () -> MapCollection.read(file, Lines.CHECKS)).getMessage().startsWith("No map of "));
		assertTrue(assertThrows(BadInputException.class, () -> LineFile.read(folder)).getMessage().startsWith("There is no file "));
	}

	private static double value(final MapSummary report, final CheckInfo check) {
		return new HeadlineValue(check.id(), check.headlines().get(0)).number(report).orElseThrow();
	}

	private static OptionalDouble resolution(final MapSummary report) {
		return report.number(Input.RESOLUTION).map(OptionalDouble::of).orElse(OptionalDouble.empty());
	}
}
