package io.github.emvalidation.check.model.frame;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.signal.Trilinear;
import io.github.emvalidation.structure.AtomicModel;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Vec3;
import java.util.ArrayList;
import java.util.List;

/**
 * How well a model fits a map whose first voxel lies at some place: {@code z = (mean density at the heavy atoms - mean of the map) /
 * standard deviation of the map}. Atoms outside the box count as the map's mean.
 *
 * @param name     of the place: "ORIGIN"
 * @param position of the first voxel in Å
 * @param inside   share of the heavy atoms inside the box
 * @param z        0 where the map has one density only
 */
record FrameFit(String name, Vec3 position, double inside, double z) {

	static final String HEADER = "as the program reads the header";

	/** A place that programs put a map at. */
	private record Place(String name, Vec3 position) {}

	/** The fits at the usual places, that of the header first. */
	static List<FrameFit> usual(final DensityMap map, final AtomicModel model) {
		final int[] heavy = model.heavyAtoms();
		final double[] moments = moments(map);
		final List<FrameFit> fits = new ArrayList<>();
		for (final Place place : places(map.grid(), model, heavy)) fits.add(of(place, map, model, heavy, moments));
		return fits;
	}

	/** The best fit; of equals the first. */
	static FrameFit best(final List<FrameFit> fits) {
		FrameFit best = fits.get(0);
		for (final FrameFit fit : fits) {
			// the header's place is often among the others too, and single precision may tell them apart
			if (fit.z > best.z + 1e-6) best = fit;
		}
		return best;
	}

	private static List<Place> places(final Grid grid, final AtomicModel model, final int[] heavy) {
		final Vec3 start = times(new Vec3(grid.start().x(), grid.start().y(), grid.start().z()), grid.voxel());
		final Vec3 half = times(new Vec3(grid.nx(), grid.ny(), grid.nz()), grid.voxel()).times(0.5);
		final Vec3 middle = times(new Vec3(grid.nx() / 2, grid.ny() / 2, grid.nz() / 2), grid.voxel());
		return List.of(new Place(HEADER, grid.position()), new Place("the first voxel at 0", Vec3.ZERO), new Place("ORIGIN", grid.origin()),
			new Place("NSTART", start), new Place("ORIGIN + NSTART", grid.origin().plus(start)),
			new Place("minus ORIGIN", grid.origin().times(-1)), new Place("minus NSTART", start.times(-1)),
			new Place("the middle of the box at 0", half.times(-1)), new Place("the middle of the model in the middle of the box",
				centre(model, heavy).minus(middle)));
	}

	private static Vec3 times(final Vec3 a, final Vec3 b) {
		return new Vec3(a.x() * b.x(), a.y() * b.y(), a.z() * b.z());
	}

	private static Vec3 centre(final AtomicModel model, final int[] heavy) {
		Vec3 sum = Vec3.ZERO;
		for (final int i : heavy) sum = sum.plus(model.at(i));
		return sum.times(1.0 / Math.max(1, heavy.length));
	}

	private static FrameFit of(final Place place, final DensityMap map, final AtomicModel model, final int[] heavy, final double[] moments) {
		final Trilinear values = new Trilinear(map, place.position);
		double sum = 0;
		int inside = 0;
		for (final int i : heavy) {
			final double value = values.at(model.x(i), model.y(i), model.z(i));
			if (Double.isNaN(value)) continue;
			inside++;
			sum += value - moments[0];
		}
		final double n = Math.max(1, heavy.length);
		return new FrameFit(place.name, place.position, inside / n, moments[1] > 0 ? sum / n / moments[1] : 0);
	}

	/** Mean and standard deviation. */
	private static double[] moments(final DensityMap map) {
		final double n = map.grid().voxels();
		final double mean = Parallel.map(map.grid().nz(), z -> {
			double sum = 0;
			for (final float v : map.plane(z)) sum += v;
			return sum;
		}).stream().mapToDouble(Double::doubleValue).sum() / n;
		final double squares = Parallel.map(map.grid().nz(), z -> {
			double sum = 0;
			for (final float v : map.plane(z)) sum += (v - mean) * (v - mean);
			return sum;
		}).stream().mapToDouble(Double::doubleValue).sum();
		return new double[] { mean, Math.sqrt(squares / n) };
	}
}
