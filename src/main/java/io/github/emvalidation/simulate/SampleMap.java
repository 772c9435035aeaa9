package io.github.emvalidation.simulate;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.FourierFilter;
import io.github.emvalidation.signal.Quantiles;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Vec3;
import java.util.List;

/**
 * The bundled sample: what a good, moderately sharpened cryo-EM map of an apoferritin-like particle would be, made from
 * {@link FerritinCage} so that the truth is known.
 * <ol>
 * <li>The density of the atoms, main chain at B = 60 Å² (side chains a little more), centred on voxel n/2.</li>
 * <li>White noise: full in the solvent, less inside the protein.</li>
 * <li>Both low-passed together: everything down to 3 Å, nothing from 2.83 Å on, half a cosine between.</li>
 * <li>The mean of the solvent, which is every voxel that no atom reaches, is brought to 0, as reconstruction programs do.</li>
 * <li>The contour level encloses three quarters of the protein's volume (mass times 1.21 Å³/Da), because authors choose tighter
 * contours than the whole volume. Units are arbitrary, so densities are scaled to give this level the value {@value #CONTOUR}; it is
 * then between 5 and 6 standard deviations of the solvent.</li>
 * </ol>
 *
 * <p>The half maps are neither filtered nor sharpened: their density falls off by a further {@value #DAMPING} Å², which is what the map
 * was sharpened by. One is this density and the noise of the raw density plus, the other minus the same further noise, as strong as that
 * and independent of it: then the noise of the two halves is independent as well. They support 2.8 Å inside a tight mask and 3 Å inside
 * a wide one.
 *
 * @param map        the density
 * @param half1      the first half map, in the same units
 * @param half2      the second
 * @param contour    its contour level, in the units of the map
 * @param resolution its resolution in Å
 */
public record SampleMap(DensityMap map, DensityMap half1, DensityMap half2, double contour, double resolution) {

	/** What the sample is made from unless one asks for another. */
	public static final long DEFAULT_SEED = 1;

	static final int SIZE = 160;
	static final double VOXEL = 1.1;
	static final double RESOLUTION = 3;
	static final double CONTOUR = 0.02;

	private static final double B_FACTOR = 60;
	/** Of the low-pass, in 1/Å. */
	private static final double FALL = 0.02;
	/** Standard deviation of the noise before the low-pass, and the density at which it is half that, in 1/Å². */
	private static final double NOISE = 0.023;
	private static final double QUIET_DENSITY = 0.1;
	/** Of proteins, in Å³/Da. */
	private static final double SPECIFIC_VOLUME = 1.21;
	private static final double ENCLOSED = 0.75;
	/** What the density of the half maps falls off by beside that of the map, as a B-factor in Å². */
	private static final double DAMPING = 30;
	/** Makes the halves' noise another than the map's. */
	private static final long HALVES_SEED = 0x9e3779b97f4a7c15L;
	private static final String NAME = "sample map";
	private static final int STEPS = 4;

	/**
	 * Makes the sample; the same seed gives the same bits.
	 *
	 * @param seed of the sequence, the side chains and the noise
	 */
	public static SampleMap make(final long seed, final Progress progress) {
		final Grid grid = Grid.cube(SIZE, VOXEL);
		progress.step(0, STEPS, "Building the helices of the sample");
		final FerritinCage cage = FerritinCage.build(Vec3.all(SIZE / 2 * VOXEL), B_FACTOR, seed);
		progress.step(1, STEPS, "Computing the density of the sample");
		final DensityMap density = AtomDensity.of(NAME, cage.atoms(), grid, progress);
		final MapMask solvent = solvent(density);
		progress.step(2, STEPS, "Adding solvent noise to the sample");
		final DensityMap common = SolventNoise.of(density, NOISE, QUIET_DENSITY, seed);
		final DensityMap between = SolventNoise.of(density, NOISE, QUIET_DENSITY, HALVES_SEED ^ seed);
		final DensityMap raw = sum(NAME, density, 1, common);
		progress.step(3, STEPS, "Filtering the sample to its resolution");
		final DensityMap map = lowPassed(raw, progress);
		final double zero = mean(map, solvent);
		final double factor = factor(map, zero, cage.mass() * SPECIFIC_VOLUME * ENCLOSED);
		scale(map, zero, factor);
		final DensityMap mean = sum(NAME, damped(density, progress), 1, common);
		final List<DensityMap> halves = List.of(sum("sample half 1", mean, 1, between), sum("sample half 2", mean, -1, between));
		halves.forEach(half -> scale(half, zero, factor));
		progress.step(STEPS, STEPS, "Sample map made");
		return new SampleMap(map, halves.get(0), halves.get(1), CONTOUR, RESOLUTION);
	}

	/** The voxels that no atom reaches. */
	static MapMask solvent(final DensityMap density) {
		final MapMask mask = new MapMask(density.grid());
		Parallel.forEach(density.grid().nz(), z -> {
			final float[] plane = density.plane(z);
			for (int i = 0; i < plane.length; i++) {
				if (plane[i] == 0) mask.plane(z).set(i);
			}
		});
		return mask;
	}

	private static DensityMap lowPassed(final DensityMap density, final Progress progress) {
		final Spectrum spectrum = Fft.forward(density, progress);
		FourierFilter.apply(spectrum, FourierFilter.raisedCosineLowPass(1 / RESOLUTION, FALL));
		return Fft.inverse(spectrum, NAME, progress);
	}

	/** With amplitudes times {@code exp(-B s²/4)} at s in 1/Å. */
	private static DensityMap damped(final DensityMap density, final Progress progress) {
		final Spectrum spectrum = Fft.forward(density, progress);
		FourierFilter.apply(spectrum, s -> Math.exp(-DAMPING * s * s / 4));
		return Fft.inverse(spectrum, NAME, progress);
	}

	private static double mean(final DensityMap map, final MapMask where) {
		final double[] sums = new double[map.grid().nz()];
		Parallel.forEach(sums.length, z -> {
			final float[] plane = map.plane(z);
			sums[z] = where.plane(z).stream().mapToDouble(i -> plane[i]).sum();
		});
		double sum = 0;
		for (final double part : sums) sum += part;
		return sum / where.count();
	}

	private static DensityMap sum(final String name, final DensityMap map, final float times, final DensityMap other) {
		final DensityMap sum = DensityMap.zeros(name, map.grid());
		Parallel.forEach(map.grid().nz(), z -> {
			final float[] a = map.plane(z);
			final float[] b = other.plane(z);
			final float[] both = sum.plane(z);
			for (int i = 0; i < both.length; i++) both[i] = a[i] + times * b[i];
		});
		return sum;
	}

	/** What brings the density that encloses {@code volume} Å³ to the contour level, once {@code zero} is taken away. */
	private static double factor(final DensityMap map, final double zero, final double volume) {
		final Grid grid = map.grid();
		final int plane = grid.nx() * grid.ny();
		final float[] all = new float[Math.toIntExact(grid.voxels())];
		for (int z = 0; z < grid.nz(); z++) System.arraycopy(map.plane(z), 0, all, plane * z, plane);
		final double level = Quantiles.of(all, 1 - volume / (grid.voxels() * grid.voxelVolume()))[0];
		return CONTOUR / (level - zero);
	}

	private static void scale(final DensityMap map, final double zero, final double factor) {
		Parallel.forEach(map.grid().nz(), z -> {
			final float[] values = map.plane(z);
			for (int i = 0; i < values.length; i++) values[i] = (float) ((values[i] - zero) * factor);
		});
	}
}
