package io.github.emvalidation.io.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The header file of an entry in the archive, {@code emd-4701-v30.xml}, by version 3 of EMDB's schema. */
final class EntryXml {

	private EntryXml() {}

	/** @throws IOException when the file cannot be read, or holds no entry of that id */
	static ArchiveEntry read(final Path file, final String id) throws IOException {
		final Document header;
		try {
			header = parser().parse(file.toFile());
		}
		catch (final SAXException e) {
			throw new IOException("the header file is not valid XML: " + e.getMessage(), e);
		}
		final Optional<String> old = Optional.of(text(header, "/emdEntry/@version")).filter(version -> !version.isEmpty());
		if (old.isPresent()) throw new IOException("it has version " + old.get() + " of EMDB's schema, and this program reads version 3");
		if (!id.equals(text(header, "/emd/@emdb_id"))) throw new IOException("the header file does not belong to " + id);
		return new ArchiveEntry(contour(header),
			EntryText.length(text(header, "(/emd/structure_determination_list//final_reconstruction/resolution)[1]")),
			EntryText.words(text(header, "/emd/admin/title")), EntryText.authors(texts(header, "/emd/admin/authors_list/author")),
			EntryText.day(text(header, "/emd/admin/key_dates/deposition")),
			EntryText.size(text(header, "/emd/map/dimensions/col"), text(header, "/emd/map/dimensions/row"),
				text(header, "/emd/map/dimensions/sec")),
			EntryText.voxel(text(header, "/emd/map/pixel_spacing/x"), text(header, "/emd/map/pixel_spacing/y"),
				text(header, "/emd/map/pixel_spacing/z")),
			models(header), EntryText.halves(id, texts(header, "/emd/interpretation/half_map_list/half_map/file")));
	}

	private static List<String> models(final Document header) {
		final String all = "/emd/crossreferences/pdb_list/pdb_reference";
		final List<String> whole = texts(header, all + "[relationship/in_frame='FULLOVERLAP']/pdb_id");
		final List<String> others = new ArrayList<>(texts(header, all + "/pdb_id"));
		others.addAll(0, whole);
		return EntryText.models(others, List.of());
	}

	private static OptionalDouble contour(final Document header) {
		final OptionalDouble primary =
			EntryText.number(text(header, "(/emd/map/contour_list/contour[@primary='true' or @primary='1']/level)[1]"));
		return primary.isPresent() ? primary : EntryText.number(text(header, "(/emd/map/contour_list/contour/level)[1]"));
	}

	/** A header declares no types; one that does could make the parser fetch files or use up the memory. */
	private static DocumentBuilder parser() {
		try {
			final DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.setXIncludeAware(false);
			final DocumentBuilder parser = factory.newDocumentBuilder();
			// the default handler of Java prints errors
			parser.setErrorHandler(new DefaultHandler());
			return parser;
		}
		catch (final ParserConfigurationException e) {
			throw new IllegalStateException("every Java reads XML without types", e);
		}
	}

	private static String text(final Document header, final String path) {
		final List<String> texts = texts(header, path);
		return texts.isEmpty() ? "" : texts.get(0);
	}

	private static List<String> texts(final Document header, final String path) {
		try {
			final XPath xpath = XPathFactory.newInstance().newXPath();
			final NodeList nodes = (NodeList) xpath.evaluate(path, header, XPathConstants.NODESET);
			final List<String> texts = new ArrayList<>();
			for (int i = 0; i < nodes.getLength(); i++) texts.add(nodes.item(i).getTextContent());
			return texts;
		}
		catch (final XPathExpressionException e) {
			throw new IllegalStateException(path, e);
		}
	}
}
