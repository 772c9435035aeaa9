package io.github.emvalidation.entry.derived;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.FourierFilter;
import io.github.emvalidation.signal.SoftMask;
import io.github.emvalidation.signal.atoms.AtomDistance;
import io.github.emvalidation.signal.atoms.AtomPlaces;
import io.github.emvalidation.signal.atoms.ModelDensity;
import io.github.emvalidation.signal.atoms.Scatterers;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.structure.AtomicModel;
import io.github.emvalidation.structure.ScatteringFactors;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Vec3;
import io.github.emvalidation.volume.Volume;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The atomic model of an entry on the grid of its map: the density of its atoms in all their places with their occupancies, the distance
 * from its atoms, and the soft mask round it. Each is made at its first use; the spectrum, which takes as much memory as the map, is
 * kept as long as memory allows. Safe for use by several threads.
 */
public final class ModelMap {

	/** The soft mask is 1 up to here and 0 from there on, in Å from the nearest atom. */
	public static final double NEAR = 3;
	public static final double FAR = 8;

	/** B-factors beyond these, in Å², are no measurements: the one makes atoms infinitely sharp, the other as wide as the box. */
	private static final double LEAST_B = -50;
	private static final double MOST_B = 1000;

	private final Grid grid;
	private final AtomicModel model;
	private SoftReference<Spectrum> spectrum = new SoftReference<>(null);
	private DensityMap distance;

	private ModelMap(final Entry entry) {
		grid = entry.grid();
		model = entry.model().orElseThrow();
	}

	/** That of an entry with a model. */
	public static ModelMap of(final Entry entry) {
		return entry.once(ModelMap.class, () -> new ModelMap(entry));
	}

	public AtomicModel model() {
		return model;
	}

	public Grid grid() {
		return grid;
	}

	/** The places of all atoms in Å from the first voxel. */
	public AtomPlaces places() {
		final Vec3 position = grid.position();
		final double[][] places = new double[3][model.size()];
		for (int axis = 0; axis < 3; axis++) {
			for (int i = 0; i < model.size(); i++) places[axis][i] = model.coordinate(i, axis) - position.get(axis);
		}
		return new AtomPlaces(places[0], places[1], places[2]);
	}

	/** The finest detail in Å that a model map on this grid holds. */
	public double finest() {
		return ModelDensity.finest(grid);
	}

	/** The spectrum of the model map, 0 beyond {@link #finest()}; not to be changed. */
	public synchronized Spectrum spectrum(final Progress progress) {
		final Spectrum kept = spectrum.get();
		if (kept != null) return kept;
		final Spectrum made = ModelDensity.spectrum(scatterers(), grid, finest(), progress);
		spectrum = new SoftReference<>(made);
		return made;
	}

	/**
	 * The model map, in 1/Å².
	 *
	 * @param cut the finest detail in Å; nothing finer than {@link #finest()} is there
	 */
	public DensityMap density(final double cut, final Progress progress) {
		final Spectrum copy = spectrum(progress).copy();
		if (cut > finest()) FourierFilter.apply(copy, s -> s > (1 + 1e-9) / cut ? 0 : 1);
		return Fft.inverse(copy, "model map", progress);
	}

	private Scatterers scatterers() {
		final Map<String, Integer> kinds = new LinkedHashMap<>();
		final List<ScatteringFactors> factors = new ArrayList<>();
		final int[] kind = new int[model.size()];
		final double[] b = new double[kind.length];
		final double[] occupancy = new double[kind.length];
		// an atom without a B-factor is blurred as the others are on average
		final double unknown = IntStream.range(0, kind.length).mapToDouble(model::b).filter(v -> !Double.isNaN(v)).average().orElse(0);
		for (int i = 0; i < kind.length; i++) {
			kind[i] = kinds.computeIfAbsent(model.element(i), symbol -> {
				factors.add(ScatteringFactors.of(symbol));
				return factors.size() - 1;
			});
			b[i] = Math.max(LEAST_B, Math.min(MOST_B, Double.isNaN(model.b(i)) ? unknown : model.b(i)));
			occupancy[i] = model.occupancy(i);
		}
		return new Scatterers(places(), kind, factors.stream().map(ScatteringFactors::a).toArray(double[][]::new),
			factors.stream().map(ScatteringFactors::b).toArray(double[][]::new), b, occupancy);
	}

	/** Squared distance of each voxel from the nearest atom that is no hydrogen, waters too, in Å²; infinite from {@value #FAR} Å on. */
	public synchronized DensityMap distance() {
		if (distance == null) {
			final AtomPlaces all = places();
			distance = AtomDistance.squared(all.of(all.where(i -> model.isChosen(i) && !model.isHydrogen(i))), grid, FAR);
		}
		return distance;
	}

	/** 1 up to {@value #NEAR} Å from such an atom, 0 from {@value #FAR} Å on, a cosine between. */
	public Volume softMask() {
		return new SoftMask(distance(), NEAR, FAR);
	}
}
