package io.github.emvalidation.entry.derived;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.signal.GuinierFit;
import io.github.emvalidation.signal.MonogenicAmplitude;
import io.github.emvalidation.signal.Quantiles;
import io.github.emvalidation.signal.Shells;
import io.github.emvalidation.signal.Shells.Shell;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.MaskVoxels;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;

/**
 * The local amplitudes of the resized map in narrow bands of frequency, from 1/15 Å to the reported resolution. The bands are made one
 * after the other. The first and the last band, which all even divisions of the range share, are kept for the next check.
 * Kaur et al. 2021, doi:10.1038/s41467-021-21509-5.
 */
public final class LocalAmplitudes {

	/** Where the frequencies begin, in Å. */
	public static final double COARSEST = 15;
	/** The width of a band, in frequency steps of the box. */
	private static final double WIDTH_IN_STEPS = 4.8;
	private static final int FEWEST_SHELLS = 3;
	private static final double NOISE_QUANTILE = 0.9;
	private static final double SAME = 1e-9;

	/**
	 * One band. Amplitudes are in map units, per frequency that the band passes.
	 *
	 * @param frequency its middle in 1/Å
	 * @param particle  the amplitude at each voxel of the hard mask, in the order of {@link #voxels}; not to be changed
	 * @param noise     the 0.9 quantile over the solvent round the particle (see {@link Solvent}), 0 if there is none; empty when
	 *                  the visitor does not need it
	 */
	public record Band(double frequency, float[] particle, OptionalDouble noise) {}

	/** Receives the bands one after the other. */
	public interface Visitor {

		/** Whether it needs the noise in the band at this frequency; without noise a band takes much less time. */
		boolean needsNoise(double frequency);

		void visit(int index, Band band);
	}

	private final Entry entry;
	private final Entry resized;
	private final double resolution;
	private final double width;
	private final MaskVoxels voxels;
	private final MapMask solvent;
	/** Particle and solvent. */
	private final MapMask both;
	private final List<Band> kept = new ArrayList<>();
	private List<Shell> shells = List.of();

	/**
	 * The local amplitudes of this entry, which has a resolution.
	 *
	 * @throws BadInputException     when no voxel of the resized map reaches the contour level
	 * @throws CancellationException when {@code progress} says so
	 */
	public static LocalAmplitudes of(final Entry entry, final Progress progress) {
		return entry.once(LocalAmplitudes.class, () -> new LocalAmplitudes(entry, progress));
	}

	/** @param entry the map as it is given, with its resolution */
	private LocalAmplitudes(final Entry entry, final Progress progress) {
		this.entry = entry;
		resized = ResizedMap.of(entry, progress);
		resolution = resized.resolution().orElseThrow();
		if (resized.contourOrThrow() > resized.statistics().max()) throw new BadInputException(tooFine(resized));
		width = WIDTH_IN_STEPS / resized.grid().longestSide();
		voxels = new MaskVoxels(Masks.of(resized).hard());
		solvent = Solvent.around(Masks.of(resized).hard());
		both = solvent.or(Masks.of(resized).hard());
	}

	/** The map itself reaches its level, so this is not the sentence for one that is too high. */
	private static String tooFine(final Entry resized) {
		return "Resized to voxels of half its resolution the map has a maximum of " + Numbers.digits(resized.statistics().max(), 3) +
			", below the contour level " + Numbers.digits(resized.contourOrThrow(), 6) +
			". What reaches that level is finer than the resolution: the voxel size, the resolution or the level is wrong.";
	}

	/** The voxels of the resized map's hard mask, in the order of the bands' values. */
	public MaskVoxels voxels() {
		return voxels;
	}

	/** Whether there is solvent in which noise can be measured. */
	public boolean hasSolvent() {
		return !solvent.isEmpty();
	}

	/** Whether the map was multiplied by a mask, so that its solvent does not show the noise. */
	public boolean isMasked() {
		return Solvent.isFlat(entry.map(), Masks.of(entry).hard());
	}

