package io.github.emvalidation.check.map;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.BoxNoise;
import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.signal.GaussianBlur;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Volume;
import java.util.BitSet;
import java.util.Optional;

/**
 * The part of a map round its particle, 10 Å wider than it on every side and of even sides without prime factors above 5, with soft
 * windows. {@code inside} is the particle's mask blurred by 2.5 Å; {@code outside} is {@code 1 - 1.8 b} between 0 and 1, b the same mask
 * blurred by 3.5 Å. Axes x, y, z. Densities and windows are volumes as large as the cut: they are made when asked for, and not kept.
 *
 * @param map   that it is cut out of
 * @param first voxel of the cut in the map
 * @param mask  the particle's, on the grid of the cut
 * @param mean  of the far solvent, in map units
 * @param unit  the height of the contour level above the solvent, in map units, above 0
 */
public record ParticleCut(DensityMap map, Int3 first, MapMask mask, double mean, double unit) {

	private static final double MARGIN = 10;
	private static final double INSIDE_BLUR = 2.5;
	private static final double OUTSIDE_BLUR = 3.5;
	private static final float STEEPNESS = 1.8f;

	/** The cut of this entry, which has a contour level; empty where there is no {@link CoarseMap}. */
	public static Optional<ParticleCut> of(final Entry entry) {
		return entry.once(ParticleCut.class, () -> CoarseMap.of(entry).map(coarse -> of(entry.map(), coarse, BoxNoise.of(entry).height())));
	}

	private static ParticleCut of(final DensityMap map, final CoarseMap coarse, final double height) {
		final Int3 first = first(coarse.particle());
		final Int3 last = last(coarse.particle());
		final int[] x = range(map.grid(), 0, first.x(), last.x());
		final int[] y = range(map.grid(), 1, first.y(), last.y());
		final int[] z = range(map.grid(), 2, first.z(), last.z());
		final Grid grid = Grid.of(new Int3(x[1] - x[0], y[1] - y[0], z[1] - z[0]), map.grid().voxel());
		final MapMask mask = new MapMask(grid);
		Parallel.forEach(grid.nz(), k -> {
			final MapMask particle = coarse.particle();
			// a side of odd length has a last voxel that no coarse one holds
			if ((z[0] + k) / 2 >= particle.grid().nz()) return;
			final BitSet plane = particle.plane((z[0] + k) / 2);
			final int width = Math.min(grid.nx(), 2 * particle.grid().nx() - x[0]);
			for (int j = 0; j < grid.ny() && (y[0] + j) / 2 < particle.grid().ny(); j++) {
				final int row = particle.grid().nx() * ((y[0] + j) / 2);
				for (int i = 0; i < width; i++) {
					if (plane.get(row + (x[0] + i) / 2)) mask.plane(k).set(i + grid.nx() * j);
				}
			}
		});
		return new ParticleCut(map, new Int3(x[0], y[0], z[0]), mask, coarse.farMean(), height == 0 ? 1 : Math.abs(height));
	}

	/** The grid of the cut. */
	public Grid grid() {
		return mask.grid();
	}

	/** The map less the mean of its far solvent, in units of the height of the contour level above the solvent; made row by row. */
	public Volume density() {
		return new Volume() {

			@Override
			public Grid grid() {
				return mask.grid();
			}

			@Override
			public void row(final int y, final int z, final float[] into) {
				final float[] plane = map.plane(first.z() + z);
				final int from = first.x() + map.grid().nx() * (first.y() + y);
				for (int i = 0; i < grid().nx(); i++) into[i] = (float) ((plane[from + i] - mean) / unit);
			}
		};
	}

	/** The soft window of the particle, 0 to 1. */
	public DensityMap inside() {
		return GaussianBlur.of(mask, INSIDE_BLUR / Math.cbrt(grid().voxelVolume()), "inside");
	}

	/** The soft window of the solvent, 0 to 1. */
	public DensityMap outside() {
		final DensityMap outside = GaussianBlur.of(mask, OUTSIDE_BLUR / Math.cbrt(grid().voxelVolume()), "outside");
		for (int k = 0; k < grid().nz(); k++) {
			final float[] plane = outside.plane(k);
			for (int i = 0; i < plane.length; i++) plane[i] = Math.max(0, Math.min(1, 1 - STEEPNESS * plane[i]));
		}
		return outside;
	}

	/** From and to (exclusive) along an axis, for the coarse voxels {@code first} to {@code last}. */
	private static int[] range(final Grid grid, final int axis, final int first, final int last) {
		final int margin = (int) Math.ceil(MARGIN / grid.voxel().get(axis));
		final int low = 2 * first - margin;
		final int high = 2 * last + 2 + margin;
		final int wanted = smooth(high - low);
		final int from = Math.max(0, low - (wanted - (high - low)) / 2);
		final int to = Math.min(grid.size().get(axis), from + wanted);
		return new int[] { Math.max(0, to - wanted), to };
	}

	/** The first even number from n on without prime factors above 5. */
	private static int smooth(final int n) {
		for (int even = n + n % 2;; even += 2) {
			int rest = even;
			for (final int prime : new int[] { 2, 3, 5 }) {
				while (rest % prime == 0) rest /= prime;
			}
			if (rest == 1) return even;
		}
	}

	private static Int3 first(final MapMask mask) {
		int x = Integer.MAX_VALUE;
		int y = Integer.MAX_VALUE;
		int z = Integer.MAX_VALUE;
		for (int k = 0; k < mask.grid().nz(); k++) {
			final BitSet plane = mask.plane(k);
			for (int i = plane.nextSetBit(0); i >= 0; i = plane.nextSetBit(i + 1)) {
				x = Math.min(x, i % mask.grid().nx());
				y = Math.min(y, i / mask.grid().nx());
				z = Math.min(z, k);
			}
		}
		return new Int3(x, y, z);
	}

	private static Int3 last(final MapMask mask) {
		int x = 0;
		int y = 0;
		int z = 0;
		for (int k = 0; k < mask.grid().nz(); k++) {
			final BitSet plane = mask.plane(k);
			for (int i = plane.nextSetBit(0); i >= 0; i = plane.nextSetBit(i + 1)) {
				x = Math.max(x, i % mask.grid().nx());
				y = Math.max(y, i / mask.grid().nx());
				z = k;
			}
		}
		return new Int3(x, y, z);
	}

	/** The density times a window, made row by row when asked for. */
	public Volume times(final Volume window) {
		final Volume density = density();
		return new Volume() {

			@Override
			public Grid grid() {
				return density.grid();
			}

			@Override
			public void row(final int y, final int z, final float[] into) {
				final float[] weights = new float[grid().nx()];
				window.row(y, z, weights);
				density.row(y, z, into);
				for (int x = 0; x < weights.length; x++) into[x] *= weights[x];
			}
		};
	}

	/** Whether the particle reaches both sides of the box along an axis, as a filament does. */
	public static boolean runsThrough(final CoarseMap coarse) {
		final Int3 first = first(coarse.particle());
		final Int3 last = last(coarse.particle());
		for (int axis = 0; axis < 3; axis++) {
			if (first.get(axis) == 0 && last.get(axis) == coarse.map().grid().size().get(axis) - 1) return true;
		}
		return false;
	}
}
