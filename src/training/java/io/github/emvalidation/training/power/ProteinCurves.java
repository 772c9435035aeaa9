package io.github.emvalidation.training.power;

import io.github.emvalidation.check.map.ShellPower;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.structure.Structure.HeavyAtom;
import io.github.emvalidation.training.Listing;
import io.github.emvalidation.training.StructureReader;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Vec3;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * The amplitudes of proteins at rest, the template of check 0.j: of each structure ln of the root mean square |F| of its atoms in solvent,
 * shell by shell, less its mean between 12 and 5 Å. At each frequency the mean over all structures is the curve, and the slope of a line
 * in (share of residues in helices - share in strands) says how the fold changes it.
 */
public final class ProteinCurves {

	private static final int VALUES = 160;
	private static final double COARSEST = 30;
	private static final double FINEST = 1.9;
	private static final double VOXEL = 0.9;
	/** Round the atoms, in Å: the solvent has a soft edge. */
	private static final double SPACE = 15;
	private static final int LARGEST_BOX = 200;
	private static final int FEWEST_RESIDUES = 200;
	private static final int MOST_RESIDUES = 700;
	private static final int FEWEST = 3;

	private ProteinCurves() {}

	/**
	 * The table of the curve: a comment, a header, and a line a frequency.
	 *
	 * @param listings structures, of which the first usable one of each family is taken
	 * @param most     so many families at most
	 * @param say      is told what is taken and what cannot be read
	 */
	public static String table(final List<Listing> listings, final int most, final Consumer<String> say) {
		final Set<String> families = new TreeSet<>();
		final List<double[]> curves = new ArrayList<>();
		final List<Double> folds = new ArrayList<>();
		for (final Listing listing : listings) {
			if (curves.size() == most) break;
			if (listing.residues() < FEWEST_RESIDUES || listing.residues() > MOST_RESIDUES || families.contains(listing.family())) continue;
			curve(listing, say).ifPresent(curve -> {
				families.add(listing.family());
				curves.add(curve);
				folds.add(listing.helix() - listing.strand());
				say.accept(listing.name());
			});
		}
		if (curves.size() < FEWEST) {
			throw new BadInputException("The curve needs proteins of " + FEWEST + " families, and here are " + curves.size() + ".");
		}
		final StringBuilder text = new StringBuilder(String.format(Locale.ROOT,
			"# ln of the amplitudes of a protein at rest, and how they change with (share of residues in helices - share in strands).%n" +
				"# Made by bin/train spectrum from one protein of each of %d families.%n" +
				"frequency_per_angstrom,ln_amplitude,per_helix_less_strand%n", curves.size()));
		for (int i = 0; i < VALUES; i++) text.append(line(i, curves, folds));
		return text.toString();
	}

	private static String line(final int value, final List<double[]> curves, final List<Double> folds) {
		final SimpleRegression slope = new SimpleRegression();
		for (int i = 0; i < curves.size(); i++) slope.addData(folds.get(i), curves.get(i)[value]);
		final double mean = curves.stream().mapToDouble(curve -> curve[value]).average().orElseThrow();
		return String.format(Locale.ROOT, "%.8f,%.5f,%.5f%n", frequency(value), mean, slope.getSlope());
	}

	private static double frequency(final int value) {
		return Math.exp(Math.log(1 / COARSEST) + Math.log(COARSEST / FINEST) * value / (VALUES - 1));
	}

	private static Optional<double[]> curve(final Listing listing, final Consumer<String> say) {
		try {
			return curve(StructureReader.read(listing.file()).atoms());
		}
		catch (final BadInputException e) {
			say.accept(e.getMessage());
			return Optional.empty();
		}
	}

	/** At the frequencies of the table; empty where the particle is too large. */
	static Optional<double[]> curve(final List<HeavyAtom> atoms) {
		final List<HeavyAtom> particle = Cluster.largest(atoms);
		final double[] low = new double[3];
		double length = 0;
		for (int axis = 0; axis < 3; axis++) {
			final int along = axis;
			low[axis] = particle.stream().mapToDouble(atom -> atom.at().get(along)).min().orElseThrow();
			length = Math.max(length, particle.stream().mapToDouble(atom -> atom.at().get(along)).max().orElseThrow() - low[axis]);
		}
		final int side = 2 * (int) Math.ceil((length + 2 * SPACE) / VOXEL / 2);
		if (side > LARGEST_BOX) return Optional.empty();
		final Vec3 corner = new Vec3(low[0] - SPACE, low[1] - SPACE, low[2] - SPACE);
		final List<HeavyAtom> atRest = particle.stream().map(atom -> new HeavyAtom(atom.weight(), atom.at().minus(corner), 0)).toList();
		return Optional.of(values(ShellPower.of(Scattering.inSolvent(atRest, Grid.cube(side, VOXEL))), side * VOXEL));
	}

	/** Interpolated over ln of the frequency. */
	private static double[] values(final double[] power, final double side) {
		final double[] values = IntStream.range(0, VALUES).mapToDouble(value -> {
			final double shell = frequency(value) * side;
			final int below = (int) shell;
			final double share = Math.log(shell / below) / Math.log((below + 1.0) / below);
			return (1 - share) * Math.log(power[below]) / 2 + share * Math.log(power[below + 1]) / 2;
		}).toArray();
		final double mean = IntStream.range(0, VALUES).filter(i -> frequency(i) >= 1 / 12.0 && frequency(i) <= 1 / 5.0)
			.mapToDouble(i -> values[i]).average().orElseThrow();
		return Arrays.stream(values).map(v -> v - mean).toArray();
	}
}
