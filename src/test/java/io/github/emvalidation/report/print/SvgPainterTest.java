package io.github.emvalidation.report.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class SvgPainterTest {

	private static final int WHITE = 0xffffff;
	private static final int RED = 0xff0000;
	private static final int BLUE = 0x0000ff;

	@Test
	void shapesAreFilledAndDrawnWhereTheyStand() {
		final BufferedImage painted = painted("<rect x='10' y='20' width='30' height='10' style='fill:rgb(255,0,0)'/>" +
			"<line x1='0' y1='50' x2='100' y2='50' style='stroke-width:4;stroke:rgb(0,0,255);stroke-opacity:1.0'/>" +
			"<g style='fill:rgb(255,0,0);stroke:none'><path d='M60,0L80,0L80,20L60,20Z'/></g>" +
			"<ellipse cx='80' cy='80' rx='10' ry='5' style='fill:rgb(0,0,255)'/>");
		assertColour(RED, painted, 25, 25);
		assertColour(WHITE, painted, 25, 35);
		assertColour(BLUE, painted, 50, 50);
		assertColour(WHITE, painted, 50, 55);
		assertColour(RED, painted, 70, 10);
		assertColour(BLUE, painted, 88, 80);
		assertColour(WHITE, painted, 80, 88);
	}

	/** Steps from the last place, with as few letters as SVG allows; an end leads back to the start of its figure. */
	@Test
	void pathsMayTellHowFarTheyGo() {
		final BufferedImage painted = painted("<path d='M10,10l20,0 0,20-20,0Zl0 40 20-.5 0-9.5-19.5 0Z' style='fill:rgb(255,0,0)'/>");
		assertColour(RED, painted, 20, 20);
		assertColour(RED, painted, 20, 45);
		assertColour(WHITE, painted, 20, 35);
		assertColour(WHITE, painted, 40, 20);
	}

	@Test
	void transformationsAndClipsHoldForTheirElementOnly() {
		final BufferedImage painted = painted("<defs><clipPath id='c'><path d='M0,0L10,0L10,10L0,10L0,0Z'/></clipPath></defs>" +
			"<rect x='0' y='0' width='40' height='40' style='fill:rgb(255,0,0)' transform='matrix(2,0,0,2,20,20)' clip-path='url(#c)'/>" +
			"<rect x='0' y='90' width='10' height='10' style='fill:rgb(0,0,255)'/>");
		assertColour(WHITE, painted, 10, 10);
		assertColour(RED, painted, 30, 30);
		assertColour(WHITE, painted, 45, 45);
		assertColour(BLUE, painted, 5, 95);
	}

	@Test
	void gradientsRunFromTheirFirstColourToTheLast() {
		final BufferedImage painted = painted("<defs><linearGradient id='g' x1='0' y1='0' x2='100' y2='0' gradientUnits='userSpaceOnUse'>" +
			"<stop offset='0%' stop-color='rgb(0,0,0)'/><stop offset='100%' stop-color='rgb(200,200,200)'/></linearGradient></defs>" +
			"<rect x='0' y='0' width='100' height='100' style='fill:url(#g)'/>");
		assertEquals(100, painted.getRGB(50, 50) & 255, 4);
	}

	@Test
	void dashesLeaveGaps() {
		final BufferedImage painted = painted("<line x1='0' y1='50' x2='100' y2='50' style='stroke-width:6;stroke:rgb(0,0,255);stroke-dasharray:20,20'/>");
		assertColour(BLUE, painted, 10, 50);
		assertColour(WHITE, painted, 30, 50);
		assertColour(BLUE, painted, 50, 50);
	}

	@Test
	void textStandsOnItsBaseLineAndBoldIsHeavier() {
		final int plain = dark(painted("<text x='5' y='60' style='fill: rgb(0,0,0); fill-opacity: 1.0; font-size: 30px;'>HHH</text>"));
		final int bold = dark(painted("<text x='5' y='60' style='fill: rgb(0,0,0); font-size: 30px; font-weight: bold;'>HHH</text>"));
		assertTrue(plain > 300, plain + " dark pixels");
		assertTrue(bold > 1.2 * plain, bold + " and " + plain + " dark pixels");
	}

	@Test
	void imagesFillTheirRectangle() {
		final BufferedImage painted = painted("<image preserveAspectRatio='none' xlink:href='red' x='20' y='30' width='50' height='10'/>");
		assertColour(RED, painted, 60, 35);
		assertColour(WHITE, painted, 60, 45);
	}

	@Test
	void whatIsUnknownIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> painted("<marquee/>"));
	}

	private static BufferedImage painted(final String parts) {
		final BufferedImage picture = new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB);
		final Graphics2D pen = picture.createGraphics();
		pen.setPaint(Color.WHITE);
		pen.fillRect(0, 0, 100, 100);
		new SvgPainter(pen, SvgPainterTest::dot).paint(SvgElements.of("<svg xmlns='http://www.w3.org/2000/svg' " +
			"xmlns:xlink='http://www.w3.org/1999/xlink'>" + parts + "</svg>"));
		pen.dispose();
		return picture;
	}

	/** A picture of one pixel. */
	private static Image dot(final String colour) {
		final BufferedImage dot = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
		dot.setRGB(0, 0, colour.equals("red") ? RED : BLUE);
		return dot;
	}

	private static void assertColour(final int colour, final BufferedImage picture, final int x, final int y) {
		assertEquals(Integer.toHexString(colour), Integer.toHexString(picture.getRGB(x, y) & WHITE), x + ", " + y);
	}

	private static int dark(final BufferedImage picture) {
		int dark = 0;
		for (int i = 0; i < 10000; i++) dark += (picture.getRGB(i % 100, i / 100) & 255) < 128 ? 1 : 0;
		return dark;
	}
}
