package io.github.emvalidation.figure;

import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Reads drawings back, as XML: what is not well formed fails here. */
public final class SvgReader {

	/**
	 * A text of a drawing.
	 *
	 * @param x    where it begins
	 * @param y    its base line
	 * @param text what it says
	 * @param bold whether it is bold
	 */
	public record Text(double x, double y, String text, boolean bold) {

		double centre() {
			return x + Sheet.TEXT.getStringBounds(text, new FontRenderContext(null, true, true)).getWidth() / 2;
		}
	}

	private final Document document;

	/** Of a drawing. */
	public SvgReader(final Drawing drawing) {
		this("<parts>" + drawing.svg() + "</parts>");
	}

	private SvgReader(final String xml) {
		try {
			final DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setNamespaceAware(true);
			document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
		}
		catch (final Exception e) {
			throw new AssertionError("not well-formed XML: " + xml, e);
		}
	}

	public List<Element> elements(final String name) {
		final NodeList nodes = document.getElementsByTagNameNS("*", name);
		final List<Element> elements = new ArrayList<>();
		for (int i = 0; i < nodes.getLength(); i++) elements.add((Element) nodes.item(i));
		return elements;
	}

	public List<Text> texts() {
		return elements("text").stream().map(element -> new Text(number(element, "x"), number(element, "y"), element.getTextContent(),
			element.getAttribute("style").contains("font-weight:bold"))).toList();
	}

	public List<String> words() {
		return texts().stream().map(Text::text).toList();
	}

	/** The one text that says {@code what}. */
	public Text text(final String what) {
		final List<Text> found = texts().stream().filter(text -> text.text().equals(what)).toList();
		if (found.size() != 1) throw new AssertionError(found.size() + " times '" + what + "' among " + words());
		return found.get(0);
	}

	/** The label that says {@code what} on the horizontal axis, or on the vertical one. */
	public Text text(final String what, final boolean horizontal) {
		final List<Text> numbers = texts().stream().filter(text -> text.text().matches("[-0-9.]+")).toList();
		final double lowest = numbers.stream().mapToDouble(Text::y).max().orElseThrow();
		return numbers.stream().filter(text -> text.text().equals(what) && horizontal == text.y() > lowest - 1).findFirst()
			.orElseThrow(() -> new AssertionError("no " + what + " among " + words()));
	}

	public List<BufferedImage> images() throws IOException {
		final List<BufferedImage> images = new ArrayList<>();
		for (final Element element : elements("image")) {
			final String address = element.getAttributeNS("http://www.w3.org/1999/xlink", "href");
			final byte[] bytes = Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1));
			images.add(ImageIO.read(new ByteArrayInputStream(bytes)));
		}
		return images;
	}

	/** The points of a path of moves and lines, figure by figure. */
	public static List<List<double[]>> points(final Element path) {
		final List<List<double[]>> figures = new ArrayList<>();
		final Matcher words = Pattern.compile("([MlZ])?\\s*(-?[0-9.]+)[ ,]?(-?[0-9.]+)").matcher(path.getAttribute("d"));
		double[] at = { 0, 0 };
		while (words.find()) {
			final boolean isMove = "M".equals(words.group(1));
			if (isMove) figures.add(new ArrayList<>());
			final double[] step = { Double.parseDouble(words.group(2)), Double.parseDouble(words.group(3)) };
			at = isMove ? step : new double[] { at[0] + step[0], at[1] + step[1] };
			figures.get(figures.size() - 1).add(at);
		}
		return figures;
	}

	public static double number(final Element element, final String attribute) {
		return Double.parseDouble(element.getAttribute(attribute));
	}
}
