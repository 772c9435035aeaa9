package io.github.emvalidation.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestNameTest {

	private static final List<String> NAMES = List.of("map", "contour", "mass", "mask", "resolution", "0.a");

	@Test
	void aSlipFindsTheNameThatWasMeant() {
		assertEquals(Optional.of("contour"), NearestName.of("contur", NAMES));
		assertEquals(Optional.of("resolution"), NearestName.of("Resoltuion", NAMES));
		assertEquals(Optional.of("map"), NearestName.of("amp", NAMES));
		assertEquals(Optional.of("0.a"), NearestName.of("0a", NAMES));
		assertEquals("; did you mean mask?", NearestName.hint("mask_", NAMES));
	}

	@Test
	void anotherWordIsNoSlip() {
		assertEquals(Optional.empty(), NearestName.of("operator", NAMES));
		assertEquals(Optional.empty(), NearestName.of("id", NAMES));
		assertEquals("", NearestName.hint("session", NAMES));
	}

	@Test
	void distancesCountSlips() {
		assertEquals(0, NearestName.distance("", ""));
		assertEquals(3, NearestName.distance("", "map"));
		assertEquals(1, NearestName.distance("mpa", "map"));
		assertEquals(3, NearestName.distance("kitten", "sitting"));
	}
}
