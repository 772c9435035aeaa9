package io.github.emvalidation.training.resolution;

import io.github.emvalidation.io.MapReader;
import io.github.emvalidation.network.Weights;
import io.github.emvalidation.network.resolution.LocalResolution;
import io.github.emvalidation.network.resolution.MaskedMap;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Scale;
import io.github.emvalidation.signal.Components;
import io.github.emvalidation.signal.Dilation;
import io.github.emvalidation.signal.FourierFilter;
import io.github.emvalidation.signal.Quantiles;
import io.github.emvalidation.signal.Slicing;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.MaskVoxels;
import io.github.emvalidation.volume.Vec3;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntPredicate;

/**
 * A deposited map that the network is tested on, and what can be done to it.
 *
 * @param map  densities
 * @param hard its hard mask
 * @param cut  resolution in Å that it is low-passed at before the network sees it; 0 for none
 */
record RealMap(DensityMap map, MapMask hard, double cut) {

	/**
	 * What is known of a map.
	 *
	 * @param file       its name
	 * @param contour    level
	 * @param resolution as reported, in Å
	 */
	record Known(String file, double contour, double resolution) {

		/** "EMD-20026". */
		String name() {
			return file.replaceFirst("^(emd_\\d+).*", "$1").replace('_', '-').toUpperCase(Locale.ROOT);
		}
	}

	/** Largest answer of the check, in Å. */
	private static final double COARSEST = 12.9;

	/** Which voxel of the old map a voxel of the new one is. */
	interface Move {

		Int3 from(int x, int y, int z);
	}

	static RealMap read(final Path file, final Known known) {
		final DensityMap map = MapReader.read(file, MapReader.Options.DEFAULT, Progress.NONE).map();
		final MapMask raw = new MapMask(map.grid());
		for (int z = 0; z < map.grid().nz(); z++) {
			for (int i = 0; i < map.plane(z).length; i++) {
				if (map.plane(z)[i] >= known.contour()) raw.plane(z).set(i);
			}
		}
		final Vec3 v = map.grid().voxel();
		final int growth = (int) Math.ceil(2 / Math.min(v.x(), Math.min(v.y(), v.z())));
		return new RealMap(map, Dilation.of(Components.of(raw).largest(), growth), 0);
	}

	/** The map with every coefficient multiplied by {@code gain(s)}, s in 1/Å. */
	RealMap filtered(final DoubleUnaryOperator gain) {
		final Spectrum spectrum = Fft.forward(map);
		FourierFilter.apply(spectrum, gain);
		return new RealMap(Fft.inverse(spectrum, map.name()), hard, cut);
	}

	/** The same, low-passed at a resolution in Å before the network sees it. */
	RealMap within(final double resolution) {
		return new RealMap(map, hard, resolution);
	}

	RealMap times(final float factor) {
		return mapped((x, y, z) -> new Int3(x, y, z), map.grid(), factor);
	}

	/** A quarter of a turn about z. */
	RealMap turned() {
		final Grid g = map.grid();
		final Grid grid = Grid.of(new Int3(g.ny(), g.nx(), g.nz()), new Vec3(g.voxel().y(), g.voxel().x(), g.voxel().z()));
		return mapped((x, y, z) -> new Int3(y, g.ny() - 1 - x, z), grid, 1);
	}

	RealMap mirrored() {
		return mapped((x, y, z) -> new Int3(map.grid().nx() - 1 - x, y, z), map.grid(), 1);
	}

	/** This map where {@code keep} holds for x, the other one elsewhere. */
	RealMap joined(final RealMap other, final IntPredicate keep) {
		final DensityMap joined = DensityMap.zeros(map.name(), map.grid());
		for (int z = 0; z < map.grid().nz(); z++) {
			for (int i = 0; i < joined.plane(z).length; i++) {
				joined.plane(z)[i] = (keep.test(i % map.grid().nx()) ? map : other.map).plane(z)[i];
			}
		}
		return new RealMap(joined, hard, cut);
	}

	private RealMap mapped(final Move move, final Grid grid, final float factor) {
		final DensityMap moved = DensityMap.zeros(map.name(), grid);
		final MapMask mask = new MapMask(grid);
		for (int z = 0; z < grid.nz(); z++) {
			for (int y = 0; y < grid.ny(); y++) {
				for (int x = 0; x < grid.nx(); x++) {
					final Int3 from = move.from(x, y, z);
					moved.plane(z)[x + grid.nx() * y] = factor * map.get(from.x(), from.y(), from.z());
					if (hard.get(from.x(), from.y(), from.z())) mask.set(x, y, z);
				}
			}
		}
		return new RealMap(moved, mask, cut);
	}

	/** Local resolution at the voxels whose place along x, in Å, is wanted; answers held within {@code low} and 12.9 Å. */
	float[] answers(final Weights weights, final double low, final DoublePredicate wanted) {
		final MaskedMap seen = MaskedMap.of(map, hard, cut, Progress.NONE);
		final Grid grid = seen.map().grid();
		final MapMask chosen = new MapMask(grid);
		for (int z = 0; z < grid.nz(); z++) {
			for (int i = seen.voxels().mask().plane(z).nextSetBit(0); i >= 0; i = seen.voxels().mask().plane(z).nextSetBit(i + 1)) {
				if (wanted.test(i % grid.nx() * grid.voxel().x())) chosen.plane(z).set(i);
			}
		}
		return answers(weights, low, seen.map(), new MaskVoxels(chosen));
	}

	private static float[] answers(final Weights weights, final double low, final DensityMap seen, final MaskVoxels voxels) {
		final float[] answers = LocalResolution.of(weights, seen, voxels, Progress.NONE);
		for (int i = 0; i < answers.length; i++) answers[i] = (float) Math.max(low, Math.min(COARSEST, answers[i]));
		return answers;
	}

	/** Slices through the middle of the box, in the colours of the local resolution. */
	Figure slices(final Weights weights, final double low, final String name) {
		final MaskedMap seen = MaskedMap.of(map, hard, cut, Progress.NONE);
		final MaskVoxels voxels = seen.voxels();
		final float[] answers = answers(weights, low, seen.map(), voxels);
		final double[] shown = Quantiles.of(answers, 0.025, 0.975);
		return new Figure.ColourSlices("local-resolution-" + name.toLowerCase(Locale.ROOT), "Local resolution of " + name + ".",
			Slicing.central(voxels.volume(answers)), Slicing.central(voxels.mask()), Scale.of(shown[0], shown[1], 0.1, Scale.Sense.LOW_IS_BETTER),
			"Local resolution (Å)");
	}

	/** Median of the answers. */
	double median(final Weights weights, final double low, final DoublePredicate wanted) {
		return Quantiles.of(answers(weights, low, wanted), 0.5)[0];
	}

	double median(final Weights weights, final double low) {
		return median(weights, low, x -> true);
	}
}
