package io.github.emvalidation.report.screen;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.emvalidation.report.ModelColumns;
import io.github.emvalidation.report.Report;
import io.github.emvalidation.result.ModelValues;
import io.github.emvalidation.result.Scale;
import io.github.emvalidation.structure.AtomicModel;
import io.github.emvalidation.structure.ModelChain;
import io.github.emvalidation.structure.ModelResidue;
import io.github.emvalidation.structure.ResidueKind;
import io.github.emvalidation.volume.Vec3;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The model as a page stores it: the trace of each chain (CA of amino acids, C4' or P of nucleotides), the atoms of ligands with their
 * bonds, the titles of the residues and every value of every residue. Places are in Å from the centre of the map's first voxel.
 */
final class ModelLayer {

	/** A longer step of a trace is a break, in Å. */
	private static final double PROTEIN_STEP = 5;
	private static final double NUCLEIC_STEP = 9;
	private static final double BOND = 2;
	/** Larger models would make the page too large for a browser. */
	private static final int MOST_RESIDUES = 60_000;
	private static final int MOST_LIGAND_ATOMS = 20_000;

	private final AtomicModel model;
	private final Vec3 zero;

	private ModelLayer(final AtomicModel model, final Vec3 zero) {
		this.model = model;
		this.zero = zero;
	}

	/** As JSON; empty without a model, or where it is too large. */
	static Optional<byte[]> of(final Report report) {
		return report.entry().model().filter(model -> model.residues().size() <= MOST_RESIDUES)
			.map(model -> new ModelLayer(model, report.entry().grid().position()).json(report));
	}

	private byte[] json(final Report report) {
		final Map<String, Object> root = new LinkedHashMap<>();
		root.put("residues", model.residues().stream().map(ModelResidue::title).toList());
		root.put("traces", traces());
		root.put("ligands", ligands());
		root.put("columns", ModelColumns.ofResidues(report).stream().map(ModelLayer::column).toList());
		root.put("first", ModelColumns.ofAtoms(report).map(ModelValues::key).orElse(""));
		try {
			return Layers.JSON.writeValueAsString(root).getBytes(StandardCharsets.UTF_8);
		}
		catch (final JsonProcessingException e) {
			throw new IllegalStateException("the model cannot be written as JSON", e);
		}
	}

	private static Map<String, Object> column(final ModelValues values) {
		final Map<String, Object> column = new LinkedHashMap<>();
		column.put("key", values.key());
		column.put("label", values.label());
		final Scale scale = values.scale();
		column.put("first", scale.first());
		column.put("last", scale.last());
		column.put("words", List.of(scale.firstWord(), scale.lastWord()));
		final List<Object> numbers = new ArrayList<>();
		for (final float value : values.values()) numbers.add(Float.isNaN(value) ? null : rounded(value, 1e4));
		column.put("values", numbers);
		return column;
	}

	private static double rounded(final double value, final double per) {
		return Math.rint(value * per) / per;
	}

	/** One for each unbroken stretch: the residues, and three coordinates each. */
	private List<Map<String, Object>> traces() {
		final List<Map<String, Object>> traces = new ArrayList<>();
		for (final ModelChain chain : model.chains()) {
			List<Integer> residues = new ArrayList<>();
			List<Integer> atoms = new ArrayList<>();
			for (int r = chain.first(); r < chain.end(); r++) {
				final int atom = traceAtom(model.residues().get(r));
				if (atom < 0) continue;
				if (!atoms.isEmpty() && isBreak(atoms.get(atoms.size() - 1), atom)) {
					add(traces, residues, atoms);
					residues = new ArrayList<>();
					atoms = new ArrayList<>();
				}
				residues.add(r);
				atoms.add(atom);
			}
			add(traces, residues, atoms);
		}
		return traces;
	}

	private void add(final List<Map<String, Object>> traces, final List<Integer> residues, final List<Integer> atoms) {
		if (!residues.isEmpty()) traces.add(Map.of("residues", residues, "points", points(atoms)));
	}

	private int traceAtom(final ModelResidue residue) {
		if (residue.kind() == ResidueKind.AMINO_ACID) return model.find(residue, "CA");
		if (residue.kind() != ResidueKind.NUCLEOTIDE) return -1;
		final int sugar = model.find(residue, "C4'");
		return sugar >= 0 ? sugar : model.find(residue, "P");
	}

	private boolean isBreak(final int one, final int next) {
		final double most = model.residue(one).kind() == ResidueKind.NUCLEOTIDE ? NUCLEIC_STEP : PROTEIN_STEP;
		return model.at(one).minus(model.at(next)).length() > most;
	}

	private List<Double> points(final List<Integer> atoms) {
		final List<Double> points = new ArrayList<>();
		for (final int atom : atoms) {
			final Vec3 at = model.at(atom).minus(zero);
			for (int axis = 0; axis < 3; axis++) points.add(rounded(at.get(axis), 100));
		}
		return points;
	}

	/** Atoms of ligands with their residues and bonds; waters are left out. */
	private Map<String, Object> ligands() {
		final List<Integer> atoms = IntStream.of(model.heavyAtoms()).filter(i -> model.residue(i).kind() == ResidueKind.LIGAND)
			.limit(MOST_LIGAND_ATOMS).boxed().toList();
		final List<Integer> bonds = new ArrayList<>();
		for (int i = 0; i < atoms.size(); i++) {
			for (int j = i + 1; j < atoms.size() && model.residueOf(atoms.get(j)) == model.residueOf(atoms.get(i)); j++) {
				if (model.at(atoms.get(i)).minus(model.at(atoms.get(j))).length() < BOND) bonds.addAll(List.of(i, j));
			}
		}
		return Map.of("residues", atoms.stream().map(model::residueOf).toList(), "points", points(atoms), "bonds", bonds);
	}
}
