package io.github.emvalidation.report.print;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.io.File;
import java.util.List;
import org.w3c.dom.Element;

/** Puts the drawings of the page into the PDF, by {@link SvgPainter}, as large as the style sheet has them. */
final class PdfDrawings implements SVGDrawer {

	private final PdfPictures pictures = new PdfPictures();

	@Override
	public SVGImage buildSVGImage(final Element svg, final Box box, final CssContext css, final double width, final double height,
		final double dotsPerPixel)
	{
		return new Placed(svg, box, dotsPerPixel);
	}

	@Override
	public void importFontFaceRules(final List<FontFaceRule> rules, final SharedContext context) {
		// drawings have the program's own fonts
	}

	@Override
	public void addFontFile(final File file, final String family, final Integer weight, final FontStyle style) {
		// as above
	}

	@Override
	public void close() {
		// nothing is open
	}

	/** A drawing in its box, whose sides are in dots. */
	private final class Placed implements SVGImage {

		private final Element svg;
		private final Box box;
		private final double dotsPerPixel;
		private final double width;
		private final double height;

		Placed(final Element svg, final Box box, final double dotsPerPixel) {
			this.svg = svg;
			this.box = box;
			this.dotsPerPixel = dotsPerPixel;
			width = Double.parseDouble(svg.getAttribute("width"));
			height = Double.parseDouble(svg.getAttribute("height"));
		}

		@Override
		public int getIntrinsicWidth() {
			return (int) Math.round(width * dotsPerPixel);
		}

		@Override
		public int getIntrinsicHeight() {
			return (int) Math.round(height * dotsPerPixel);
		}

		@Override
		public float getIntrinsicRatio() {
			return (float) (width / height);
		}

		@Override
		public void drawSVG(final OutputDevice device, final RenderingContext context, final double x, final double y) {
			final Rectangle place = box.getContentAreaEdge(box.getAbsX(), box.getAbsY(), context);
			final double across = place.width / dotsPerPixel;
			final double down = place.height / dotsPerPixel;
			device.drawWithGraphics((float) x, (float) y, (float) across, (float) down, pen -> draw(pen, Math.min(across / width, down / height)));
		}

		private void draw(final Graphics2D pen, final double scale) {
			if (pen instanceof PdfBoxGraphics2D pdf) pdf.setImageEncoder(pictures);
			// pixels of voxels stay sharp when a reader magnifies the page
			pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
			pen.scale(scale, scale);
			new SvgPainter(pen, PdfPictures::of).paint(svg);
		}
	}
}
