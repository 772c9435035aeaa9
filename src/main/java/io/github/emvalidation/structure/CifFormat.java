package io.github.emvalidation.structure;

import io.github.emvalidation.progress.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.rcsb.cif.CifIO;
import org.rcsb.cif.CifOptions;
import org.rcsb.cif.CifOptions.CifOptionsBuilder.FileFormat;
import org.rcsb.cif.model.Block;
import org.rcsb.cif.model.Category;
import org.rcsb.cif.model.CifFile;
import org.rcsb.cif.model.Column;
import org.rcsb.cif.model.ValueKind;

/** Reads the category {@code atom_site} of mmCIF and BinaryCIF: the first model, with the author's names and numbers. */
final class CifFormat {

	private static final String ATOMS = "atom_site";

	private final String name;
	private final Category atoms;

	private CifFormat(final String name, final Category atoms) {
		this.name = name;
		this.atoms = atoms;
	}

	/** @throws BadInputException when a number cannot be read, or there is no atom */
	static AtomicModel read(final String name, final ModelFormat format, final InputStream in) throws IOException {
		final CifFile file = CifIO.readFromInputStream(in, CifOptions.builder().categoryWhitelist(List.of(ATOMS))
			.fileFormatHint(format == ModelFormat.BINARY_CIF ? FileFormat.BCIF_PLAIN : FileFormat.CIF_PLAIN).build());
		final Category atoms = file.getBlocks().stream().map((final Block block) -> block.getCategory(ATOMS))
			.filter(found -> found.isDefined() && found.getRowCount() > 0).findFirst()
			.orElseThrow(() -> new BadInputException("The model " + name + " holds no atom; expected the category atom_site of mmCIF."));
		return new CifFormat(name, atoms).model(format);
	}

	private AtomicModel model(final ModelFormat format) {
		final ModelBuilder builder = new ModelBuilder();
		final Column<?> element = column("type_symbol");
		final Column<?> atom = either("auth_atom_id", "label_atom_id");
		final Column<?> alternative = column("label_alt_id");
		final Column<?> residue = either("auth_comp_id", "label_comp_id");
		final Column<?> chain = either("auth_asym_id", "label_asym_id");
		final Column<?> number = either("auth_seq_id", "label_seq_id");
		final Column<?> sequence = column("label_seq_id");
		final Column<?> insertion = column("pdbx_PDB_ins_code");
		final Column<?> occupancy = column("occupancy");
		final Column<?> b = column("B_iso_or_equiv");
		final Column<?> model = column("pdbx_PDB_model_num");
		final Column<?>[] xyz = { column("Cartn_x"), column("Cartn_y"), column("Cartn_z") };
		final String first = text(model, 0);
		for (int row = 0; row < atoms.getRowCount(); row++) {
			if (!text(model, row).equals(first)) {
				builder.remark("The file holds several models; the program uses the first.");
				break;
			}
			final String letter = text(alternative, row);
			builder.add(new ModelRow(text(element, row), text(atom, row), letter.isEmpty() ? ' ' : letter.charAt(0), text(residue, row),
				text(chain, row), whole(number, row), text(insertion, row), coordinate(xyz[0], row), coordinate(xyz[1], row),
				coordinate(xyz[2], row), optional(occupancy, row), optional(b, row)), 0, !sequence.isDefined() || !text(sequence, row).isEmpty());
		}
		return builder.build(name, format);
	}

	private Column<?> column(final String title) {
		return atoms.getColumn(title);
	}

	private Column<?> either(final String author, final String label) {
		final Column<?> found = column(author);
		return found.isDefined() ? found : column(label);
	}

	/** Empty where the file says "." or "?", or has no such column. */
	private static String text(final Column<?> column, final int row) {
		return column.isDefined() && column.getValueKind(row) == ValueKind.PRESENT ? column.getStringData(row) : "";
	}

	private double coordinate(final Column<?> column, final int row) {
		final String text = text(column, row);
		try {
			final double value = Double.parseDouble(text);
			if (Double.isFinite(value)) return value;
		}
		catch (final NumberFormatException e) {
			// the sentence below says it
		}
		throw refused(row, "\"" + text + "\" for " + (column.isDefined() ? column.getColumnName() : "a coordinate"), "a number in Å");
	}

	private int whole(final Column<?> column, final int row) {
		final String text = text(column, row);
		try {
			return text.isEmpty() ? 0 : Integer.parseInt(text);
		}
		catch (final NumberFormatException e) {
			throw refused(row, "\"" + text + "\" as the number of a residue", "a whole number");
		}
	}

	private static float optional(final Column<?> column, final int row) {
		try {
			final String text = text(column, row);
			return text.isEmpty() ? Float.NaN : Float.parseFloat(text);
		}
		catch (final NumberFormatException e) {
			return Float.NaN;
		}
	}

	private BadInputException refused(final int row, final String what, final String expected) {
		return new BadInputException("Atom " + (row + 1) + " of the model " + name + " has " + what + "; expected " + expected + ".");
	}
}
