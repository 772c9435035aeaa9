package io.github.emvalidation.figure.svg;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Polygon;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.Map;

/** The many calls of Java's sheets, led back to the few that differ; and those that a drawing of shapes has no answer to. */
abstract class PlainCanvas extends Graphics2D {

	@Override
	public void drawLine(final int x1, final int y1, final int x2, final int y2) {
		draw(new Line2D.Double(x1, y1, x2, y2));
	}

	@Override
	public void drawRect(final int x, final int y, final int width, final int height) {
		draw(new Rectangle(x, y, width, height));
	}

	@Override
	public void fillRect(final int x, final int y, final int width, final int height) {
		fill(new Rectangle(x, y, width, height));
	}

	@Override
	public void drawRoundRect(final int x, final int y, final int width, final int height, final int across, final int down) {
		draw(new RoundRectangle2D.Double(x, y, width, height, across, down));
	}

	@Override
	public void fillRoundRect(final int x, final int y, final int width, final int height, final int across, final int down) {
		fill(new RoundRectangle2D.Double(x, y, width, height, across, down));
	}

	@Override
	public void drawOval(final int x, final int y, final int width, final int height) {
		draw(new Ellipse2D.Double(x, y, width, height));
	}

	@Override
	public void fillOval(final int x, final int y, final int width, final int height) {
		fill(new Ellipse2D.Double(x, y, width, height));
	}

	@Override
	public void drawArc(final int x, final int y, final int width, final int height, final int start, final int angle) {
		draw(new Arc2D.Double(x, y, width, height, start, angle, Arc2D.OPEN));
	}

	@Override
	public void fillArc(final int x, final int y, final int width, final int height, final int start, final int angle) {
		fill(new Arc2D.Double(x, y, width, height, start, angle, Arc2D.PIE));
	}

	@Override
	public void drawPolyline(final int[] x, final int[] y, final int count) {
		if (count == 0) return;
		final Path2D path = new Path2D.Double();
		path.moveTo(x[0], y[0]);
		for (int i = 1; i < count; i++) path.lineTo(x[i], y[i]);
		draw(path);
	}

	@Override
	public void drawPolygon(final int[] x, final int[] y, final int count) {
		draw(new Polygon(x, y, count));
	}

	@Override
	public void fillPolygon(final int[] x, final int[] y, final int count) {
		fill(new Polygon(x, y, count));
	}

	@Override
	public void drawGlyphVector(final GlyphVector letters, final float x, final float y) {
		fill(letters.getOutline(x, y));
	}

	@Override
	public void drawString(final String text, final int x, final int y) {
		drawString(text, (float) x, (float) y);
	}

	@Override
	public void setColor(final Color colour) {
		setPaint(colour);
	}

	@Override
	public void setPaintMode() {
		setComposite(AlphaComposite.SrcOver);
	}

	@Override
	public void translate(final int x, final int y) {
		translate((double) x, (double) y);
	}

	@Override
	public void translate(final double x, final double y) {
		transform(AffineTransform.getTranslateInstance(x, y));
	}

	@Override
	public void rotate(final double angle) {
		transform(AffineTransform.getRotateInstance(angle));
	}

	@Override
	public void rotate(final double angle, final double x, final double y) {
		transform(AffineTransform.getRotateInstance(angle, x, y));
	}

	@Override
	public void scale(final double x, final double y) {
		transform(AffineTransform.getScaleInstance(x, y));
	}

	@Override
	public void shear(final double x, final double y) {
		transform(AffineTransform.getShearInstance(x, y));
	}

	@Override
	public void clipRect(final int x, final int y, final int width, final int height) {
		clip(new Rectangle(x, y, width, height));
	}

	@Override
	public void setClip(final int x, final int y, final int width, final int height) {
		setClip(new Rectangle(x, y, width, height));
	}

	@Override
	public Rectangle getClipBounds() {
		final Shape clip = getClip();
		return clip == null ? null : clip.getBounds();
	}

	@Override
	public void addRenderingHints(final Map<?, ?> more) {
		more.forEach((key, value) -> setRenderingHint((RenderingHints.Key) key, value));
	}

	private static UnsupportedOperationException refusal(final String sentence) {
		return new UnsupportedOperationException(sentence);
	}

	private static UnsupportedOperationException noPixels() {
		return refusal("The sheet takes pictures by their address only.");
	}

	@Override
	public void drawString(final AttributedCharacterIterator text, final int x, final int y) {
		drawString(text, (float) x, (float) y);
	}

	@Override
	public void drawString(final AttributedCharacterIterator text, final float x, final float y) {
		throw refusal("The letters of a text on the sheet all look the same.");
	}

	@Override
	public void setXORMode(final Color colour) {
		throw refusal("The sheet cannot invert colours.");
	}

	@Override
	public void copyArea(final int x, final int y, final int width, final int height, final int across, final int down) {
		throw refusal("The sheet cannot copy what lies on it.");
	}

	@Override
	public void clearRect(final int x, final int y, final int width, final int height) {
		throw refusal("The sheet cannot take away what lies on it.");
	}

	@Override
	public boolean hit(final Rectangle place, final Shape shape, final boolean onStroke) {
		throw refusal("The sheet does not know what a place of it shows.");
	}

	@Override
	public GraphicsConfiguration getDeviceConfiguration() {
		throw refusal("The sheet belongs to no screen.");
	}

	@Override
	public boolean drawImage(final Image picture, final AffineTransform place, final ImageObserver observer) {
		throw noPixels();
	}

	@Override
	public void drawImage(final BufferedImage picture, final BufferedImageOp change, final int x, final int y) {
		throw noPixels();
	}

	@Override
	public void drawRenderedImage(final RenderedImage picture, final AffineTransform place) {
		throw noPixels();
	}

	@Override
	public void drawRenderableImage(final RenderableImage picture, final AffineTransform place) {
		throw noPixels();
	}

	@Override
	public boolean drawImage(final Image picture, final int x, final int y, final ImageObserver observer) {
		throw noPixels();
	}

	@Override
	public boolean drawImage(final Image picture, final int x, final int y, final int width, final int height, final ImageObserver observer) {
		throw noPixels();
	}

	@Override
	public boolean drawImage(final Image picture, final int x, final int y, final Color ground, final ImageObserver observer) {
		throw noPixels();
	}

	@Override
	public boolean drawImage(final Image picture, final int x, final int y, final int width, final int height, final Color ground,
		final ImageObserver observer)
	{
		throw noPixels();
	}

	@Override
	public boolean drawImage(final Image picture, final int x1, final int y1, final int x2, final int y2, final int fromX1, final int fromY1,
		final int fromX2, final int fromY2, final ImageObserver observer)
	{
		throw noPixels();
	}

	@Override
	public boolean drawImage(final Image picture, final int x1, final int y1, final int x2, final int y2, final int fromX1, final int fromY1,
		final int fromX2, final int fromY2, final Color ground, final ImageObserver observer)
	{
		throw noPixels();
	}
}
