package io.github.emvalidation.signal.atoms;

import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.FourierFilter;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Vec3;

/**
 * The density of an atomic model on the grid of a map, cut at a frequency: the atoms are drawn with a further blur that suits the voxels,
 * and the blur is divided out in Fourier space (Ten Eyck 1977, doi:10.1107/S0567739477001211). With Δ the longest voxel side,
 * {@code blur = max(0, 4 ln(1000)/(1/Δ² - 2 s/Δ) - smallest B)} keeps what the voxels fold back at the frequency s below a thousandth. It
 * holds up to {@code s = 1/(2.3 Δ)}. Memory: one spectrum beside the density.
 */
public final class ModelDensity {

	/** The finest detail of a model map, in voxels. */
	private static final double FINEST = 2.3;
	private static final double FOLDED = 1000;

	private ModelDensity() {}

	/** The finest detail in Å that a model map on this grid holds: 2.3 of the longest voxel side. */
	public static double finest(final Grid grid) {
		return FINEST * longest(grid);
	}

	private static double longest(final Grid grid) {
		final Vec3 voxel = grid.voxel();
		return Math.max(voxel.x(), Math.max(voxel.y(), voxel.z()));
	}

	/**
	 * The spectrum of a model, 0 beyond a frequency.
	 *
	 * @param finest the finest detail in Å; raised to {@link #finest(Grid)}
	 * @return sums over the voxels, as {@link Fft#forward} makes them, of a density in 1/Å²
	 */
	public static Spectrum spectrum(final Scatterers atoms, final Grid grid, final double finest, final Progress progress) {
		final double cut = 1 / Math.max(finest, finest(grid));
		final double step = longest(grid);
		final double blur = Math.max(0, 4 * Math.log(FOLDED) / (1 / (step * step) - 2 * cut / step) - atoms.leastBlur());
		final Spectrum spectrum = Fft.forward(AtomImage.of("model", atoms, grid, blur, progress), progress);
		FourierFilter.apply(spectrum, s -> s > cut * (1 + 1e-9) ? 0 : Math.exp(blur * s * s / 4));
		return spectrum;
	}
}
