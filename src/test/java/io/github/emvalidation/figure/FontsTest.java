package io.github.emvalidation.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.figure.Fonts.Face;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class FontsTest {

	/** What reports are made of, and then some. */
	private static final String SIGNS =
		"Åσ±·×²³⁻⁰¹⁴⁵⁶⁷⁸⁹₀₁≤≥≈→←↑↓−–—°µ½∞√Σ“”‘’…•✓✗⚠\u00a0\u2009\u202fàéîöøßŁžαβγδЖя";

	@Test
	void everySignIsThereInEveryFace() throws Exception {
		for (final Face face : Fonts.faces()) {
			final Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(face.bytes()));
			assertEquals(Fonts.FAMILY, font.getFamily());
			final int missing = font.canDisplayUpTo(SIGNS);
			assertEquals(-1, missing, () -> face.resource() + " lacks " + SIGNS.substring(missing, missing + 1));
		}
	}

	@Test
	void digitsAreOfEqualWidth() {
		for (final Font font : List.of(Fonts.regular(100), Fonts.bold(100))) {
			for (char digit = '1'; digit <= '9'; digit++) assertEquals(width(font, "0"), width(font, String.valueOf(digit)), 1e-3);
		}
	}

	@Test
	void boldIsItsOwnFaceAndSaysSo() {
		assertTrue(Fonts.bold(11).isBold());
		assertTrue(width(Fonts.bold(100), "nnn") > width(Fonts.regular(100), "nnn"));
	}

	@Test
	void theLicenceTravelsWithThem() throws Exception {
		try (var in = Fonts.class.getResourceAsStream("/fonts/OFL.txt")) {
			assertTrue(new String(in.readAllBytes(), "UTF-8").contains("SIL OPEN FONT LICENSE Version 1.1"));
		}
	}

	private static double width(final Font font, final String text) {
		return font.getStringBounds(text, new FontRenderContext(null, true, true)).getWidth();
	}
}
