package io.github.emvalidation.io.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.StreamSupport;

/**
 * An entry in the form of EMDB's programming interface, {@code /api/entry/EMD-4701}. Numbers with a unit are objects whose value
 * stands in {@code valueOf_}; what can occur several times is a list, or a single value in its place.
 */
final class EntryJson {

	private EntryJson() {}

	/** @throws IOException when the file cannot be read, or holds no entry of that id */
	static ArchiveEntry read(final Path file, final String id) throws IOException {
		final JsonNode entry = parsed(file);
		if (entry == null || !id.equals(entry.path("emdb_id").asText())) throw new IOException("the answer is no entry " + id);
		final JsonNode admin = entry.path("admin");
		final JsonNode map = entry.path("map");
		final JsonNode spacing = map.path("pixel_spacing");
		final JsonNode size = map.path("dimensions");
		return new ArchiveEntry(contour(map), resolution(entry), EntryText.words(text(admin.path("title"))),
			EntryText.authors(all(admin.path("authors_list").path("author")).stream().map(EntryJson::text).toList()),
			EntryText.day(text(admin.path("key_dates").path("deposition"))),
			EntryText.size(text(size.path("col")), text(size.path("row")), text(size.path("sec"))),
			EntryText.voxel(text(spacing.path("x")), text(spacing.path("y")), text(spacing.path("z"))),
			models(entry), EntryText.halves(id, all(entry.path("interpretation").path("half_map_list").path("half_map")).stream()
				.map(half -> text(half.path("file"))).toList()));
	}

	private static List<String> models(final JsonNode entry) {
		final List<JsonNode> all = all(entry.path("crossreferences").path("pdb_list").path("pdb_reference"));
		return EntryText.models(all.stream().map(model -> text(model.path("pdb_id"))).toList(),
			all.stream().map(model -> text(model.path("relationship").path("in_frame"))).toList());
	}

	private static JsonNode parsed(final Path file) throws IOException {
		try {
			return new ObjectMapper().readTree(file.toFile());
		}
		catch (final JsonProcessingException e) {
			// its message quotes the answer
			throw new IOException("the answer is not valid JSON", e);
		}
	}

	/** The level that is marked as primary, else the first. */
	private static OptionalDouble contour(final JsonNode map) {
		final List<JsonNode> contours = all(map.path("contour_list").path("contour"));
		return contours.stream().filter(contour -> contour.path("primary").asBoolean()).findFirst()
			.or(() -> contours.stream().findFirst()).map(contour -> EntryText.number(text(contour.path("level")))).orElse(OptionalDouble.empty());
	}

	/** The first that is given, over all ways in which the structure was determined. */
	private static OptionalDouble resolution(final JsonNode entry) {
		for (final JsonNode way : all(entry.path("structure_determination_list").path("structure_determination"))) {
			for (final JsonNode processing : all(way.path("image_processing"))) {
				final OptionalDouble found = EntryText.length(text(processing.path("final_reconstruction").path("resolution")));
				if (found.isPresent()) return found;
			}
		}
		return OptionalDouble.empty();
	}

	private static List<JsonNode> all(final JsonNode node) {
		if (node.isArray()) return StreamSupport.stream(node.spliterator(), false).toList();
		return node.isMissingNode() || node.isNull() ? new ArrayList<>() : List.of(node);
	}

	private static String text(final JsonNode node) {
		return node.isObject() ? node.path("valueOf_").asText() : node.asText();
	}
}
