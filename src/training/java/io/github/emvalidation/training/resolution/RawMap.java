package io.github.emvalidation.training.resolution;

import io.github.emvalidation.signal.Dilation;
import io.github.emvalidation.signal.FourierFilter;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.training.PosedStructure;
import io.github.emvalidation.training.resolution.RawRecipe.Fault;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;

/**
 * Makes maps by a {@link RawRecipe}. A voxel's label is the finest resolution at which the signal-to-noise ratio of its own window
 * reaches 1/3, so rims and loose parts are coarser than the core, and solvent has the coarsest label; but none is finer than the claim,
 * beyond which nothing is left to see.
 */
final class RawMap {

	/** Signal-to-noise ratio of a whole map whose half maps have an FSC of 0.143. */
	static final double LIMIT = 1 / 3.0;
	/** Frequencies at which gains are tabulated, per 1/Å. */
	private static final int STEPS = 4096;
	/** Voxels to learn from in an unmasked map reach this much further than in a masked one. */
	private static final int FURTHER = 7;
	/** Fall at the true resolution of an over-fitted map. */
	private static final double SHARP = 0.08;
	/** How much more signal than noise an over-fitted map has at its true resolution. */
	private static final double STRONGEST = 10;

	private final PosedStructure structure;
	private final BandPower power;
	private final RawRecipe recipe;
	/** Power of the noise relative to that at the resolution, and what it is there. */
	private final double noise;
	/** Amplitude of noise beyond the resolution relative to the signal's; 0 where it is not over-fitted. */
	private final double fill;

	private RawMap(final PosedStructure structure, final BandPower power, final RawRecipe recipe, final RandomGenerator random) {
		this.structure = structure;
		this.power = power;
		this.recipe = recipe;
		final boolean isOverfitted = recipe.fault() == Fault.OVERFITTED;
		fill = isOverfitted ? Recipe.logUniform(random, 0.5, 2) : 0;
		final double ratio = isOverfitted ? Recipe.logUniform(random, LIMIT, STRONGEST) : LIMIT;
		noise = signal(1 / recipe.resolution()) / ratio;
	}

	/** The map of a structure that follows a recipe; {@code power} is that of the structure. */
	static LabelledMap of(final PosedStructure structure, final BandPower power, final RawRecipe recipe, final RandomGenerator random) {
		final RawMap raw = new RawMap(structure, power, recipe, random);
		final DensityMap map = raw.density(random);
		final double tightness = recipe.tightness() == 0 ? 1 : recipe.tightness();
		final MapMask strong = LabelledMap.raw(map, tightness * LabelledMap.ATOM_VOLUME * structure.atoms());
		final MapMask hard = Dilation.of(strong, recipe.dilations() + (recipe.tightness() == 0 ? FURTHER : 0));
		if (recipe.tightness() > 0) LabelledMap.multiply(map, Dilation.of(hard, 1));
		final DensityMap labels = raw.labels();
		return new LabelledMap(map, labels, LabelledMap.usable(map, labels, hard, structure.isCut()));
	}

	/** The densities alone, before any mask. */
	static DensityMap density(final PosedStructure structure, final BandPower power, final RawRecipe recipe, final RandomGenerator random) {
		return new RawMap(structure, power, recipe, random).density(random);
	}

	/** Mean power of the particle's signal at a frequency. */
	private double signal(final double s) {
		return power.core(s) * Math.exp(-recipe.b() * s * s / 2);
	}

	/** Power of the noise at a frequency. */
	private double noise(final double s) {
		final double images = noise * Math.pow(Math.max(s, 0.01) * recipe.resolution(), recipe.colour());
		final boolean isBeyond = s > 1 / recipe.resolution();
		return isBeyond ? Math.max(images, fill * fill * signal(1 / recipe.resolution())) : images;
	}

	/** What signal and noise are both multiplied by. */
	private double common(final double s) {
		final double ratio = signal(s) / noise(s);
		final double weight = recipe.weighted() ? Math.sqrt(ratio / (1 + ratio)) : 1;
		return weight * Math.exp(recipe.sharpening() * s * s / 4);
	}

