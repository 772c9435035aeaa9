package io.github.emvalidation.training.handedness;

import io.github.emvalidation.network.handedness.HandednessMap;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.Quantiles;
import io.github.emvalidation.structure.Structure;
import io.github.emvalidation.structure.Structure.Residue;
import io.github.emvalidation.training.Imaging;
import io.github.emvalidation.training.PosedStructure;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Vec3;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A simulated map of right-handed helices, and where they are.
 *
 * @param map     densities
 * @param contour its contour level
 * @param axes    lines of points of the helices' axes, in Å from the first voxel
 */
record TrainingMap(DensityMap map, double contour, List<List<Vec3>> axes) {

	/** Volume that a heavy atom of a protein and its hydrogens take, in Å³: 1.21 Å³/Da. */
	private static final double ATOM_VOLUME = 17;
	private static final int LEAST_SIDE = 48;
	private static final int LARGEST_SIDE = 108;
	private static final double FALL = 0.06;
	/** In Å²: atoms become nearly points, as in maps that were sharpened to the full. */
	private static final double SHARPEST_B = -80;

	/**
	 * How a map is made.
	 *
	 * @param resolution in Å
	 * @param b          B-factor in Å² beyond the atoms' own
	 * @param noise      standard deviation of the noise, relative to that of the signal inside the particle
	 * @param enclosed   volume inside the contour, relative to that of the atoms
	 * @param masked     whether the noise outside the particle is masked away
	 */
	record Recipe(double resolution, double b, double noise, double enclosed, boolean masked) {

		/** What maps to learn from look like: mostly 2.5 to 5.2 Å, some worse, a third without noise, some that drown in it. */
		static Recipe random(final RandomGenerator random) {
			final double resolution = random.nextDouble() < 0.75 ? 2.5 + 2.7 * random.nextDouble() : 5 + 3 * random.nextDouble();
			final double b = SHARPEST_B + random.nextDouble() * (Imaging.largestB(resolution) - SHARPEST_B);
			final double noise = random.nextDouble() < 0.3 ? 0 : 0.05 * Math.pow(50, random.nextDouble());
			return new Recipe(resolution, b, noise, 0.25 + 1.05 * random.nextDouble(), random.nextBoolean());
		}
	}

	/** A structure in a random pose. */
	static PosedStructure pose(final Structure structure, final RandomGenerator random) {
		return PosedStructure.of(structure, random, LEAST_SIDE, LARGEST_SIDE);
	}

	/** The map of a posed structure. */
	static TrainingMap of(final Structure structure, final PosedStructure posed, final Recipe recipe, final RandomGenerator random) {
		final double volume = ATOM_VOLUME * posed.atoms();
		final DensityMap map = new Imaging(recipe.resolution, recipe.b, FALL, 0).apply(posed, random);
		if (recipe.noise > 0) {
			final double particle = level(map, volume);
			// the same map with noise of any strength, less the map: noise of the right spectrum
			final DensityMap noise = new Imaging(recipe.resolution, recipe.b, FALL, 1).apply(posed, random);
			subtract(noise, map);
			final float[] weights = recipe.masked ? envelope(posed, volume, random) : null;
			add(map, noise, recipe.noise * deviationAbove(map, particle) / deviationAbove(noise, Double.NEGATIVE_INFINITY), weights);
		}
		return new TrainingMap(map, level(map, recipe.enclosed * volume), axes(structure, posed));
	}

	/** What the networks see of it. */
	HandednessMap seen() {
		return HandednessMap.of(map, contour, Progress.NONE);
	}

	/** Axes of a structure's helices. */
	static List<List<Vec3>> axes(final Structure structure) {
		final Map<String, List<Vec3>> chains = new LinkedHashMap<>();
		for (final Residue residue : structure.residues()) {
			chains.computeIfAbsent(residue.chain(), chain -> new ArrayList<>()).add(residue.ca());
		}
		final List<List<Vec3>> axes = new ArrayList<>();
		chains.values().forEach(chain -> axes.addAll(HelixAxes.of(chain)));
		return axes;
	}

	private static List<List<Vec3>> axes(final Structure structure, final PosedStructure posed) {
		return axes(structure).stream().map(axis -> axis.stream().map(posed::inBox).toList()).toList();
	}

	/** The density that so many Å³ reach. */
	private static double level(final DensityMap map, final double volume) {
		final double share = Math.min(0.9, volume / (map.grid().voxels() * map.grid().voxelVolume()));
		return Quantiles.of(values(map), 1 - share)[0];
	}

	private static float[] values(final DensityMap map) {
		final int plane = map.grid().nx() * map.grid().ny();
		final float[] values = new float[plane * map.grid().nz()];
		for (int z = 0; z < map.grid().nz(); z++) System.arraycopy(map.plane(z), 0, values, plane * z, plane);
		return values;
	}

	private static double deviationAbove(final DensityMap map, final double level) {
		double count = 0;
		double sum = 0;
		double squares = 0;
		for (int z = 0; z < map.grid().nz(); z++) {
			for (final float value : map.plane(z)) {
				if (value < level) continue;
				count++;
				sum += value;
				squares += (double) value * value;
			}
		}
		return Math.sqrt(squares / count - sum * sum / count / count);
	}

	private static void subtract(final DensityMap from, final DensityMap what) {
		for (int z = 0; z < from.grid().nz(); z++) {
			final float[] values = from.plane(z);
			final float[] others = what.plane(z);
			for (int i = 0; i < values.length; i++) values[i] -= others[i];
		}
	}

	/** 1 in the particle blurred to 8 to 16 Å, grown to one and a half of its volume, falling to 0 outside. */
	private static float[] envelope(final PosedStructure posed, final double volume, final RandomGenerator random) {
		final DensityMap blurred = new Imaging(8 + 8 * random.nextDouble(), 0, FALL, 0).apply(posed, random);
		final double level = level(blurred, 1.5 * volume);
		final float[] weights = values(blurred);
		for (int i = 0; i < weights.length; i++) weights[i] = (float) Math.max(0, Math.min(1, weights[i] / level));
		return weights;
	}

	private static void add(final DensityMap map, final DensityMap noise, final double factor, final float[] weights) {
		int voxel = 0;
		for (int z = 0; z < map.grid().nz(); z++) {
			final float[] values = map.plane(z);
			final float[] others = noise.plane(z);
			for (int i = 0; i < values.length; i++) {
				values[i] = (float) (values[i] + factor * others[i]) * (weights == null ? 1 : weights[voxel]);
				voxel++;
			}
		}
	}
}
