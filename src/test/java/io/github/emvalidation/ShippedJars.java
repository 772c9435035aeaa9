package io.github.emvalidation;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * The libraries that the program is shipped with, from the build itself: those that pom.xml names, and what they name in turn, as far as
 * they lie on the class path. Their poms lie beside the jars, in Maven's local repository.
 */
final class ShippedJars {

	/**
	 * A library.
	 *
	 * @param licences as its pom, or that of its parent, names them; empty if none does
	 */
	record Library(String group, String artifact, String version, Path jar, List<String> licences) {}

	/** Jars by "group:artifact". */
	private final Map<String, Path> jars = new TreeMap<>();
	private static final String CLASS_PATH = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

	private final Path repository;

	private ShippedJars(final Path repository) {
		this.repository = repository;
		for (final String entry : CLASS_PATH.split(Pattern.quote(File.pathSeparator))) {
			final Path jar = Path.of(entry);
			if (!jar.startsWith(repository) || !entry.endsWith(".jar")) continue;
			final Path artifact = jar.getParent().getParent();
			final String group = repository.relativize(artifact.getParent()).toString().replace(repository.getFileSystem().getSeparator(), ".");
			jars.put(group + ":" + artifact.getFileName(), jar);
		}
	}

	/** All of them, by group and name; empty where the class path is not of Maven's repository. */
	static List<Library> all(final Path repository) throws IOException {
		final ShippedJars shipped = new ShippedJars(repository);
		final Map<String, Library> found = new TreeMap<>();
		final Element own = xml(Path.of("pom.xml"));
		final List<String> excluded = excluded(own);
		final Deque<String> next = new ArrayDeque<>(dependencies(own));
		while (!next.isEmpty()) {
			final String name = next.pop();
			final Path jar = shipped.jars.get(name);
			if (jar == null || found.containsKey(name) || excluded.contains(name)) continue;
			final Path version = jar.getParent();
			final String artifact = version.getParent().getFileName().toString();
			final Path pom = version.resolve(artifact + "-" + version.getFileName() + ".pom");
			if (!Files.exists(pom)) continue;
			found.put(name, new Library(name.split(":")[0], artifact, version.getFileName().toString(), jar, shipped.licences(pom)));
			next.addAll(dependencies(xml(pom)));
		}
		return List.copyOf(found.values());
	}

	/** What pom.xml leaves out of the libraries that it names. */
	private static List<String> excluded(final Element project) {
		final List<String> names = new ArrayList<>();
		for (final Element dependency : children(child(project, "dependencies"), "dependency")) {
			for (final Element exclusion : children(child(dependency, "exclusions"), "exclusion")) {
				names.add(text(exclusion, "groupId").orElse("") + ":" + text(exclusion, "artifactId").orElse(""));
			}
		}
		return names;
	}

	private List<String> licences(final Path pom) throws IOException {
		final Element project = xml(pom);
		final List<String> names = new ArrayList<>();
		for (final Element licence : children(child(project, "licenses"), "license")) text(licence, "name").ifPresent(names::add);
		final Optional<Element> parent = child(project, "parent");
		if (!names.isEmpty() || parent.isEmpty()) return names;
		final String group = text(parent.get(), "groupId").orElse("");
		final String artifact = text(parent.get(), "artifactId").orElse("");
		final String version = text(parent.get(), "version").orElse("");
		final Path above = repository.resolve(group.replace('.', '/')).resolve(artifact).resolve(version).resolve(artifact + "-" + version + ".pom");
		return Files.exists(above) ? licences(above) : names;
	}

	/** What a program needs when it runs. */
	private static List<String> dependencies(final Element project) {
		final List<String> names = new ArrayList<>();
		for (final Element dependency : children(child(project, "dependencies"), "dependency")) {
			final String scope = text(dependency, "scope").orElse("compile");
			if (!scope.equals("compile") && !scope.equals("runtime") || text(dependency, "optional").orElse("").equals("true")) continue;
			final String own = text(project, "groupId").or(() -> child(project, "parent").flatMap(parent -> text(parent, "groupId"))).orElse("");
			names.add(text(dependency, "groupId").orElse("").replaceAll("\\$\\{(project|pom)\\.groupId\\}", own) + ":" +
				text(dependency, "artifactId").orElse(""));
		}
		// in a profile for each platform
		names.add("ai.djl.pytorch:pytorch-native-cpu");
		return names;
	}

	private static Element xml(final Path file) throws IOException {
		try {
			final DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			return factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
		}
		catch (final ParserConfigurationException | SAXException e) {
			throw new IOException(file + " is no pom", e);
		}
	}

	private static Optional<Element> child(final Element parent, final String name) {
		return children(Optional.of(parent), name).stream().findFirst();
	}

	private static List<Element> children(final Optional<Element> parent, final String name) {
		final List<Element> all = new ArrayList<>();
		if (parent.isEmpty()) return all;
		for (Node node = parent.get().getFirstChild(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element element && element.getTagName().equals(name)) all.add(element);
		}
		return all;
	}

	private static Optional<String> text(final Element parent, final String name) {
		return child(parent, name).map(element -> element.getTextContent().strip().replaceAll("\\s+", " "));
	}
}
