package io.github.emvalidation.training.power;

import io.github.emvalidation.signal.GaussianBlur;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.structure.Structure;
import io.github.emvalidation.structure.Structure.HeavyAtom;
import io.github.emvalidation.training.Pose;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Vec3;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A structure at a random pose in a random box: what all its maps are made from. The largest extent is D; the box has 1.45 to 1.85 D a
 * side, at least D and 34 Å, and at least 2.55 voxels for the resolution, if the largest side allows; a resolution finer than 2.1 voxels is
 * made coarser.
 *
 * @param name       of the structure
 * @param grid       of its maps, cubic voxels
 * @param atoms      in the box, in Å
 * @param part       of each atom: 0 the bulk, 1 and 2 the outer 15 % each along a random direction
 * @param extent     D in Å
 * @param mass       in kDa, hydrogens included
 * @param resolution in Å
 * @param inside     1 in the protein, 0 in the solvent, with a soft edge
 * @param mask       soft mask round it, as for an FSC
 * @param solvent    voxels that the mask leaves out
 * @param random     the further draws of this particle
 */
record Particle(String name, Grid grid, List<HeavyAtom> atoms, int[] part, double extent, double mass, double resolution, DensityMap inside,
	DensityMap mask, MapMask solvent, Random random)
{

	/** Sides of boxes that are transformed fast. */
	private static final int[] SIDES = { 48, 54, 60, 64, 72, 80, 90, 96, 108, 120, 128, 144, 160 };
	/** A good map leaves its particle so many Å on each side; the particle lies up to 3 Å off the middle. */
	private static final double SPACE = 17;
	private static final double VOXELS = 2.55;
	private static final double FEWEST_VOXELS = 2.1;
	private static final double COARSEST = 4.6;
	private static final double FINEST = 2.6;
	private static final double OUTER = 0.15;
	/** Mass of a heavy atom with its hydrogens over its scattering weight, in kDa per Å. */
	private static final double MASS = 0.0062;

	/**
	 * Places a structure.
	 *
	 * @param most largest side of the box in voxels
	 * @return empty where the structure is too large for such a box
	 */
	static Optional<Particle> of(final Structure structure, final Symmetry symmetry, final long seed, final int most) {
		final Random random = Seeds.of(structure.name() + " " + symmetry, seed);
		final List<HeavyAtom> copies = symmetry.assembled(centred(Cluster.largest(structure.atoms()), Pose.random(random)));
		final List<HeavyAtom> turned = symmetry == Symmetry.C1 ? copies : centred(copies, Pose.random(random));
		final double extent = extent(turned);
		final double length = Math.max(extent * (1.45 + 0.4 * random.nextDouble()), extent + 2 * SPACE);
		final double wanted = FINEST + (COARSEST - 0.1 - FINEST) * random.nextDouble();
		int side = most;
		for (final int candidate : SIDES) {
			if (candidate <= most && length / candidate <= wanted / VOXELS) {
				side = candidate;
				break;
			}
		}
		final double voxel = length / side;
		final double resolution = Math.max(wanted, FEWEST_VOXELS * voxel);
		if (resolution > COARSEST) return Optional.empty();
		final Vec3 middle = new Vec3(length / 2 + off(random), length / 2 + off(random), length / 2 + off(random));
		final List<HeavyAtom> placed = ordered(turned, middle, random);
		final int[] part = parts(placed, random);
		final Grid grid = Grid.cube(side, voxel);
		final DensityMap inside = Inside.of(placed, grid);
		final double sigma = 2 / voxel;
		final MapMask core = MapMask.atLeast(GaussianBlur.of(inside, sigma, "inside"), 0.15);
		final DensityMap mask = GaussianBlur.of(core, sigma, "mask");
		final MapMask solvent = MapMask.atLeast(Field.each(mask, v -> -v), -0.01);
		final double mass = MASS * placed.stream().mapToDouble(HeavyAtom::weight).sum();
		return Optional.of(new Particle(structure.name(), grid, placed, part, extent, mass, resolution, inside, mask, solvent, random));
	}

	private static double off(final Random random) {
		return 6 * random.nextDouble() - 3;
	}

	/** Turned about the mean of the atoms, and the middle of their extent put at the origin. */
	private static List<HeavyAtom> centred(final List<HeavyAtom> atoms, final Pose pose) {
		final List<Vec3> at = atoms.stream().map(atom -> pose.apply(atom.at())).toList();
		final Vec3 middle = middle(at);
		final List<HeavyAtom> all = new ArrayList<>();
		for (int i = 0; i < at.size(); i++) all.add(new HeavyAtom(atoms.get(i).weight(), at.get(i).minus(middle), atoms.get(i).b()));
		return all;
	}

	private static Vec3 middle(final List<Vec3> at) {
		final double[] m = new double[3];
		for (int axis = 0; axis < 3; axis++) {
			final int along = axis;
			m[axis] = (at.stream().mapToDouble(v -> v.get(along)).min().orElseThrow() + at.stream().mapToDouble(v -> v.get(along)).max()
				.orElseThrow()) / 2;
		}
		return new Vec3(m[0], m[1], m[2]);
	}

	private static double extent(final List<HeavyAtom> atoms) {
		double most = 0;
		for (int axis = 0; axis < 3; axis++) {
			final int along = axis;
			final double low = atoms.stream().mapToDouble(a -> a.at().get(along)).min().orElseThrow();
			final double high = atoms.stream().mapToDouble(a -> a.at().get(along)).max().orElseThrow();
			most = Math.max(most, high - low);
		}
		return most;
	}

	/** The atoms in the box, with B-factors as refined, times a factor, and a smooth field besides. */
	private static List<HeavyAtom> ordered(final List<HeavyAtom> atoms, final Vec3 middle, final Random random) {
		final double factor = 0.4 + 0.6 * random.nextDouble();
		final Vec3 wave = new Vec3(random.nextGaussian(), random.nextGaussian(), random.nextGaussian()).times(1 / 12.0);
		final double phase = 6 * random.nextDouble();
		final List<HeavyAtom> all = new ArrayList<>();
		for (final HeavyAtom atom : atoms) {
			final double b = Math.min(90, factor * atom.b()) + 12 * (1 + Math.sin(atom.at().dot(wave) + phase));
			all.add(new HeavyAtom(atom.weight(), atom.at().plus(middle), b));
		}
		return all;
	}

	private static int[] parts(final List<HeavyAtom> atoms, final Random random) {
		final Vec3 along = new Vec3(random.nextGaussian(), random.nextGaussian(), random.nextGaussian()).unit();
		final double[] heights = atoms.stream().mapToDouble(atom -> atom.at().dot(along)).toArray();
		final double[] sorted = heights.clone();
		java.util.Arrays.sort(sorted);
		final double second = sorted[(int) ((1 - 2 * OUTER) * (sorted.length - 1))];
		final double third = sorted[(int) ((1 - OUTER) * (sorted.length - 1))];
		final int[] part = new int[heights.length];
		for (int i = 0; i < part.length; i++) part[i] = heights[i] > third ? 2 : heights[i] > second ? 1 : 0;
		return part;
	}

	/** The spectrum of zeros on this grid. */
	Spectrum zeros() {
		return Spectrum.zeros(grid);
	}
}
