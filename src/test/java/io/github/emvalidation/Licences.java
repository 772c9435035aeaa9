package io.github.emvalidation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.emvalidation.ShippedJars.Library;
import io.github.emvalidation.io.FileHash;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.scijava.Context;

/**
 * docs/licences.md and the bill of materials, docs/licences.cdx.json, from the libraries of the build. {@link #main} writes them anew; a
 * test keeps them up to date.
 */
final class Licences {

	static final Path PAGE = Path.of("docs/licences.md");
	static final Path BILL = Path.of("docs/licences.cdx.json");
	/** Poms without a licence, whose projects state it elsewhere. */
	private static final Map<String, String> STATED_ELSEWHERE = Map.of("jgraph:jgraph", "BSD");
	/** Of the same name in other words. */
	private static final Map<String, String> PLAIN = Map.ofEntries(Map.entry("(?i).*apache.*2.*", "Apache-2.0"), Map.entry("(?i)(the )?mit( license)?",
		"MIT"), Map.entry("(?i)(simplified bsd.*|bsd-2.*|bsd 2.*)", "BSD-2-Clause"), Map.entry("(?i)(bsd-3.*|edl 1\\.0|eclipse distribution.*)",
		"BSD-3-Clause"), Map.entry("(?i)(lgpl|gnu lesser|gnu library).*", "LGPL"), Map.entry("(?i)public domain|cc0.*", "public domain"));
	/** The native library of each platform has a hash of its own. */
	private static final String NATIVE = "pytorch-native-cpu";

	private Licences() {}

	/** Maven's local repository. */
	static Path repository() {
		Path repository = Path.of(Context.class.getProtectionDomain().getCodeSource().getLocation().getPath());
		for (int up = 0; up < 5; up++) repository = repository.getParent();
		return repository;
	}

	static String licence(final Library library) {
		final String name = library.group() + ":" + library.artifact();
		if (library.licences().isEmpty()) return STATED_ELSEWHERE.getOrDefault(name, "not stated in its pom");
		return String.join(" or ", library.licences().stream().map(Licences::plain).distinct().toList());
	}

	private static String plain(final String licence) {
		return PLAIN.entrySet().stream().filter(rule -> licence.matches(rule.getKey())).map(Map.Entry::getValue).findFirst().orElse(licence);
	}

	static String page(final List<Library> libraries) {
		final StringBuilder text = new StringBuilder("# Licences of what the program is shipped with\n\nThe program has the licence BSD-2-Clause " +
			"(LICENSE.txt). [NOTICE.txt](../NOTICE.txt) has the licences of three.js and of the typeface Inter, which lie inside its jar. The " +
			"libraries beside it have these licences, as their poms state them. A test collects this list from the build. The same list as a bill " +
			"of materials in CycloneDX's format is [licences.cdx.json](licences.cdx.json); both lie in the downloads.\n\n| Library | Version | " +
			"Licence |\n|---|---|---|\n");
		for (final Library library : libraries) {
			text.append("| ").append(library.group()).append(':').append(library.artifact()).append(" | ").append(library.version()).append(" | ")
				.append(licence(library).replace("|", "\\|")).append(" |\n");
		}
		return text.toString();
	}

	/** Whether a program with this licence asks for the GPL of whatever it is passed on with. */
	static boolean isGpl(final String licence) {
		return licence.matches("(?i).*(general public|GPL).*") && !licence.matches("(?i).*(lesser|LGPL|classpath exception).*");
	}

	static String bill(final List<Library> libraries) throws IOException {
		final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
		final ObjectNode bill = json.createObjectNode().put("bomFormat", "CycloneDX").put("specVersion", "1.6").put("version", 1);
		bill.putObject("metadata").putObject("component").put("type", "application").put("name", Program.THIS.name());
		final ArrayNode components = bill.putArray("components");
		for (final Library library : libraries) {
			final ObjectNode component = components.addObject().put("type", "library").put("group", library.group()).put("name", library.artifact())
				.put("version", library.version());
			if (!library.artifact().equals(NATIVE)) {
				component.putArray("hashes").addObject().put("alg", "SHA-256").put("content", FileHash.sha256(library.jar(), Progress.NONE));
			}
			component.putArray("licenses").addObject().putObject("license").put("name", licence(library));
			component.put("purl", "pkg:maven/" + library.group() + "/" + library.artifact() + "@" + library.version());
		}
		new TreeMap<>(Map.of("three", "MIT", "Inter", "OFL-1.1")).forEach((name, licence) -> components.addObject().put("type", "library").put("name", name)
			.putArray("licenses").addObject().putObject("license").put("id", licence));
		return json.writeValueAsString(bill) + "\n";
	}

	/** Writes both files. */
	public static void main(final String... arguments) throws IOException {
		final List<Library> libraries = ShippedJars.all(repository());
		Files.writeString(PAGE, page(libraries));
		Files.writeString(BILL, bill(libraries));
	}
}
