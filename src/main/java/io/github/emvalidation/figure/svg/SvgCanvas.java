package io.github.emvalidation.figure.svg;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Graphics;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.util.Map;

/**
 * A sheet to draw on with Java's calls. Lengths are in CSS pixels, x runs to the right and y down. All letters are of one family,
 * upright, plain or bold.
 */
public final class SvgCanvas extends PlainCanvas {

	private final SvgBody body;
	/** Measures letters, because Java lets nothing but its own sheets do so. */
	private final Graphics2D ruler;
	private final RenderingHints hints = new RenderingHints(null);
	private AffineTransform place = new AffineTransform();
	/** In coordinates of the sheet; null for none. */
	private Area clip;
	/** The clip's name in the drawing; null before it has one. */
	private String clipName;
	private Paint paint = Color.BLACK;
	private Color colour = Color.BLACK;
	private Color background = Color.WHITE;
	private Stroke stroke = new BasicStroke();
	private AlphaComposite composite = AlphaComposite.SrcOver;
	private Font font;

	/**
	 * @param prefix   begins the names of what is referred to inside the drawing
	 * @param families of the letters, in CSS
	 * @param font     of the first letters
	 */
	public SvgCanvas(final int width, final int height, final String prefix, final String families, final Font font) {
		body = new SvgBody(width, height, prefix, families);
		this.font = font;
		ruler = ruler();
	}

	private static Graphics2D ruler() {
		return new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
	}

	/** A pen of its own for the same sheet. */
	private SvgCanvas(final SvgCanvas other) {
		body = other.body;
		ruler = ruler();
		setRenderingHints(other.hints);
		place = new AffineTransform(other.place);
		clip = other.clip;
		clipName = other.clipName;
		paint = other.paint;
		colour = other.colour;
		background = other.background;
		stroke = other.stroke;
		composite = other.composite;
		font = other.font;
	}

	public int width() {
		return body.width();
	}

	public int height() {
		return body.height();
	}

	/** What has been drawn up to now. */
	public String svg() {
		return body.svg();
	}

	@Override
	public Graphics create() {
		return new SvgCanvas(this);
	}

	/** The sheet stays, and a pen holds nothing that is scarce. */
	@Override
	public void dispose() {}

	@Override
	public void draw(final Shape shape) {
		if (!(stroke instanceof BasicStroke line) || !(paint instanceof Color)) {
			fill(stroke.createStrokedShape(shape));
			return;
		}
		if (isUnseen()) return;
		final Object control = hints.get(RenderingHints.KEY_STROKE_CONTROL);
		final String edges = control == RenderingHints.VALUE_STROKE_NORMALIZE ? ";shape-rendering:crispEdges"
			: control == RenderingHints.VALUE_STROKE_PURE ? ";shape-rendering:geometricPrecision" : "";
		final String look = SvgWords.colour("stroke", colour, composite.getAlpha()) + SvgWords.line(line) + edges;
		add(SvgWords.element(shape) + " style='fill:none;" + look + "'/>");
	}

	@Override
	public void fill(final Shape shape) {
		if (isUnseen()) return;
		final String rule = shape.getPathIterator(null).getWindingRule() == PathIterator.WIND_EVEN_ODD ? ";fill-rule:evenodd" : "";
		final String element = SvgWords.element(shape);
		add(element + " style='" + filling() + (element.startsWith("path") ? rule : "") + "'/>");
	}

	private String filling() {
		if (!(paint instanceof LinearGradientPaint gradient)) return SvgWords.colour("fill", colour, composite.getAlpha());
		if (composite.getAlpha() < 1) throw new UnsupportedOperationException("The sheet has opaque gradients only.");
		return "fill:url(#" + body.gradient(gradient) + ")";
	}

	@Override
	public void drawString(final String text, final float x, final float y) {
		if (!(paint instanceof Color)) throw new UnsupportedOperationException("The sheet has letters of one colour only.");
		if (font.isItalic() || font.isTransformed()) throw new UnsupportedOperationException("The sheet has upright letters only.");
		if (text.isEmpty() || isUnseen()) return;
		// SVG makes one space of several, unless told otherwise
		final String spaces = text.contains("  ") || !text.equals(text.strip()) ? " xml:space='preserve'" : "";
		final String look = SvgWords.colour("fill", colour, composite.getAlpha()) + SvgWords.letters(font);
		add("text" + SvgWords.attributes("x", (double) x, "y", (double) y) + spaces + " style='" + look + "'>" + SvgWords.escaped(text)
			+ "</text>");
	}