	private DensityMap density(final RandomGenerator random) {
		final double fall = recipe.fall() / recipe.claim();
		final DoubleUnaryOperator cut = FourierFilter.raisedCosineLowPass((1 - recipe.fall() / 2) / recipe.claim(), fall);
		final double[] signal = new double[STEPS];
		final double[] deviation = new double[STEPS];
		final DoubleUnaryOperator end = recipe.fault() == Fault.OVERFITTED
			? FourierFilter.raisedCosineLowPass(1 / recipe.resolution(), SHARP / recipe.resolution()) : s -> 1;
		int last = 0;
		for (int i = 0; i < STEPS; i++) {
			final double s = (i + 0.5) / STEPS;
			final double common = cut.applyAsDouble(s) == 0 ? 0 : cut.applyAsDouble(s) * common(s);
			signal[i] = recipe.fault() == Fault.NOISE ? 0 : common * end.applyAsDouble(s) * Math.exp(-recipe.b() * s * s / 4);
			deviation[i] = common * Math.sqrt(noise(s) / 2);
			if (common > 0) last = i;
		}
		final Spectrum spectrum = structure.spectrum().copy();
		image(spectrum, signal, deviation, (last + 1.0) / STEPS, random);
		return Fft.inverse(spectrum, "simulated");
	}

	/** Multiplies by the gain of the signal and adds noise, whose real and imaginary parts have the given deviations. */
	private static void image(final Spectrum spectrum, final double[] signal, final double[] deviation, final double limit,
		final RandomGenerator random)
	{
		final double[] x2 = spectrum.squaredFrequencies(0, spectrum.halfX());
		final double[] y2 = spectrum.squaredFrequencies(1, spectrum.grid().ny());
		for (int kz = 0; kz < spectrum.grid().nz(); kz++) {
			final float[] plane = spectrum.plane(kz);
			final double z2 = spectrum.frequency(2, kz) * spectrum.frequency(2, kz);
			int i = 0;
			for (final double y : y2) {
				for (final double x : x2) {
					final double s2 = x + y + z2;
					if (s2 >= limit * limit) {
						plane[i++] = 0;
						plane[i++] = 0;
						continue;
					}
					final int at = (int) (Math.sqrt(s2) * STEPS);
					for (int part = 0; part < 2; part++, i++) {
						plane[i] = (float) (plane[i] * signal[at] + deviation[at] * random.nextGaussian());
					}
				}
			}
		}
	}

	private DensityMap labels() {
		final Grid grid = structure.spectrum().grid();
		final DensityMap labels = DensityMap.zeros("labels", grid);
		final double[] limits = new double[BandPower.BANDS];
		for (int band = 0; band < limits.length; band++) {
			final double s = BandPower.frequency(band);
			limits[band] = LIMIT * noise(s) / Math.exp(-recipe.b() * s * s / 2);
		}
		final double floor = Math.max(recipe.claim(), recipe.fault() == Fault.OVERFITTED ? recipe.resolution() : 0);
		for (int z = 0; z < grid.nz(); z++) {
			final float[] plane = labels.plane(z);
			for (int y = 0; y < grid.ny(); y++) {
				for (int x = 0; x < grid.nx(); x++) {
					final double own = recipe.fault() == Fault.NOISE ? Recipe.COARSEST : label(limits, x, y, z);
					plane[x + grid.nx() * y] = (float) Math.min(Recipe.COARSEST, Math.max(floor, own));
				}
			}
		}
		return labels;
	}

	/** Where the window's power falls below the limits, seen from the finest band on; between bands by the logarithms. */
	private double label(final double[] limits, final int x, final int y, final int z) {
		double finer = 0;
		for (int band = limits.length - 1; band >= 0; band--) {
			final double excess = Math.log(Math.max(power.at(band, x, y, z), Float.MIN_NORMAL) / limits[band]);
			if (excess >= 0) {
				final double share = band == limits.length - 1 ? 0 : excess / (excess - finer);
				return 1 / (BandPower.frequency(band) * Math.exp(share * BandPower.STEP));
			}
			finer = excess;
		}
		return Recipe.COARSEST;
	}
}
