package io.github.emvalidation.signal;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Volume;
import java.util.List;

/**
 * A volume seen through a window, {@code (V - level) w}. Values are made when they are read.
 *
 * @param volume V
 * @param window w, on the same grid
 * @param level  what is subtracted first, in the units of the volume
 */
public record Windowed(Volume volume, Volume window, double level) implements Volume {

	public Windowed {
		if (!volume.grid().size().equals(window.grid().size())) {
			throw new IllegalArgumentException("a volume of " + volume.grid().size() + " and a window of " + window.grid().size() + " voxels");
		}
	}

	/** The volume times the window. */
	public static Windowed of(final Volume volume, final Volume window) {
		return new Windowed(volume, window, 0);
	}

	/** The same with the volume's mean, weighted by the window, taken off first; a window without weight leaves zeros. */
	public static Windowed centred(final Volume volume, final Volume window) {
		final double weight = sum(window);
		return new Windowed(volume, window, weight > 0 ? sum(of(volume, window)) / weight : 0);
	}

	/** The sum over all voxels. */
	public static double sum(final Volume volume) {
		final Grid grid = volume.grid();
		final List<Double> sections = Parallel.map(grid.nz(), z -> {
			final float[] row = new float[grid.nx()];
			double sum = 0;
			for (int y = 0; y < grid.ny(); y++) {
				volume.row(y, z, row);
				for (final float value : row) sum += value;
			}
			return sum;
		});
		double total = 0;
		for (final double section : sections) total += section;
		return total;
	}

	@Override
	public Grid grid() {
		return volume.grid();
	}

	@Override
	public void row(final int y, final int z, final float[] into) {
		final float[] weights = new float[grid().nx()];
		window.row(y, z, weights);
		volume.row(y, z, into);
		for (int x = 0; x < weights.length; x++) into[x] = (float) ((into[x] - level) * weights[x]);
	}
}
