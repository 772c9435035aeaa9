package io.github.emvalidation.entry;

import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.Components;
import io.github.emvalidation.signal.Dilation;
import io.github.emvalidation.signal.FourierResample;
import io.github.emvalidation.signal.GaussianBlur;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Vec3;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;

/**
 * The map under test with what its author declares of it. The one place that derives what several checks share (masks, the
 * resized map) and keeps it; each is made when first asked for. Safe for use by several threads.
 */
public final class Entry {

	private final DensityMap map;
	private final OptionalDouble contour;
	private final OptionalDouble resolution;
	private final OptionalDouble mass;
	private final Provenance provenance;
	private final MapStatistics statistics;

	private MapMask rawMask;
	private Components components;
	private MapMask hardMask;
	private DensityMap softMask;
	private ContourSurface surface;
	private Entry resized;
	private LocalAmplitudes localAmplitudes;
	private String fingerprint;

	/**
	 * @param map        the density; x, y, z
	 * @param contour    the author's contour level in the map's own units; empty if unknown
	 * @param resolution the reported resolution in Å; empty if unknown
	 * @throws BadInputException when a voxel, or the contour, is NaN or infinite, or the resolution is not between 0.5 and 100 Å
	 */
	public Entry(final DensityMap map, final OptionalDouble contour, final OptionalDouble resolution, final Provenance provenance) {
		EntryRules.checkContour(contour);
		EntryRules.checkResolution(resolution);
		this.map = map;
		this.contour = contour;
		this.resolution = resolution;
		mass = OptionalDouble.empty();
		this.provenance = provenance;
		statistics = MapStatistics.of(map);
	}

	private Entry(final Entry same, final OptionalDouble mass, final Provenance provenance) {
		map = same.map;
		contour = same.contour;
		resolution = same.resolution;
		this.mass = mass;
		this.provenance = provenance;
		statistics = same.statistics;
		rawMask = same.rawMask;
		components = same.components;
		hardMask = same.hardMask;
		softMask = same.softMask;
		surface = same.surface;
		resized = same.resized;
		localAmplitudes = same.localAmplitudes;
		fingerprint = same.fingerprint;
	}

	/** The same map, declared the same, of which something else is known; what was made of it already is shared. */
	public synchronized Entry with(final Provenance other) {
		return new Entry(this, mass, other);
	}

	/**
	 * The same map, whose particle is declared to have that molecular mass.
	 *
	 * @param kilodalton the mass in kDa; empty if it is not known
	 * @throws BadInputException when so much protein is less than a voxel or does not fit into the box
	 */
	public synchronized Entry weighing(final OptionalDouble kilodalton) {
		EntryRules.checkMass(this, kilodalton);
		return new Entry(this, kilodalton, provenance);
	}

	/**
	 * The same map at the first of the suggested contour levels; its provenance says that it is one.
	 *
	 * @throws BadInputException when there is none, because the map has one density only
	 */
	public Entry atSuggestedContour() {
		final ContourSuggestion first = ContourSuggestion.of(this).stream().findFirst()
			.orElseThrow(() -> new BadInputException(EntryRules.constant(this)));
		final Provenance marked = provenance.with(Fact.CONTOUR, new Source(Source.Kind.SUGGESTION, first.reasoning()));
		return new Entry(map, OptionalDouble.of(first.level()), resolution, marked).weighing(mass);
	}

	/**
	 * This entry, if it can be validated: to be asked before any check is started.
	 *
	 * @throws BadInputException when the contour level is not known or above the map's maximum; the message suggests some
	 */
	public Entry checked() {
		EntryRules.checkMask(this);
		return this;
	}

	/**
	 * This entry, if Fourier transforms of its map are possible.
	 *
	 * @throws BadInputException when the densities are too large or small for single precision
	 */
	public Entry transformable() {
		EntryRules.checkScale(this);
		return this;
	}

	public DensityMap map() {
		return map;
	}

	public Grid grid() {
		return map.grid();
	}

	public OptionalDouble resolution() {
		return resolution;
	}

	public OptionalDouble contour() {
		return contour;
	}

