package io.github.emvalidation.training;

import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.structure.AtomicModel;
import io.github.emvalidation.structure.ModelReader;
import io.github.emvalidation.structure.ModelResidue;
import io.github.emvalidation.structure.Structure;
import io.github.emvalidation.structure.Structure.HeavyAtom;
import io.github.emvalidation.structure.Structure.Residue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes structures of the files that {@link ModelReader} reads: heavy atoms without water, one place a residue. */
public final class StructureReader {

	/** The best-ordered atoms, by whose B-factor the others are measured. */
	private static final double REFERENCE = 0.1;
	/** Beyond this an atom is as good as invisible, in Å². */
	private static final double HIGHEST_B = 250;

	private StructureReader() {}

	/**
	 * Reads a file.
	 *
	 * @throws BadInputException when it cannot be read or holds no atoms
	 */
	public static Structure read(final Path file) {
		final AtomicModel model = ModelReader.read(file);
		final int[] heavy = model.heavyAtoms();
		if (heavy.length == 0) {
			throw new BadInputException("The structure " + file.getFileName() + " holds no atoms; expected a PDB or mmCIF file of a protein.");
		}
		return new Structure(file.getFileName().toString().split("\\.")[0], atoms(model, heavy), residues(model));
	}

	/** An unknown B-factor counts as that of the best-ordered atoms. */
	private static List<HeavyAtom> atoms(final AtomicModel model, final int[] heavy) {
		final double[] sorted = Arrays.stream(heavy).mapToDouble(model::b).filter(b -> !Double.isNaN(b)).sorted().toArray();
		final double reference = sorted.length == 0 ? 0 : sorted[(int) (REFERENCE * (sorted.length - 1))];
		return Arrays.stream(heavy).mapToObj(i -> {
			final double b = Double.isNaN(model.b(i)) ? reference : model.b(i);
			return new HeavyAtom(ScatteringWeight.of(model.element(i)), model.at(i), Math.min(Math.max(0, b - reference), HIGHEST_B));
		}).toList();
	}

	private static List<Residue> residues(final AtomicModel model) {
		final List<Residue> residues = new ArrayList<>();
		for (final ModelResidue residue : model.residues()) {
			final int ca = model.find(residue, "CA");
			if (ca < 0 || model.find(residue, "N") < 0 || model.find(residue, "C") < 0) continue;
			residues.add(new Residue(residue.chain(), residue.number(), model.at(ca)));
		}
		return residues;
	}
}
