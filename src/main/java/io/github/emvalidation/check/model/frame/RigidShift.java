package io.github.emvalidation.check.model.frame;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.ModelMap;
import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.Windowed;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Vec3;
import io.github.emvalidation.volume.Volume;
import java.util.List;
import java.util.Optional;

/**
 * How far a model as a whole is off: the highest place of {@code IFFT(F_map conj(F_model))} within 6 Å of 0, refined by a parabola along
 * each axis. The map is seen through a soft mask round the model, its mean within 8 Å of the model taken off; the model map ends at the
 * reported resolution.
 */
final class RigidShift {

	private static final double REACH = 6;

	private RigidShift() {}

	/** The displacement of the model that fits best, in Å; empty where the map has one density only round the model. */
	static Optional<Vec3> of(final Entry entry, final double resolution, final Progress progress) {
		final ModelMap model = ModelMap.of(entry);
		final Volume mask = model.softMask();
		final Spectrum map = Fft.forward(new Windowed(entry.map(), mask, mean(entry.map(), model.distance())), progress);
		final double cut = 1 / Math.max(resolution, model.finest());
		multiply(map, model.spectrum(progress), cut);
		return peak(Fft.inverse(map, "cross-correlation", progress));
	}

	/** The mean of the map where the distance from the model is known. */
	private static double mean(final DensityMap map, final DensityMap distance) {
		final List<double[]> sums = Parallel.map(map.grid().nz(), z -> {
			final double[] sum = new double[2];
			final float[] plane = map.plane(z);
			final float[] squared = distance.plane(z);
			for (int i = 0; i < plane.length; i++) {
				if (Float.isInfinite(squared[i])) continue;
				sum[0] += plane[i];
				sum[1]++;
			}
			return sum;
		});
		final double count = sums.stream().mapToDouble(sum -> sum[1]).sum();
		return count == 0 ? 0 : sums.stream().mapToDouble(sum -> sum[0]).sum() / count;
	}

	/** Multiplies each coefficient up to a frequency by the conjugate of another, and clears those beyond. */
	private static void multiply(final Spectrum spectrum, final Spectrum other, final double cut) {
		final Grid grid = spectrum.grid();
		final double[] x2 = spectrum.squaredFrequencies(0, spectrum.halfX());
		final double[] y2 = spectrum.squaredFrequencies(1, grid.ny());
		final double[] z2 = spectrum.squaredFrequencies(2, grid.nz());
		final double limit = cut * cut * (1 + 1e-9);
		Parallel.forEach(grid.nz(), z -> {
			final float[] a = spectrum.plane(z);
			final float[] b = other.plane(z);
			int i = 0;
			for (final double y : y2) {
				for (final double x : x2) {
					final boolean kept = x + y + z2[z] <= limit;
					final float re = a[i] * b[i] + a[i + 1] * b[i + 1];
					final float im = a[i + 1] * b[i] - a[i] * b[i + 1];
					a[i] = kept ? re : 0;
					a[i + 1] = kept ? im : 0;
					i += 2;
				}
			}
		});
	}

	private static Optional<Vec3> peak(final DensityMap found) {
		final Grid grid = found.grid();
		final int[] reach = new int[3];
		for (int axis = 0; axis < 3; axis++) {
			reach[axis] = (int) Math.min(REACH / grid.voxel().get(axis), (grid.size().get(axis) - 1) / 2);
		}
		int[] best = { 0, 0, 0 };
		for (int z = -reach[2]; z <= reach[2]; z++) {
			for (int y = -reach[1]; y <= reach[1]; y++) {
				for (int x = -reach[0]; x <= reach[0]; x++) {
					final Vec3 shift = new Vec3(x * grid.voxel().x(), y * grid.voxel().y(), z * grid.voxel().z());
					if (shift.length() <= REACH && at(found, x, y, z) > at(found, best[0], best[1], best[2])) best = new int[] { x, y, z };
				}
			}
		}
		final double[] refined = new double[3];
		for (int axis = 0; axis < 3; axis++) refined[axis] = (best[axis] + vertex(found, best, axis)) * grid.voxel().get(axis);
		return at(found, best[0], best[1], best[2]) > 0 ? Optional.of(new Vec3(refined[0], refined[1], refined[2])) : Optional.empty();
	}

	/** How far the top of the parabola through three neighbours is off the middle one, in voxels. */
	private static double vertex(final DensityMap found, final int[] place, final int axis) {
		final int[] one = { axis == 0 ? 1 : 0, axis == 1 ? 1 : 0, axis == 2 ? 1 : 0 };
		final double before = at(found, place[0] - one[0], place[1] - one[1], place[2] - one[2]);
		final double here = at(found, place[0], place[1], place[2]);
		final double after = at(found, place[0] + one[0], place[1] + one[1], place[2] + one[2]);
		final double bend = before - 2 * here + after;
		return bend < 0 ? Math.max(-1, Math.min(1, (before - after) / (2 * bend))) : 0;
	}

	private static double at(final DensityMap map, final int x, final int y, final int z) {
		return map.get(Math.floorMod(x, map.grid().nx()), Math.floorMod(y, map.grid().ny()), Math.floorMod(z, map.grid().nz()));
	}
}
