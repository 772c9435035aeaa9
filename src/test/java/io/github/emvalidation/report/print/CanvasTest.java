package io.github.emvalidation.report.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.figure.Fonts;
import io.github.emvalidation.figure.svg.SvgCanvas;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is drawn on the sheet of figures and painted from its SVG looks as if Java had drawn it. */
class CanvasTest {

	private static final int SIZE = 120;
	private static final Color BLUE = new Color(0x0072b2);
	private static final Color PALE = new Color(213, 94, 0, 100);

	@Test
	void shapesAndLines() {
		assertSame(pen -> {
			pen.setPaint(BLUE);
			pen.fillRect(3, 4, 20, 10);
			pen.drawRect(30, 4, 20, 10);
			pen.fillOval(60, 5, 20, 12);
			pen.draw(new Ellipse2D.Double(90.25, 5.5, 15.1, 20.2));
			pen.fillPolygon(new int[] { 5, 30, 17 }, new int[] { 50, 55, 30 }, 3);
			pen.drawPolyline(new int[] { 40, 60, 50, 80 }, new int[] { 30, 50, 60, 62 }, 4);
			pen.fillArc(80, 40, 30, 30, 20, 130);
			pen.drawRoundRect(10, 70, 40, 20, 10, 8);
			pen.draw(new Rectangle2D.Double(60, 80, 30, 0));
			pen.setPaint(PALE);
			pen.fill(new Rectangle2D.Double(10, 10, 90, 60));
			pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.5f));
			pen.fillRect(50, 50, 60, 60);
		});
	}

	@Test
	void strokes() {
		assertSame(pen -> {
			final float[] dashes = { 8, 3, 2, 3 };
			for (int i = 0; i < 3; i++) {
				pen.setPaint(BLUE);
				pen.setStroke(new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, i));
				pen.draw(new Line2D.Double(5, 10 + 6 * i, 115, 12.5 + 6 * i));
				pen.setStroke(new BasicStroke(6, i, i, 10));
				final Path2D path = new Path2D.Double();
				path.moveTo(10 + 36 * i, 100);
				path.lineTo(22 + 36 * i, 50);
				path.quadTo(30 + 36 * i, 70, 34 + 36 * i, 100);
				pen.draw(path);
			}
		});
	}

	@Test
	void transformationsAndClips() {
		assertSame(pen -> {
			pen.scale(0.8, 0.8);
			pen.clip(new Rectangle(10, 10, 100, 90));
			pen.setPaint(BLUE);
			pen.fillRect(0, 0, 60, 60);
			final Graphics2D other = (Graphics2D) pen.create();
			other.rotate(-Math.PI / 2, 70, 70);
			other.clipRect(60, 60, 30, 60);
			other.setPaint(PALE);
			other.fillRect(0, 0, 150, 150);
			other.dispose();
			pen.clip(new Ellipse2D.Double(50, 50, 50, 50));
			pen.shear(0.2, 0);
			pen.fillRect(70, 60, 40, 20);
			pen.setClip(null);
			pen.fillRect(120, 120, 10, 10);
			pen.clipRect(0, 0, 0, 0);
			pen.fillRect(0, 0, 200, 200);
		});
	}

	@Test
	void aHoleStaysAHoleAndAGapAGap() {
		assertSame(pen -> {
			final Path2D ring = new Path2D.Double(Path2D.WIND_EVEN_ODD);
			ring.append(new Rectangle(10, 10, 50, 50), false);
			ring.append(new Rectangle(25, 25, 20, 20), false);
			pen.setPaint(BLUE);
			pen.fill(ring);
			final Path2D broken = new Path2D.Double();
			broken.moveTo(70, 10);
			broken.lineTo(80, 50);
			broken.lineTo(Double.NaN, 60);
			broken.lineTo(90, 20);
			broken.lineTo(110, 60);
			pen.draw(broken);
		});
	}

	@Test
	void gradients() {
		assertSame(pen -> {
			pen.setPaint(new LinearGradientPaint(20, 0, 100, 0, new float[] { 0, 0.25f, 1 }, new Color[] { Color.BLACK, BLUE, Color.YELLOW }));
			pen.fillRect(20, 10, 80, 30);
			pen.setStroke(new BasicStroke(8));
			pen.drawRect(20, 60, 80, 30);
		});
	}

	@Test
	void letters() {
		assertSame(pen -> {
			pen.setPaint(Color.BLACK);
			write(pen, Fonts.regular(14), "y →   a < b & \"Å\"", 4, 20);
			write(pen, Fonts.bold(20), "Bold'", 4.5f, 50.5f);
			pen.rotate(-Math.PI / 2);
			write(pen, Fonts.regular(11), "upright", -110, 100);
			write(pen, Fonts.regular(11), "ends here", -10 - pen.getFontMetrics().stringWidth("ends here"), 115);
		});
	}

	/** Java's own sheets get outlines, because there letters stand on whole pixels. */
	private static void write(final Graphics2D pen, final Font font, final String text, final float x, final float y) {
		pen.setFont(font);
		if (pen instanceof SvgCanvas) pen.drawString(text, x, y);
		else pen.fill(font.createGlyphVector(new FontRenderContext(null, true, true), text).getOutline(x, y));
	}

	@Test
	void picturesFillTheirRectangle() {
		final SvgCanvas canvas = canvas();
		canvas.translate(10, 0);
		canvas.picture("any", new Rectangle(20, 30, 40, 20));
		final BufferedImage painted = painted(canvas);
		for (final int[] at : new int[][] { { 31, 31, 0 }, { 69, 49, 0 }, { 29, 40, 255 }, { 71, 40, 255 }, { 50, 51, 255 } }) {
			assertEquals(at[2], painted.getRGB(at[0], at[1]) & 255, at[0] + ", " + at[1]);
		}
	}

	private static void assertSame(final Consumer<Graphics2D> drawing) {
		final SvgCanvas canvas = canvas();
		drawing.accept(canvas);
		final BufferedImage expected = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
		final Graphics2D pen = pen(expected);
		pen.setFont(Fonts.regular(11));
		drawing.accept(pen);
		pen.dispose();
		final BufferedImage painted = painted(canvas);
		double sum = 0;
		int marked = 0;
		for (int i = 0; i < SIZE * SIZE; i++) {
			final int a = expected.getRGB(i % SIZE, i / SIZE);
			final int b = painted.getRGB(i % SIZE, i / SIZE);
			for (int shift = 0; shift < 24; shift += 8) sum += Math.abs((a >> shift & 255) - (b >> shift & 255));
			if ((a & 0xffffff) != 0xffffff) marked++;
		}
		assertTrue(marked > 100, "only " + marked + " pixels are drawn");
		assertTrue(sum / (3 * SIZE * SIZE) < 0.5, "mean difference " + sum / (3 * SIZE * SIZE) + " in " + canvas.svg());
	}

	private static SvgCanvas canvas() {
		final SvgCanvas canvas = new SvgCanvas(SIZE, SIZE, "a-", Fonts.FAMILIES, Fonts.regular(11));
		canvas.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
		return canvas;
	}

	private static Graphics2D pen(final BufferedImage picture) {
		final Graphics2D pen = picture.createGraphics();
		pen.setPaint(Color.WHITE);
		pen.fillRect(0, 0, SIZE, SIZE);
		pen.setPaint(Color.BLACK);
		pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
		pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
		return pen;
	}

	private static BufferedImage painted(final SvgCanvas canvas) {
		final BufferedImage picture = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
		final Graphics2D pen = pen(picture);
		new SvgPainter(pen, address -> new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)).paint(SvgElements.of(canvas.svg()));
		pen.dispose();
		return picture;
	}
}
