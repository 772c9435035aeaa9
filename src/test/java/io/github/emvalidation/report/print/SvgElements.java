package io.github.emvalidation.report.print;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Drawings given as text. */
final class SvgElements {

	private SvgElements() {}

	static Element of(final String svg) {
		try {
			final DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setNamespaceAware(true);
			return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg))).getDocumentElement();
		}
		catch (final Exception e) {
			throw new AssertionError(svg, e);
		}
	}
}
