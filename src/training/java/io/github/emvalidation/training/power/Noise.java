package io.github.emvalidation.training.power;

import io.github.emvalidation.signal.GaussianBlur;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.util.Random;

/**
 * The noise of a reconstruction: Gaussian, with power {@code max(s, 0.01)^a exp(-b s²/2)}, weaker in the solvent than in the particle, in
 * half of the maps weaker still in the corners of the box. Its strength makes the signal a third of it in power at the resolution, inside
 * the particle's mask: the corrected FSC of the half maps is 0.143 there.
 */
final class Noise {

	private static final double SNR = 1 / 3.0;

	private Noise() {}

	/** @param signal power of the particle's signal in shells */
	static DensityMap of(final Particle particle, final double[] signal) {
		final Grid grid = particle.grid();
		final Random random = particle.random();
		final double a = 0.6 + 0.6 * random.nextDouble();
		final double b = 30 * random.nextDouble();
		final DensityMap coloured = Field.filtered(Field.noise(grid, random),
			s -> Math.sqrt(Math.pow(Math.max(s, 0.01), a) * Math.exp(-b * s * s / 2)));
		final double outside = 0.5 + 0.5 * random.nextDouble();
		final double corners = random.nextBoolean() ? 0.2 + 0.4 * random.nextDouble() : 0;
		final DensityMap near = GaussianBlur.of(particle.mask(), 3 / grid.voxel().x(), "near");
		final double side = grid.longestSide();
		final DensityMap noise = Field.of(grid, (x, y, z) -> {
			final double r = radius(grid, x, y, z);
			final double here = outside + (1 - outside) * Math.min(1, 1.5 * near.get(x, y, z));
			return coloured.get(x, y, z) * here * (1 - corners * Math.max(0, Math.min(1, (r - 0.47 * side) / 6)));
		});
		final double[] power = Spectra.power(Field.times(noise, particle.mask()));
		final int at = (int) Math.round(side / particle.resolution());
		final double scale = Math.sqrt(Spectra.mean(signal, at - 2, at + 2) / SNR / Spectra.mean(power, at - 2, at + 2));
		return Field.each(noise, v -> scale * v);
	}

	/** Distance from the middle voxel n/2, in Å. */
	static double radius(final Grid grid, final int x, final int y, final int z) {
		final double dx = (x - grid.nx() / 2.0) * grid.voxel().x();
		final double dy = (y - grid.ny() / 2.0) * grid.voxel().y();
		final double dz = (z - grid.nz() / 2.0) * grid.voxel().z();
		return Math.sqrt(dx * dx + dy * dy + dz * dz);
	}
}