	/** Stretches a picture over a rectangle. */
	public void picture(final String address, final Rectangle at) {
		if (composite.getAlpha() < 1) throw new UnsupportedOperationException("The sheet has opaque pictures only.");
		if (clip != null && clip.isEmpty()) return;
		add("image" + SvgWords.attributes("preserveAspectRatio", "none", "xlink:href", address, "x", at.x, "y", at.y, "width", at.width,
			"height", at.height) + "/>");
	}

	private boolean isUnseen() {
		return clip != null && clip.isEmpty() || paint instanceof Color && colour.getAlpha() * composite.getAlpha() == 0;
	}

	private void add(final String element) {
		if (clipName == null) clipName = clip == null ? "" : body.clip(clip);
		body.add(clipName, SvgWords.matrix(place), element);
	}

	@Override
	public void transform(final AffineTransform more) {
		place.concatenate(more);
	}

	@Override
	public void setTransform(final AffineTransform transform) {
		place = new AffineTransform(transform);
	}

	@Override
	public AffineTransform getTransform() {
		return new AffineTransform(place);
	}

	@Override
	public void setClip(final Shape shape) {
		clip = shape == null ? null : new Area(place.createTransformedShape(shape));
		clipName = null;
	}

	@Override
	public void clip(final Shape shape) {
		final Area old = clip;
		setClip(shape);
		if (old != null && clip != null) clip.intersect(old);
	}

	@Override
	public Shape getClip() {
		if (clip == null) return null;
		try {
			final Shape here = place.createInverse().createTransformedShape(clip);
			return clip.isRectangular() && new Area(here).isRectangular() ? here.getBounds2D() : here;
		}
		catch (final NoninvertibleTransformException e) {
			throw new IllegalStateException("everything is drawn into a line", e);
		}
	}

	@Override
	public void setPaint(final Paint paint) {
		if (paint == null) return;
		if (paint instanceof Color plain) colour = plain;
		else if (!(paint instanceof LinearGradientPaint)) {
			throw new UnsupportedOperationException("The sheet has no paint of the kind " + paint.getClass().getSimpleName() + ".");
		}
		this.paint = paint;
	}

	@Override
	public Paint getPaint() {
		return paint;
	}

	@Override
	public Color getColor() {
		return colour;
	}

	@Override
	public void setBackground(final Color colour) {
		background = colour;
	}

	@Override
	public Color getBackground() {
		return background;
	}

	@Override
	public void setStroke(final Stroke stroke) {
		this.stroke = stroke;
	}

	@Override
	public Stroke getStroke() {
		return stroke;
	}

	@Override
	public void setComposite(final Composite composite) {
		if (!(composite instanceof AlphaComposite over) || over.getRule() != AlphaComposite.SRC_OVER) {
			throw new UnsupportedOperationException("What is drawn on the sheet lies over what was there, and cannot be mixed with it otherwise.");
		}
		this.composite = over;
	}

	@Override
	public Composite getComposite() {
		return composite;
	}

	@Override
	public void setFont(final Font font) {
		if (font != null) this.font = font;
	}

	@Override
	public Font getFont() {
		return font;
	}

	@Override
	public FontMetrics getFontMetrics(final Font font) {
		return ruler.getFontMetrics(font);
	}

	@Override
	public FontRenderContext getFontRenderContext() {
		return ruler.getFontRenderContext();
	}

	@Override
	public void setRenderingHint(final RenderingHints.Key key, final Object value) {
		if (value == null) hints.remove(key);
		else hints.put(key, value);
		if (key == RenderingHints.KEY_FRACTIONALMETRICS && value != null) ruler.setRenderingHint(key, value);
	}

	@Override
	public Object getRenderingHint(final RenderingHints.Key key) {
		return hints.get(key);
	}

	@Override
	public void setRenderingHints(final Map<?, ?> all) {
		hints.clear();
		addRenderingHints(all);
	}

	@Override
	public RenderingHints getRenderingHints() {
		return (RenderingHints) hints.clone();
	}
}
