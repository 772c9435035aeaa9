package io.github.emvalidation.figure.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.figure.Fonts;
import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.LinearGradientPaint;
import java.awt.MultipleGradientPaint.CycleMethod;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SvgCanvasTest {

	private final SvgCanvas canvas = new SvgCanvas(100, 50, "me-", "Inter, serif", Fonts.regular(11));

	@Test
	void numbersHaveTwoDecimalsAndNoNeedlessZeros() {
		assertEquals("3", SvgWords.number(3.001));
		assertEquals("-0.25", SvgWords.number(-0.25));
		assertEquals("1.5", SvgWords.number(1.4999));
		assertEquals("matrix(0,-1,1,0,27,13.33)", SvgWords.matrix(new AffineTransform(6e-17, -1, 1, 6e-17, 27, 40 / 3.0)));
		assertEquals("matrix(0.001235,0,0,1,0,0)", SvgWords.matrix(new AffineTransform(0.0012345678, 0, 0, 1, 0, 0)));
	}

	@Test
	void anElementSaysWhatItIs() {
		canvas.setPaint(new Color(1, 2, 3, 51));
		canvas.fill(new Ellipse2D.Double(10, 20, 5, 3));
		assertTrue(canvas.svg().contains("<ellipse cx='12.5' cy='21.5' rx='2.5' ry='1.5' style='fill:rgb(1,2,3);fill-opacity:0.2'/>"), canvas.svg());
		canvas.setPaint(Color.BLACK);
		canvas.setFont(Fonts.bold(9).deriveFont(8.5f));
		canvas.drawString("a<b>&\u0001", 1, 2);
		assertTrue(canvas.svg().contains("<text x='1' y='2' style='fill:rgb(0,0,0);font-size:8.5px;font-weight:bold'>" +
			"a&lt;b&gt;&amp;\ufffd</text>"), canvas.svg());
	}

	@Test
	void elementsOfOneClipAndTransformationShareTheirGroups() {
		canvas.clip(new Rectangle(10, 10, 20, 20));
		canvas.scale(2, 2);
		for (int i = 0; i < 3; i++) canvas.drawLine(0, i, 9, i);
		canvas.setClip(null);
		canvas.drawLine(0, 9, 9, 9);
		canvas.clip(new Rectangle(5, 5, 10, 10));
		canvas.drawLine(0, 9, 9, 9);
		final String svg = canvas.svg();
		assertEquals(1, count(svg, "<clipPath id='me-clip-0'>"), svg);
		assertEquals(1, count(svg, "<clipPath"), svg);
		assertEquals(2, count(svg, "<g clip-path='url(#me-clip-0)'><g transform='matrix(2,0,0,2,0,0)'><line"), svg);
		assertEquals(3, count(svg, "<g transform="), svg);
		assertEquals(svg, canvas.svg(), "and once more");
	}

	@Test
	void aClipThatCutsNothingOffIsLeftOut() {
		canvas.clip(new Rectangle(0, 0, 100, 50));
		canvas.drawLine(0, 0, 9, 9);
		assertFalse(canvas.svg().contains("clip"), canvas.svg());
	}

	@Test
	void clipsAreGivenBackInTheCoordinatesOfThePen() {
		assertEquals(null, canvas.getClip());
		assertEquals(null, canvas.getClipBounds());
		canvas.clipRect(10, 10, 40, 20);
		canvas.translate(5, 0);
		canvas.scale(0.5, 0.5);
		assertEquals(new Rectangle(10, 20, 80, 40), canvas.getClipBounds());
		canvas.clipRect(0, 0, 50, 50);
		assertEquals(new Rectangle(10, 20, 40, 30), canvas.getClipBounds());
	}

	@Test
	void lettersAreMeasuredInFractionsIfAskedFor() {
		canvas.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
		assertTrue(canvas.getFontRenderContext().usesFractionalMetrics());
		final double width = canvas.getFontMetrics().getStringBounds("Ångström", canvas).getWidth();
		assertEquals(Fonts.regular(11).getStringBounds("Ångström", canvas.getFontRenderContext()).getWidth(), width, 0.01);
	}

	@Test
	void whatCannotBeWrittenIsRefusedInASentence() {
		final BufferedImage picture = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
		assertRefused(() -> canvas.drawImage(picture, 0, 0, null));
		assertRefused(() -> canvas.drawImage(picture, new AffineTransform(), null));
		assertRefused(() -> canvas.setPaint(new GradientPaint(0, 0, Color.BLACK, 1, 1, Color.WHITE)));
		assertRefused(() -> canvas.setComposite(AlphaComposite.Xor));
		assertRefused(() -> canvas.setXORMode(Color.RED));
		assertRefused(() -> canvas.copyArea(0, 0, 1, 1, 2, 2));
		assertRefused(() -> canvas.clearRect(0, 0, 1, 1));
		assertRefused(() -> {
			canvas.setFont(Fonts.regular(11).deriveFont(Font.ITALIC));
			canvas.drawString("a", 0, 0);
		});
		assertRefused(() -> {
			canvas.setPaint(new LinearGradientPaint(0, 0, 9, 0, new float[] { 0, 1 }, new Color[] { Color.BLACK, Color.WHITE }, CycleMethod.REPEAT));
			canvas.fillRect(0, 0, 5, 5);
		});
	}

	private static void assertRefused(final Executable call) {
		final String sentence = assertThrows(UnsupportedOperationException.class, call).getMessage();
		assertTrue(sentence.startsWith("The ") || sentence.startsWith("What "), sentence);
		assertTrue(sentence.endsWith("."), sentence);
	}

	private static int count(final String text, final String part) {
		return text.split(Pattern.quote(part), -1).length - 1;
	}
}
