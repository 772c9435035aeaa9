package io.github.emvalidation.report.files;

import io.github.emvalidation.report.ModelColumns;
import io.github.emvalidation.report.Report;
import io.github.emvalidation.result.ModelValues;
import io.github.emvalidation.structure.AtomicModel;
import io.github.emvalidation.structure.ModelResidue;
import io.github.emvalidation.structure.ResidueKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Every value of every residue, one row a residue, waters left out; an empty cell where there is no value. */
final class ResiduesCsv {

	private static final List<String> PLACE = List.of("chain", "number", "insertion", "name");

	private ResiduesCsv() {}

	/** The table; empty without a model. */
	static Optional<String> of(final Report report) {
		return report.entry().model().map(model -> of(model, ModelColumns.ofResidues(report)));
	}

	private static String of(final AtomicModel model, final List<ModelValues> columns) {
		final List<String> headings = new ArrayList<>(PLACE);
		columns.forEach(column -> headings.add(column.key()));
		final StringBuilder out = new StringBuilder();
		try (CSVPrinter rows = new CSVPrinter(out, CSVFormat.RFC4180.builder().setHeader(headings.toArray(String[]::new)).get())) {
			for (int r = 0; r < model.residues().size(); r++) {
				final ModelResidue residue = model.residues().get(r);
				if (residue.kind() == ResidueKind.WATER) continue;
				rows.printRecord(row(residue, r, columns));
			}
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.toString();
	}

	private static List<Object> row(final ModelResidue residue, final int index, final List<ModelValues> columns) {
		final List<Object> row = new ArrayList<>(List.of(residue.chain(), residue.number(), residue.insertion(), residue.name()));
		for (final ModelValues column : columns) {
			final float value = column.values()[index];
			row.add(Float.isNaN(value) ? "" : value == Math.rint(value) && Math.abs(value) < 1e7 ? Integer.toString((int) value)
				: Float.toString(value));
		}
		return row;
	}
}