	/** Molecular mass of the particle in kDa, as declared; empty if it is not known. */
	public OptionalDouble mass() {
		return mass;
	}

	public Provenance provenance() {
		return provenance;
	}

	/** Smallest, largest and mean density. */
	public MapStatistics statistics() {
		return statistics;
	}

	/**
	 * Voxels at or above the contour level; may be empty.
	 *
	 * @throws BadInputException when the contour level is not known
	 */
	public synchronized MapMask rawMask() {
		if (rawMask == null) {
			rawMask = threshold(map, contourOrThrow());
		}
		return rawMask;
	}

	/**
	 * The 26-connected pieces of the raw mask.
	 *
	 * @throws BadInputException when the raw mask is empty
	 */
	public synchronized Components components() {
		if (components == null) {
			if (rawMask().isEmpty()) throw new BadInputException(EntryRules.contourTooHigh(this));
			components = Components.of(rawMask());
		}
		return components;
	}

	/** The largest piece of the raw mask, grown by ceil(2 Å / voxel) voxels with the 18-neighbourhood. */
	public synchronized MapMask hardMask() {
		if (hardMask == null) hardMask = Dilation.of(components().largest(), growth(map.grid()));
		return hardMask;
	}

	/** The hard mask smoothed by a Gaussian of 2 voxels; 0 to 1, and never below 0 as all weights are positive. */
	public synchronized DensityMap softMask() {
		if (softMask == null) softMask = GaussianBlur.of(hardMask(), 2, "soft mask");
		return softMask;
	}

	/**
	 * The surface of the map at the contour level; may be without triangles.
	 *
	 * @throws BadInputException when the contour level is not known
	 */
	public synchronized ContourSurface surface() {
		if (surface == null) surface = ContourSurface.of(map, contourOrThrow());
		return surface;
	}

	/**
	 * The map cropped or padded in Fourier space to a voxel size of about half the resolution, with the same contour; its hard
	 * mask is built anew there.
	 *
	 * @throws BadInputException when the resolution is not known, or the densities are too large or small for single precision
	 */
	public Entry resized() {
		return resized(Progress.NONE);
	}

	/** As {@link #resized()}, and stops when {@code progress} is cancelled. */
	public synchronized Entry resized(final Progress progress) {
		if (resized == null) {
			final double r = resolution.orElseThrow(() -> new BadInputException("The resolution of " + map.name() +
				" is not known; give it in Å."));
			EntryRules.checkScale(this);
			final Int3 size = ResizedGrid.size(map.grid(), r);
			resized = new Entry(FourierResample.to(map, size, progress), contour, resolution, provenance);
		}
		return resized;
	}

	/**
	 * The amplitudes of the resized map in narrow bands of frequency.
	 *
	 * @throws BadInputException when the resolution is not known, or no voxel of the resized map reaches the contour level
	 * @throws CancellationException when {@code progress} says so
	 */
	public synchronized LocalAmplitudes localAmplitudes(final Progress progress) {
		if (localAmplitudes == null) localAmplitudes = new LocalAmplitudes(this, progress);
		return localAmplitudes;
	}

	/** Hash of the grid and of every voxel, the same for the same map whatever its name or file; 64 hexadecimal digits. */
	public synchronized String fingerprint() {
		if (fingerprint == null) fingerprint = Fingerprint.of(map);
		return fingerprint;
	}

	private double contourOrThrow() {
		return contour.orElseThrow(() -> new BadInputException(EntryRules.missingContour(this)));
	}

	private static int growth(final Grid grid) {
		final Vec3 v = grid.voxel();
		return (int) Math.ceil(2 / Math.min(v.x(), Math.min(v.y(), v.z())));
	}

	private static MapMask threshold(final DensityMap map, final double level) {
		final MapMask mask = new MapMask(map.grid());
		Parallel.forEach(map.grid().nz(), z -> {
			final float[] plane = map.plane(z);
			for (int i = 0; i < plane.length; i++) {
				if (plane[i] >= level) mask.plane(z).set(i);
			}
		});
		return mask;
	}
}
