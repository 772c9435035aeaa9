package io.github.emvalidation.check.halfmaps;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.HalfMaps;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.Components;
import io.github.emvalidation.signal.Dilation;
import io.github.emvalidation.signal.DistanceTransform;
import io.github.emvalidation.signal.SoftMask;
import io.github.emvalidation.signal.Windowed;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.signal.fsc.FscCurve;
import io.github.emvalidation.signal.fsc.ShellGrid;
import io.github.emvalidation.signal.fsc.ShellPowers;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Vec3;
import io.github.emvalidation.volume.Volume;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A map with its two half maps, and what several checks derive from them: each is made when first asked for. Spectra, which take two
 * volumes of memory a pair, are kept as long as memory allows and made again otherwise. Safe for use by several threads.
 */
public final class HalfMapPair {

	/** The distance from the particle where the FSC mask begins to fall, and where it ends, in Å. */
	public static final double NEAR = 6;
	public static final double FAR = 14;

	private static final double NOISE_END = 0.9;
	private static final double MILLIONTH = 1e-6;

	/** Spectra of both halves. */
	public record Spectra(Spectrum first, Spectrum second) {}

	private final DensityMap map;
	private final DensityMap half1;
	private final DensityMap half2;
	private final double contour;
	private final OptionalDouble resolution;
	private final Optional<Volume> given;
	private final ShellGrid shells;

	private SoftReference<Spectra> spectra = new SoftReference<>(null);
	private SoftReference<Spectra> masked = new SoftReference<>(null);
	private ShellPowers powers;
	private Agreement agreement;
	private MapMask component;
	private DensityMap distance;
	private List<MaskedFsc> curves;
	private ConeCurves cones;
	private FscCurve maskedFsc;
	private List<ConeCurves> chance;

	/**
	 * @param map        the map under test
	 * @param half1      the first half, on the grid of the map
	 * @param half2      the second one
	 * @param contour    contour level of the map, in its units
	 * @param resolution the reported resolution in Å; empty if it is not known
	 * @param given      the FSC mask of the map's author, 0 to 1; empty if there is none
	 * @throws BadInputException when box or voxels of the three differ
	 */
	public HalfMapPair(final DensityMap map, final DensityMap half1, final DensityMap half2, final double contour,
		final OptionalDouble resolution, final Optional<Volume> given)
	{
		for (final DensityMap half : List.of(half1, half2)) PairRules.checkGrid(map, half);
		given.ifPresent(mask -> PairRules.checkMask(map, mask));
		this.map = map;
		this.half1 = half1;
		this.half2 = half2;
		this.contour = contour;
		this.resolution = resolution;
		this.given = given;
		shells = new ShellGrid(map.grid());
	}

	/**
	 * The pair of an entry that has half maps and a contour level; made once.
	 *
	 * @throws BadInputException when box or voxels of map and halves differ
	 */
	public static HalfMapPair of(final Entry entry) {
		return entry.once(HalfMapPair.class, () -> {
			final HalfMaps halves = entry.halfMaps().orElseThrow();
			return new HalfMapPair(entry.map(), halves.first(), halves.second(), entry.contour().orElseThrow(), entry.resolution(),
				halves.mask().map(mask -> mask));
		});
	}

	public DensityMap map() {
		return map;
	}

	public DensityMap half1() {
		return half1;
	}

	public DensityMap half2() {
		return half2;
	}

	public Grid grid() {
		return map.grid();
	}

	/** The reported resolution in Å. */
	public OptionalDouble resolution() {
		return resolution;
	}

	/** The author's FSC mask. */
	public Optional<Volume> given() {
		return given;
	}

	public ShellGrid shells() {
		return shells;
	}

	/** The spectra of the halves as they are; not to be changed. */
	public synchronized Spectra spectra(final Progress progress) {
		final Spectra kept = spectra.get();
		if (kept != null) return kept;
		final Spectra made = new Spectra(Fft.forward(half1, progress), Fft.forward(half2, progress));
		spectra = new SoftReference<>(made);
		return made;
	}

	/** The spectra of the halves inside the FSC mask; not to be changed. */
	public synchronized Spectra masked(final Progress progress) {
		final Spectra kept = masked.get();
		if (kept != null) return kept;
		final Spectra made = masked(fscMask(), progress);
		masked = new SoftReference<>(made);
		return made;
	}

	/** The spectra of the halves times a mask. */
	Spectra masked(final Volume mask, final Progress progress) {
		return new Spectra(Fft.forward(Windowed.of(half1, mask), progress), Fft.forward(Windowed.of(half2, mask), progress));
	}

