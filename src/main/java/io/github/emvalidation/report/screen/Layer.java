package io.github.emvalidation.report.screen;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.report.page.Words;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.GrayLevels;
import io.github.emvalidation.result.Product.Local;
import io.github.emvalidation.result.Product;
import io.github.emvalidation.result.Scale;
import io.github.emvalidation.signal.BoxAverage;
import io.github.emvalidation.signal.Slicing;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Vec3;
import io.github.emvalidation.volume.Volume;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A volume as a page stores it: one byte per voxel, and fewer voxels if the volume is too large for a page. A code c means
 * {@code low + (high - low) c / 255}. For values that exist only inside the particle, 0 means no value and the other codes mean
 * {@code low + (high - low) (c - 1) / 254}. Values beyond the ends have the code of the end.
 *
 * @param name    its name in the list of volumes
 * @param meaning what it is, as a sentence
 * @param kind    "density", "mask" or "local"
 * @param label   what its values are, with the unit
 * @param size    number of voxels along x, y, z
 * @param step    voxel size in Å
 * @param offset  centre of the first voxel, in Å from that of the map's first voxel
 * @param low     value of the first code
 * @param high    value of the last
 * @param black   value drawn black; of colours, {@code low}
 * @param white   value drawn white, or {@code high}
 * @param ends    of colours, the words for the end of the first colour and of the last: "better", "worse"; else empty
 * @param falling whether the first colour belongs to the highest code
 * @param codes   x fastest, then y
 */
record Layer(String name, String meaning, String kind, String label, List<Integer> size, List<Double> step, List<Double> offset, double low,
	double high, double black, double white, List<String> ends, boolean falling, @JsonIgnore byte[] codes)
{

	private static final int LAST = 255;
	/** A voxel of a coarser grid has a value where at least this share of it is inside. */
	private static final double INSIDE = 0.5;
	private static final String DENSITY = "Density (map units)";

	/**
	 * A density in the grey levels of the report's figures, which its meaning states. The codes reach as far above the contour level
	 * as this is above black, so that a surface can be drawn there.
	 *
	 * @param zero  centre of the map's first voxel in space, in Å
	 * @param most  number of voxels that the page has room for
	 */
	static Layer density(final String name, final String meaning, final Volume volume, final OptionalDouble contour, final Vec3 zero,
		final long most)
	{
		final Figure.Slices shown = GrayLevels.robust(name, meaning, Slicing.central(volume));
		final double high = contour.isEmpty() ? shown.high() : Math.max(shown.high(), 2 * contour.getAsDouble() - shown.low());
		final double low = contour.isEmpty() ? shown.low() : Math.min(shown.low(), 2 * contour.getAsDouble() - shown.high());
		final DensityMap small = small(volume, most);
		return gray(name, Words.typeset(shown.caption()), "density", DENSITY, zero, small, low, high, shown.low(), shown.high());
	}

	static Layer mask(final String name, final String meaning, final MapMask mask, final Vec3 zero, final long most) {
		final DensityMap small = small(mask, most);
		return gray(name, meaning, "mask", "Share inside", zero, small, 0, 1, 0, 1);
	}

	/** The local values of a product; only voxels that are coloured enter an average. */
	static Layer local(final Product product, final Local local, final Vec3 zero, final long most) {
		final DensityMap sums = small(new Masked(product.volume(), local.inside()), most);
		final DensityMap shares = small(local.inside(), most);
		final DensityMap means = DensityMap.zeros(local.label(), sums.grid());
		Parallel.forEach(means.grid().nz(), z -> {
			final float[] mean = means.plane(z);
			for (int i = 0; i < mean.length; i++) {
				final float share = shares.plane(z)[i];
				mean[i] = share >= INSIDE ? sums.plane(z)[i] / share : Float.NaN;
			}
		});
		final Scale scale = local.scale();
		final Grid grid = means.grid();
		return new Layer(local.label(), product.meaning(), "local", local.label(), size(grid), list(grid.voxel()),
			list(grid.position().minus(zero)), scale.low(), scale.high(), scale.low(), scale.high(),
			List.of(scale.firstWord(), scale.lastWord()), scale.first() > scale.last(), codes(means, 1, scale.low(), scale.high()));
	}

	private static Layer gray(final String name, final String meaning, final String kind, final String label, final Vec3 zero,
		final DensityMap map, final double low, final double high, final double black, final double white)
	{
		final Grid grid = map.grid();
		return new Layer(name, meaning, kind, label, size(grid), list(grid.voxel()), list(grid.position().minus(zero)), low, high, black,
			white, List.of(), false, codes(map, 0, low, high));
	}

	private static List<Integer> size(final Grid grid) {
		return List.of(grid.nx(), grid.ny(), grid.nz());
	}

	private static List<Double> list(final Vec3 v) {
		return List.of(v.x(), v.y(), v.z());
	}

	/** The volume on at most so many voxels, fewer by the same factor along each axis. */
	private static DensityMap small(final Volume volume, final long most) {
		final Int3 size = volume.grid().size();
		final double factor = Math.min(1, Math.cbrt((double) most / size.product()));
		return BoxAverage.of(volume, new Int3(side(size.x(), factor), side(size.y(), factor), side(size.z(), factor)), "layer");
	}

	private static int side(final int n, final double factor) {
		return Math.max(1, (int) Math.floor(n * factor));
	}

	/** @param first code of {@code low}; codes below it stand for NaN */
	private static byte[] codes(final DensityMap map, final int first, final double low, final double high) {
		final int plane = map.grid().nx() * map.grid().ny();
		final byte[] codes = new byte[Math.multiplyExact(plane, map.grid().nz())];
		Parallel.forEach(map.grid().nz(), z -> {
			for (int i = 0; i < plane; i++) codes[plane * z + i] = (byte) code(map.plane(z)[i], first, low, high);
		});
		return codes;
	}

	private static long code(final float value, final int first, final double low, final double high) {
		if (Float.isNaN(value)) return 0;
		final double share = Math.min(1, Math.max(0, (value - low) / (high - low)));
		return first + Math.round((LAST - first) * share);
	}

	/** A volume that is 0 outside a mask. */
	private record Masked(Volume volume, MapMask mask) implements Volume {

		@Override
		public Grid grid() {
			return volume.grid();
		}

		@Override
		public void row(final int y, final int z, final float[] into) {
			volume.row(y, z, into);
			final int nx = mask.grid().nx();
			mask.clearOutside(z, nx * y, nx, into);
		}
	}
}