	/**
	 * The B-factor of the whole map in Å², from 15 Å to its resolution, as check 0.d finds it. Known from the first visit on;
	 * empty where there are too few shells for a line.
	 */
	public synchronized OptionalDouble mapBFactor() {
		final List<Shell> fitted = shells.stream()
			.filter(shell -> shell.spacing() >= resolution && shell.spacing() <= COARSEST && shell.meanAmplitude() > 0).toList();
		return fitted.size() < FEWEST_SHELLS ? OptionalDouble.empty() : OptionalDouble.of(GuinierFit.of(fitted).bFactor());
	}

	/** How many bands fit side by side, at least one. */
	public int bands() {
		return (int) Math.max(1, Math.floor((1 / resolution - 1 / COARSEST) / width));
	}

	/** This number of frequencies in 1/Å, evenly spaced from 1/15 Å to the resolution; a single one is the first. */
	public double[] frequencies(final int count) {
		final double[] frequencies = new double[count];
		final double first = 1 / COARSEST;
		final double last = 1 / resolution;
		for (int i = 0; i < count; i++) frequencies[i] = i == 0 ? first : first + (last - first) * i / (count - 1);
		return frequencies;
	}

	/**
	 * Passes the bands at these frequencies to the visitor, one after the other.
	 *
	 * @throws CancellationException when {@code progress} says so; the bands already made for both checks are kept
	 */
	public synchronized void visit(final double[] frequencies, final Visitor visitor, final Progress progress) {
		MonogenicAmplitude amplitude = null;
		for (int i = 0; i < frequencies.length; i++) {
			progress.step(i, frequencies.length, "Measuring local amplitudes at " + Unit.ANGSTROM.print(1 / frequencies[i]));
			Band band = kept(frequencies[i]);
			if (band == null) {
				if (amplitude == null) amplitude = amplitude(progress);
				final boolean isShared = isShared(frequencies[i]);
				band = band(amplitude, frequencies[i], isShared || visitor.needsNoise(frequencies[i]), progress);
				if (isShared) kept.add(band);
			}
			visitor.visit(i, band);
		}
		progress.step(frequencies.length, frequencies.length, "Local amplitudes measured");
	}

	private MonogenicAmplitude amplitude(final Progress progress) {
		final MonogenicAmplitude amplitude = new MonogenicAmplitude(resized.map(), width, progress);
		if (shells.isEmpty()) shells = Shells.meanAmplitude(amplitude.spectrum());
		return amplitude;
	}

	private Band band(final MonogenicAmplitude amplitude, final double frequency, final boolean withNoise, final Progress progress) {
		amplitude.band(frequency, withNoise ? both : voxels.mask(), progress);
		final float[] particle = new float[voxels.count()];
		Parallel.forEach(resized.grid().nz(), z -> voxels.gather(z, amplitude.section(z), particle));
		return new Band(frequency, particle, withNoise ? OptionalDouble.of(noise(amplitude)) : OptionalDouble.empty());
	}

	/** Consumes the amplitudes: those of the solvent are moved to the front of their sections. */
	private double noise(final MonogenicAmplitude amplitude) {
		if (solvent.isEmpty()) return 0;
		final float[][] sections = new float[resized.grid().nz()][];
		final int[] lengths = new int[sections.length];
		Parallel.forEach(sections.length, z -> {
			sections[z] = amplitude.section(z);
			lengths[z] = MaskVoxels.copyRuns(solvent.plane(z), sections[z], sections[z], 0);
		});
		return Quantiles.of(sections, lengths, NOISE_QUANTILE)[0];
	}

	private Band kept(final double frequency) {
		return kept.stream().filter(band -> Math.abs(band.frequency() - frequency) < SAME).findFirst().orElse(null);
	}

	private boolean isShared(final double frequency) {
		return Math.abs(1 / COARSEST - frequency) < SAME || Math.abs(1 / resolution - frequency) < SAME;
	}
}
