package io.github.emvalidation.report.screen;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.emvalidation.progress.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Layers as a page holds them: pictures of their sections, as finely as a reader can see. A density deviates by about three of 255 grey
 * levels on average, a local value by about one, and a mask is inside or outside. Layers of the same inside share its picture.
 *
 * @param layers   their properties
 * @param pictures addresses that carry their own data, by the id of the page's element
 */
record PackedLayers(List<Placed> layers, Map<String, String> pictures) {

	/** A step of a density in grey levels from black to white. */
	private static final double DENSITY_STEP = 14;
	/** A step of local values in colours. */
	private static final int LOCAL_STEP = 10;
	private static final int HALF = 128;

	/**
	 * A layer and the picture of its inside.
	 *
	 * @param inside number of the picture; -1 for a density, which has values everywhere
	 */
	record Placed(@JsonUnwrapped Layer layer, int inside) {}

	/** Which voxels are inside: 255, and 0 for the others. */
	private record Inside(byte[] codes, List<Integer> size) {

		static Inside of(final Layer layer) {
			final int least = layer.kind().equals("mask") ? HALF : 1;
			final byte[] codes = new byte[layer.codes().length];
			for (int i = 0; i < codes.length; i++) codes[i] = (byte) ((layer.codes()[i] & 0xff) >= least ? 255 : 0);
			return new Inside(codes, layer.size());
		}

		boolean isThatOf(final Inside other) {
			return size.equals(other.size) && Arrays.equals(codes, other.codes);
		}
	}

	static PackedLayers of(final List<Layer> layers) {
		final List<Inside> insides = new ArrayList<>();
		final List<Placed> placed = new ArrayList<>();
		for (final Layer layer : layers) placed.add(new Placed(layer, layer.kind().equals("density") ? -1 : place(Inside.of(layer), insides)));
		final Map<String, Supplier<String>> pictures = new LinkedHashMap<>();
		for (int i = 0; i < insides.size(); i++) {
			final Inside inside = insides.get(i);
			pictures.put("inside-" + i, () -> SectionPicture.twoLevels(inside.codes, inside.size));
		}
		for (int i = 0; i < layers.size(); i++) {
			final Layer layer = layers.get(i);
			if (!layer.kind().equals("mask")) pictures.put("layer-" + i, () -> layer.kind().equals("density") ? density(layer) : local(layer));
		}
		final List<String> ids = List.copyOf(pictures.keySet());
		final List<String> made = Parallel.map(ids.size(), i -> pictures.get(ids.get(i)).get());
		final Map<String, String> packed = new LinkedHashMap<>();
		for (int i = 0; i < ids.size(); i++) packed.put(ids.get(i), made.get(i));
		return new PackedLayers(placed, packed);
	}

	/** The place of an inside among those that are known; at their end if it is new. */
	private static int place(final Inside inside, final List<Inside> known) {
		for (int i = 0; i < known.size(); i++) if (known.get(i).isThatOf(inside)) return i;
		known.add(inside);
		return known.size() - 1;
	}

	private static String density(final Layer layer) {
		final double step = DENSITY_STEP * (layer.white() - layer.black()) / (layer.high() - layer.low());
		return SectionPicture.noisy(layer.codes(), layer.size(), (int) Math.max(1, Math.round(step)));
	}

	private static String local(final Layer layer) {
		return SectionPicture.noisy(continued(layer.codes(), layer.size().get(0)), layer.size(), LOCAL_STEP);
	}

	/** Values outside are those of the voxel before in the row, else those of the row before: a jump would blur the values beside it. */
	private static byte[] continued(final byte[] codes, final int row) {
		final byte[] all = codes.clone();
		for (int start = 0; start < all.length; start += row) {
			int first = 0;
			while (first < row && all[start + first] == 0) first++;
			if (first == row) {
				if (start > 0) System.arraycopy(all, start - row, all, start, row);
				continue;
			}
			Arrays.fill(all, start, start + first, all[start + first]);
			for (int i = start + first + 1; i < start + row; i++) if (all[i] == 0) all[i] = all[i - 1];
		}
		return all;
	}
}
