package io.github.emvalidation.training;

import io.github.emvalidation.signal.Shells;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.structure.Structure;
import io.github.emvalidation.structure.Structure.HeavyAtom;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A structure turned at random, in a box of 1 Å voxels, with the spectrum of its density: what all maps of it are made from. Of a
 * structure larger than the box a random piece is taken.
 *
 * @param spectrum    of the density with the atoms' own B-factors; not to be changed
 * @param shells      mean amplitudes of the spectrum
 * @param pose        the rotation
 * @param shift       added to the turned coordinates: a point p of the structure lies at voxel {@code pose(p) + shift}
 * @param atoms       how many were drawn
 * @param isCut       along x, y, z: whether the box holds a piece only, so that the density ends at its sides
 */
public record PosedStructure(Spectrum spectrum, List<Shells.Shell> shells, Pose pose, Vec3 shift, int atoms, boolean[] isCut) {

	/** Empty space on each side of a whole structure, in Å: ringing of the filter at 13 Å has died away. */
	private static final int MARGIN = 13;
	/** A piece ends this far from the sides of the box, in Å, so that it does not touch its own repetition. */
	public static final int CUT_MARGIN = 5;

	/**
	 * Turns and draws a structure.
	 *
	 * @param least   least side of the box in voxels
	 * @param most    largest side
	 */
	public static PosedStructure of(final Structure structure, final RandomGenerator random, final int least, final int most) {
		final Pose pose = Pose.random(random);
		final List<Vec3> turned = structure.atoms().stream().map(atom -> pose.apply(atom.at())).toList();
		final Vec3 anchor = turned.get(random.nextInt(turned.size()));
		final int[] side = new int[3];
		final double[] shift = new double[3];
		final boolean[] isCut = new boolean[3];
		for (int axis = 0; axis < 3; axis++) {
			final int along = axis;
			final double low = turned.stream().mapToDouble(p -> p.get(along)).min().orElseThrow();
			final double high = turned.stream().mapToDouble(p -> p.get(along)).max().orElseThrow();
			side[axis] = Math.min(most, BoxSide.atLeast(Math.max(least, (int) Math.ceil(high - low) + 2 * MARGIN)));
			isCut[axis] = high - low + 2 * MARGIN > side[axis];
			final double reach = Math.max(0, 0.5 * side[axis] - MARGIN);
			final double middle = isCut[axis] ? Math.max(low + reach, Math.min(high - reach, anchor.get(axis))) : (low + high) / 2;
			shift[axis] = 0.5 * side[axis] - middle;
		}
		return draw(structure, pose, new Vec3(shift[0], shift[1], shift[2]), new Int3(side[0], side[1], side[2]), isCut);
	}

	private static PosedStructure draw(final Structure structure, final Pose pose, final Vec3 shift, final Int3 size, final boolean[] isCut) {
		final List<HeavyAtom> drawn = new ArrayList<>();
		for (final HeavyAtom atom : structure.atoms()) {
			final Vec3 at = pose.apply(atom.at()).plus(shift);
			if (isInside(at, size)) drawn.add(new HeavyAtom(atom.weight(), at, atom.b()));
		}
		final DensityMap density = GaussianAtoms.draw(drawn, Grid.of(size, Vec3.all(1)));
		final Spectrum spectrum = Fft.forward(density);
		return new PosedStructure(spectrum, Shells.meanAmplitude(spectrum), pose, shift, drawn.size(), isCut);
	}

	private static boolean isInside(final Vec3 at, final Int3 size) {
		for (int axis = 0; axis < 3; axis++) {
			if (at.get(axis) < CUT_MARGIN || at.get(axis) > size.get(axis) - CUT_MARGIN) return false;
		}
		return true;
	}

	/** Where a point of the structure, in Å, lies in the box, in voxels. */
	public Vec3 inBox(final Vec3 point) {
		return pose.apply(point).plus(shift);
	}

	/** Mean |F| of the undamped density at a frequency in 1/Å, not divided by the number of voxels. */
	double amplitude(final double frequency) {
		final double side = spectrum.grid().longestSide();
		final int index = (int) Math.round(frequency * side);
		final Shells.Shell shell = shells.get(Math.max(0, Math.min(shells.size() - 1, index - 1)));
		return shell.meanAmplitude() * spectrum.grid().voxels();
	}
}
