package io.github.emvalidation.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.entry.derived.Masks;
import io.github.emvalidation.entry.derived.ResizedMap;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryRulesTest {

	private static final DensityMap MAP = Phantoms.map(Grid.cube(10, 1), (x, y, z) -> x == 4 && y > 2 ? 3 : 0.01 * z);

	@ParameterizedTest
	@ValueSource(doubles = { 0, -3, 0.49, 100.1, Double.NaN, Double.POSITIVE_INFINITY })
	void absurdResolutionsAreRefusedWithTheRange(final double resolution) {
		final String message = refusal(OptionalDouble.of(1), OptionalDouble.of(resolution));
		assertTrue(message.startsWith("A resolution of ") && message.contains("expected a number between 0.5 and 100 Å"), message);
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0.5, 3, 100 })
	void possibleResolutionsAreTaken(final double resolution) {
		assertEquals(resolution, Phantoms.entry(MAP, 1, resolution).resolution().orElseThrow());
	}

	@ParameterizedTest
	@ValueSource(doubles = { Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY })
	void aContourThatIsNoNumberIsRefused(final double contour) {
		final String message = refusal(OptionalDouble.of(contour), OptionalDouble.empty());
		assertTrue(message.startsWith("A contour level of "), message);
	}

	@Test
	void anEntryOfEmdbWithoutALevelIsNotSentBackToEmdb() {
		final Source source = new Source(Source.Kind.ARCHIVE, "EMD-9903");
		final Entry entry = new Entry(MAP, Facts.NONE.fetched(Input.MAP, source));
		final String message = assertThrows(BadInputException.class, entry::checked).getMessage();
		assertTrue(message.startsWith("The entry of " + MAP.name() + " at EMDB states no contour level, so one must be given"), message);
	}

	@Test
	void aContourAboveTheMaximumNamesBothAndSuggestsOne() {
		final Entry entry = Phantoms.entry(MAP, 3.5);
		final String message = assertThrows(BadInputException.class, entry::checked).getMessage();
		final double suggested = ContourSuggestion.of(entry).get(0).level();
		assertTrue(message.startsWith("No voxel of phantom reaches the contour level 3.5: the maximum of the map is 3, so give a lower level. For a " +
			"first look the program suggests " + suggested), message);
		assertEquals(message, assertThrows(BadInputException.class, () -> Masks.of(entry).hard()).getMessage());
		assertTrue(Masks.of(entry).raw().isEmpty());
	}

	@Test
	void aMissingContourTellsWhereToFindItAndSuggestsOne() {
		final Entry entry = new Entry(MAP, Facts.NONE);
		final String message = assertThrows(BadInputException.class, entry::checked).getMessage();
		assertTrue(message.contains("EMDB") && message.contains("<contour>") && message.contains("For a first look"), message);
		assertEquals(message, assertThrows(BadInputException.class, () -> Masks.of(entry).raw()).getMessage());
	}

	@Test
	void theWordThatAcceptsASuggestionIsSaid() {
		final Entry entry = new Entry(MAP, Facts.NONE);
		final String one = assertThrows(BadInputException.class, entry::checked).getMessage();
		assertTrue(one.endsWith(". The contour level \"auto\" accepts this suggestion."), one);
		final Entry weighed = entry.with(entry.facts().with(Input.MASS, OptionalDouble.of(70 * MAP.grid().voxelVolume() / 1207)));
		final String two = assertThrows(BadInputException.class, weighed::checked).getMessage();
		assertTrue(two.contains("For a first look the program suggests 3 (there the map encloses ") && two.contains(") or "), two);
		assertTrue(two.endsWith(". The contour level \"auto\" accepts the first suggestion."), two);
	}

	@Test
	void aSuggestionThatIsAcceptedSaysSo() {
		final Entry entry = new Entry(MAP, Facts.NONE.with(Input.RESOLUTION, OptionalDouble.of(4)));
		final Entry accepted = entry.with(entry.facts().with(Input.MASS, OptionalDouble.of(70 * MAP.grid().voxelVolume() / 1207))).atSuggestedContour().checked();
		assertEquals(3, accepted.contour().orElseThrow());
		assertEquals(4, accepted.resolution().orElseThrow());
		assertTrue(accepted.mass().isPresent() && accepted.facts().hasSuggestedContour());
		assertTrue(accepted.with(accepted.facts().with(Input.TITLE, Optional.of("title"))).facts().hasSuggestedContour());
		assertTrue(!Phantoms.entry(MAP, 1).facts().hasSuggestedContour());
		final Entry constant = Phantoms.entry(Phantoms.constant(Grid.cube(4, 1), 2), 1);
		assertThrows(BadInputException.class, constant::atSuggestedContour);
	}

	@ParameterizedTest
	@ValueSource(doubles = { 1e-6, 1e6 })
	void aMassThatTheBoxCannotHoldIsRefused(final double mass) {
		final Entry entry = Phantoms.entry(MAP, 1);
		final String message = assertThrows(BadInputException.class, () -> entry.with(entry.facts().with(Input.MASS, OptionalDouble.of(mass)))).getMessage();
		assertTrue(message.contains("kDa was given, which fills ") && message.endsWith("(is it in kDa?)."), message);
	}

	@Test
	void aConstantMapIsRefusedWhateverTheContour() {
		for (final double contour : new double[] { 1, 2, 3 }) {
			final Entry entry = Phantoms.entry(Phantoms.constant(Grid.cube(4, 1), 2), contour);
			final String message = assertThrows(BadInputException.class, entry::checked).getMessage();
			assertTrue(message.startsWith("Every voxel of ") && message.contains(" has the density 2, so there is nothing to validate"),
				message);
		}
	}

	@Test
	void theMaximumItselfIsAContour() {
		final Entry entry = Phantoms.entry(MAP, 3);
		assertSame(entry, entry.checked());
		assertEquals(70, Masks.of(entry).raw().count());
	}

	@ParameterizedTest
	@ValueSource(doubles = { 1e36, 1e-26 })
	void densitiesThatSinglePrecisionCannotResizeAreRefused(final double factor) {
		final DensityMap map = Phantoms.map(MAP.grid(), (x, y, z) -> factor * MAP.get(x, y, z));
		final Entry entry = Phantoms.entry(map, factor, 4);
		final String message = assertThrows(BadInputException.class, () -> ResizedMap.of(entry, Progress.NONE)).getMessage();
		assertTrue(message.startsWith("The largest density of phantom is 3·10") && message.contains("Multiply the map by a constant"), message);
	}

	private static String refusal(final OptionalDouble contour, final OptionalDouble resolution) {
		return assertThrows(BadInputException.class, () -> new Entry(MAP, Facts.NONE.with(Input.CONTOUR, contour).with(Input.RESOLUTION, resolution))).getMessage();
	}
}