	/** Powers and FSC of the halves as they are. */
	public synchronized ShellPowers powers(final Progress progress) {
		if (powers == null) {
			final Spectra pair = spectra(progress);
			powers = ShellPowers.of(pair.first(), pair.second(), shells);
		}
		return powers;
	}

	/** How far the halves are the same data. */
	public synchronized Agreement agreement(final Progress progress) {
		if (agreement == null) agreement = Agreement.of(half1, half2, powers(progress).fsc());
		return agreement;
	}

	/** The last shell where both halves have more than a millionth of their largest mean power: beyond, they were low-passed. */
	public int lastShellWithPower(final Progress progress) {
		final ShellPowers all = powers(progress);
		final double[] mean1 = all.perCoefficient(i -> all.first()[i]);
		final double[] mean2 = all.perCoefficient(i -> all.second()[i]);
		final double least1 = MILLIONTH * Arrays.stream(mean1).max().orElse(0);
		final double least2 = MILLIONTH * Arrays.stream(mean2).max().orElse(0);
		int last = mean1.length - 1;
		while (last > 0 && !(mean1[last] > least1 && mean2[last] > least2)) last--;
		return last;
	}

	/** The last shell whose noise is looked at, 0.45 N: beyond, interpolation in the reconstruction shows. */
	public int lastNoiseShell() {
		return (int) (NOISE_END * (shells.count() - 1));
	}

	/** The largest component (26 neighbours) of the map's voxels at or above the contour level. */
	public synchronized MapMask component() {
		if (component == null) {
			final MapMask raw = new MapMask(grid());
			Parallel.forEach(grid().nz(), z -> {
				final float[] plane = map.plane(z);
				for (int i = 0; i < plane.length; i++) {
					if (plane[i] >= contour) raw.plane(z).set(i);
				}
			});
			if (raw.isEmpty()) throw new BadInputException(PairRules.emptyMask(map, contour));
			component = Components.of(raw).largest();
		}
		return component;
	}

	/** The component grown by ceil(2 Å / voxel) voxels with the 18-neighbourhood. */
	public MapMask hardMask() {
		final Vec3 voxel = grid().voxel();
		return Dilation.of(component(), (int) Math.ceil(2 / Math.min(voxel.x(), Math.min(voxel.y(), voxel.z()))));
	}

	/** Squared distances from the component, in Å². */
	private synchronized DensityMap distance() {
		if (distance == null) distance = DistanceTransform.squared(component());
		return distance;
	}

	/** 1 up to {@code near} Å from the component, 0 from {@code far} Å on. */
	public Volume around(final double near, final double far) {
		return new SoftMask(distance(), near, far);
	}

	/** The mask round the particle that the map itself gives: 1 up to 6 Å, 0 from 14 Å on. */
	public Volume particle() {
		return around(NEAR, FAR);
	}

	/** The FSC mask: the author's, or else the one round the particle. */
	public Volume fscMask() {
		return given.orElseGet(this::particle);
	}

	/** The FSC in the FSC mask, and in the others that an author may have used, see {@link MaskedFsc}; the FSC mask is first. */
	public synchronized List<MaskedFsc> curves(final Progress progress) {
		if (curves == null) {
			final List<MaskedFsc.Mask> masks = new ArrayList<>();
			given.ifPresent(mask -> masks.add(new MaskedFsc.Mask(MaskedFsc.GIVEN, mask)));
			for (final double[] edge : MaskedFsc.EDGES) masks.add(MaskedFsc.Mask.around(this, edge[0], edge[1]));
			curves = new MaskedFscMaker(this, progress).make(masks);
		}
		return curves;
	}

	/** The FSC in the FSC mask. */
	public synchronized FscCurve maskedFsc(final Progress progress) {
		if (maskedFsc == null) {
			final Spectra pair = masked(progress);
			maskedFsc = ShellPowers.of(pair.first(), pair.second(), shells).fsc();
		}
		return maskedFsc;
	}

	/** The FSC in the mask round the particle, whatever mask the author gives. */
	public FscCurve particleFsc(final Progress progress) {
		if (given.isEmpty()) return maskedFsc(progress);
		final Spectra pair = masked(particle(), progress);
		return ShellPowers.of(pair.first(), pair.second(), shells).fsc();
	}

	/** The FSC along directions, inside the FSC mask. */
	public synchronized ConeCurves cones(final Progress progress) {
		if (cones == null) cones = ConeCurves.of(masked(progress), shells, progress);
		return cones;
	}

	/** The same of drawn pairs that have this pair's FSC and mask, but are alike in every direction, see {@link Chance}. */
	public synchronized List<ConeCurves> chance(final Progress progress) {
		if (chance == null) chance = ChanceDraws.of(maskedFsc(progress), fscMask(), progress);
		return chance;
	}
}
