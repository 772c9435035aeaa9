package io.github.emvalidation.report.screen;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.report.page.Packed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Layers as a page holds them, as finely as a reader can see. A density deviates by about one of 255 grey levels on average, local values
 * have 64 colours, and a mask is inside or outside. Layers of the same inside share it.
 *
 * @param layers their properties
 * @param texts  their voxels, by the id of the page's element
 */
record PackedLayers(List<Sized> layers, Map<String, String> texts) {

	/** A step of a density in grey levels from black to white. The mean deviation is up to a quarter of it. */
	private static final double STEP = 6;
	private static final int COLOURS = 64;
	private static final int HALF = 128;
	/** Codes of local values above the first. */
	private static final int LAST = 254;

	/**
	 * A layer and how it was packed.
	 *
	 * @param inside number of the text that tells its inside; -1 for a density
	 * @param width  of a density, width of a step in codes; of local values, the highest level
	 */
	record Sized(@JsonUnwrapped Layer layer, int inside, double width) {}

	static PackedLayers of(final List<Layer> layers) {
		final List<boolean[]> insides = new ArrayList<>();
		final List<Layer> firsts = new ArrayList<>();
		final List<Sized> sized = new ArrayList<>();
		for (final Layer layer : layers) {
			if (layer.kind().equals("density")) {
				sized.add(new Sized(layer, -1, Math.max(1, STEP * (layer.white() - layer.black()) / (layer.high() - layer.low()))));
				continue;
			}
			final boolean[] inside = inside(layer);
			int same = 0;
			while (same < insides.size() && !Arrays.equals(insides.get(same), inside)) same++;
			if (same == insides.size()) {
				insides.add(inside);
				firsts.add(layer);
			}
			sized.add(new Sized(layer, same, COLOURS - 1));
		}
		final List<String> packed = Parallel.map(insides.size() + layers.size(), i -> i < insides.size() ? Packed.letters(PlaceCoder.packed(
			insides.get(i), size(firsts.get(i)))) : packed(sized.get(i - insides.size()), insides));
		final Map<String, String> texts = new LinkedHashMap<>();
		for (int i = 0; i < insides.size(); i++) texts.put("inside-" + i, packed.get(i));
		for (int i = 0; i < layers.size(); i++) {
			if (!layers.get(i).kind().equals("mask")) texts.put("layer-" + i, packed.get(insides.size() + i));
		}
		return new PackedLayers(sized, texts);
	}

	private static String packed(final Sized sized, final List<boolean[]> insides) {
		final Layer layer = sized.layer();
		return switch (layer.kind()) {
			case "density" -> Packed.letters(BlockCoder.packed(layer.codes(), size(layer), sized.width()));
			case "local" -> Packed.letters(PlaceCoder.packed(levels(layer), insides.get(sized.inside()), size(layer)));
			default -> "";
		};
	}

	private static int[] levels(final Layer layer) {
		final int[] levels = new int[layer.codes().length];
		for (int i = 0; i < levels.length; i++) {
			levels[i] = (int) Math.round(Math.max(0, (layer.codes()[i] & 0xff) - 1) * (COLOURS - 1) / (double) LAST);
		}
		return levels;
	}

	private static boolean[] inside(final Layer layer) {
		final int least = layer.kind().equals("mask") ? HALF : 1;
		final boolean[] inside = new boolean[layer.codes().length];
		for (int i = 0; i < inside.length; i++) inside[i] = (layer.codes()[i] & 0xff) >= least;
		return inside;
	}

	private static int[] size(final Layer layer) {
		return layer.size().stream().mapToInt(Integer::intValue).toArray();
	}
}
