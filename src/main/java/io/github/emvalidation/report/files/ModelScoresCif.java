package io.github.emvalidation.report.files;

import io.github.emvalidation.report.ModelColumns;
import io.github.emvalidation.report.Report;
import io.github.emvalidation.result.ModelValues;
import io.github.emvalidation.structure.AtomicModel;
import io.github.emvalidation.structure.ModelResidue;
import java.util.Locale;
import java.util.Optional;

/**
 * The model as mmCIF with the score of each atom in place of its B-factor, where ChimeraX, Coot and Mol* take colours from, and in a column
 * of its own as MapQ writes it. An atom without a score has "?".
 */
final class ModelScoresCif {

	private static final String[] COLUMNS = { "group_PDB", "id", "type_symbol", "label_atom_id", "label_alt_id", "label_comp_id",
		"label_asym_id", "label_entity_id", "label_seq_id", "pdbx_PDB_ins_code", "Cartn_x", "Cartn_y", "Cartn_z", "occupancy",
		"B_iso_or_equiv", "auth_seq_id", "auth_asym_id", "auth_atom_id", "pdbx_PDB_model_num", "Q-score" };

	private ModelScoresCif() {}

	/** The file; empty where no check scored atoms. */
	static Optional<String> of(final Report report) {
		return ModelColumns.ofAtoms(report).map(scores -> of(report.entry().model().orElseThrow(), scores));
	}

	private static String of(final AtomicModel model, final ModelValues scores) {
		final StringBuilder out = new StringBuilder("data_").append(model.name().replaceAll("[^A-Za-z0-9_.-]", "_"))
			.append("\n#\n# B_iso_or_equiv holds: ").append(scores.label().replaceAll("[^ -~]", "")).append("\n#\nloop_\n");
		for (final String column : COLUMNS) out.append("_atom_site.").append(column).append('\n');
		for (int i = 0; i < model.size(); i++) addAtom(out, model, i, scores.values()[i]);
		return out.append("#\n").toString();
	}

	private static void addAtom(final StringBuilder out, final AtomicModel model, final int i, final float score) {
		final ModelResidue residue = model.residue(i);
		final boolean isPolymer = residue.kind().isPolymer();
		final String q = Float.isNaN(score) ? "?" : String.format(Locale.ROOT, "%.4f", score);
		final String name = quoted(model.atomName(i));
		final String chain = quoted(residue.chain());
		out.append(isPolymer ? "ATOM " : "HETATM ").append(i + 1).append(' ').append(model.element(i).toUpperCase(Locale.ROOT)).append(' ')
			.append(name).append(' ').append(model.alternative(i) == ' ' ? '.' : model.alternative(i)).append(' ').append(quoted(residue.name()))
			.append(' ').append(chain).append(' ').append(isPolymer ? "1 " : "2 ").append(isPolymer ? Integer.toString(residue.number()) : ".")
			.append(' ').append(residue.insertion().isEmpty() ? "?" : residue.insertion()).append(' ')
			.append(String.format(Locale.ROOT, "%.3f %.3f %.3f %.2f", model.x(i), model.y(i), model.z(i), model.occupancy(i))).append(' ')
			.append(q).append(' ').append(residue.number()).append(' ').append(chain).append(' ').append(name).append(" 1 ").append(q).append('\n');
	}

	/** A value with a quote, a blank or nothing in it stands in quotes. */
	private static String quoted(final String text) {
		if (text.isEmpty()) return ".";
		if (text.indexOf('\'') < 0 && text.indexOf('"') < 0 && text.indexOf(' ') < 0) return text;
		return text.indexOf('"') < 0 ? '"' + text + '"' : "'" + text + "'";
	}
}
