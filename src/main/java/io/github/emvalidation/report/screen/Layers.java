package io.github.emvalidation.report.screen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.Masks;
import io.github.emvalidation.figure.Palette;
import io.github.emvalidation.report.Report;
import io.github.emvalidation.report.page.Xhtml;
import io.github.emvalidation.result.Product;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Vec3;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The volumes in a page: the map, the hard mask and the volumes of the checks. A voxel of noise takes two bits, one of a mask
 * almost nothing. A limit for the map and one for all others together keep the volumes below 2 MB.
 */
final class Layers {

	/** Sorts by key: the order of {@link Map#of} changes from run to run, and with it the page would. */
	static final ObjectMapper JSON = JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

	private static final long MOST_OF_MAP = 2_100_000;
	private static final long MOST_OF_OTHERS = 3_000_000;
	private static final long MOST_OF_MASK = 3_000_000;
	private static final int COLOURS = 255;

	private Layers() {}

	static List<Layer> of(final Report report) {
		final Entry entry = report.entry();
		final Vec3 zero = entry.grid().position();
		final List<Product> products = report.products().stream().filter(product -> !(product.volume() instanceof MapMask)).toList();
		final long most = MOST_OF_OTHERS / Math.max(1, products.size());
		final List<Layer> layers = new ArrayList<>();
		layers.add(Layer.density("Map", "The map under test.", entry.map(), level(entry), zero, MOST_OF_MAP));
		if (level(entry).isPresent()) {
			layers.add(Layer.mask("Hard mask", "The hard mask. White is inside.", Masks.of(entry).hard(), zero, MOST_OF_MASK));
		}
		for (final Product product : products) {
			if (product.local().isPresent()) layers.add(Layer.local(product, product.local().get(), zero, most));
			else layers.add(Layer.density(product.file(), product.meaning(), product.volume(), OptionalDouble.empty(), zero, most));
		}
		return layers;
	}

	/** The contour level, if a voxel of the map reaches it. */
	private static OptionalDouble level(final Entry entry) {
		return entry.contour().isPresent() && !Masks.of(entry).raw().isEmpty() ? entry.contour() : OptionalDouble.empty();
	}

	/** Writes the volumes into the page: their properties as JSON, their voxels as the pictures of {@link PackedLayers}. */
	static void write(final Xhtml page, final Report report, final List<Layer> layers, final Palette palette) {
		final PackedLayers packed = PackedLayers.of(layers);
		page.open("script", "type", "application/json", "id", "volumes").markup(json(report.entry(), packed, palette)).close().line();
		packed.pictures().forEach((id, text) -> page.open("script", "type", "text/plain", "id", id).markup(text).close().line());
	}

	private static String json(final Entry entry, final PackedLayers packed, final Palette palette) {
		final Grid grid = entry.grid();
		final Map<String, Object> root = new LinkedHashMap<>();
		root.put("size", List.of(grid.nx(), grid.ny(), grid.nz()));
		root.put("voxel", List.of(grid.voxel().x(), grid.voxel().y(), grid.voxel().z()));
		root.put("contour", level(entry).isPresent() ? contour(entry, packed.layers().get(0).layer()) : null);
		root.put("palette", colours(palette));
		root.put("layers", packed.layers());
		try {
			// XML and HTML must not read a part of it as markup
			return JSON.writeValueAsString(root).replace("<", "\\u003c").replace("&", "\\u0026").replace(">", "\\u003e");
		}
		catch (final JsonProcessingException e) {
			throw new IllegalStateException("the volumes cannot be written as JSON", e);
		}
	}

	/** The first level and the range of levels: from half its height above the mean to the end of the codes. */
	private static Map<String, Double> contour(final Entry entry, final Layer map) {
		final double level = entry.contour().getAsDouble();
		final double mean = Math.min(entry.statistics().mean(), level);
		final double low = Math.max(mean + (level - mean) / 2, map.low() + (map.high() - map.low()) / COLOURS);
		return Map.of("level", level, "low", low, "high", map.high());
	}

	private static List<List<Integer>> colours(final Palette palette) {
		final List<List<Integer>> colours = new ArrayList<>();
		for (int i = 0; i < COLOURS; i++) {
			final int rgb = palette.at(i / (COLOURS - 1.0));
			colours.add(List.of(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff));
		}
		return colours;
	}
}
