package io.github.emvalidation.check.map;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.util.Optional;

/**
 * The power of a map inside and outside its particle, shell by shell: {@code mean |FFT(V w)|² / mean w²} with the windows w of
 * {@link ParticleCut}. Shell i stands for the frequency i/L.
 *
 * @param inside  of the particle, with the noise in it
 * @param outside of the solvent near it
 * @param side    L, the longest side of the cut in Å
 * @param voxel   the largest voxel side in Å
 */
public record ParticleSpectrum(double[] inside, double[] outside, double side, double voxel) {

	private static final double LEAST_WINDOW = 1e-6;

	/** The spectrum of this entry, which has a contour level; empty where there is no {@link CoarseMap}. */
	public static Optional<ParticleSpectrum> of(final Entry entry, final Progress progress) {
		return entry.once(ParticleSpectrum.class, () -> ParticleCut.of(entry).map(cut -> of(cut, progress)));
	}

	private static ParticleSpectrum of(final ParticleCut cut, final Progress progress) {
		final Grid grid = cut.grid();
		final double largest = Math.max(grid.voxel().x(), Math.max(grid.voxel().y(), grid.voxel().z()));
		return new ParticleSpectrum(power(cut, cut.inside(), progress), power(cut, cut.outside(), progress), grid.longestSide(), largest);
	}

	private static double[] power(final ParticleCut cut, final DensityMap window, final Progress progress) {
		final double scale = Math.max(LEAST_WINDOW, meanSquare(window));
		final double[] power = ShellPower.of(Fft.forward(cut.times(window), progress));
		for (int i = 0; i < power.length; i++) power[i] /= scale;
		return power;
	}

	private static double meanSquare(final DensityMap map) {
		double sum = 0;
		for (int z = 0; z < map.grid().nz(); z++) {
			double section = 0;
			for (final float v : map.plane(z)) section += (double) v * v;
			sum += section;
		}
		return sum / map.grid().voxels();
	}

	/** The frequency of a shell in 1/Å. */
	public double frequency(final int shell) {
		return shell / side;
	}

	/** The first shell of a fit, at 12 Å, where the spectrum begins to follow the atoms rather than the outline. */
	public int first() {
		return Math.max(2, (int) Math.ceil(side / 12));
	}

	/** The last shell at a resolution, at most 0.48 of the sampling frequency. */
	public int last(final double resolution) {
		return (int) (Math.min(1 / resolution, 0.48 / voxel) * side);
	}
}
