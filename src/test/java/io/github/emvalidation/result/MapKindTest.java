package io.github.emvalidation.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.emvalidation.progress.BadInputException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MapKindTest {

	@Test
	void aMapCanBeOfSeveralKinds() {
		assertEquals(Set.of(MapKind.FILAMENT, MapKind.MASKED), MapKind.of("masked + Filament"));
		assertEquals("filament, masked", MapKind.text(MapKind.of("masked,filament")));
		assertEquals(Set.of(), MapKind.of(" "));
		assertEquals("", MapKind.text(Set.of()));
	}

	@Test
	void anUnknownKindIsRefused() {
		assertEquals("The kind of the map was given as \"filamnt\"; expected particle, filament, cut-out, membrane or masked, or several " +
			"with commas between them.", assertThrows(BadInputException.class, () -> MapKind.of("masked, filamnt")).getMessage());
	}
}
