package io.github.emvalidation.structure;

import io.github.emvalidation.progress.BadInputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the fixed columns of the PDB format, version 3.3: the first model. Serial numbers are not looked at, residue numbers beyond 9999
 * may be in hybrid-36, and a chain's letter may be used again after TER.
 */
final class PdbFormat {

	/** The first words of files of this format. */
	private static final Set<String> RECORDS = Set.of("HEADER", "OBSLTE", "TITLE", "SPLIT", "CAVEAT", "COMPND", "SOURCE", "KEYWDS", "EXPDTA",
		"NUMMDL", "MDLTYP", "AUTHOR", "REVDAT", "SPRSDE", "JRNL", "REMARK", "DBREF", "DBREF1", "SEQADV", "SEQRES", "MODRES", "HET", "HETNAM",
		"FORMUL", "HELIX", "SHEET", "SSBOND", "LINK", "CISPEP", "SITE", "CRYST1", "ORIGX1", "SCALE1", "MTRIX1", "MODEL", "ATOM", "HETATM",
		"USER", "TER");
	private static final int LAST_COORDINATE = 54;

	private final ModelBuilder builder = new ModelBuilder();
	private final Set<String> closed = new TreeSet<>();
	private final Map<String, Integer> copies = new HashMap<>();
	private String residue = "";
	private String chain = "";
	private int line;

	private PdbFormat() {}

	/** Whether a line can be the first of such a file. */
	static boolean isFirstLine(final String text) {
		final String word = text.length() > 6 ? text.substring(0, 6).strip() : text.strip();
		return RECORDS.contains(word.split(" ")[0]);
	}

	/** @throws BadInputException when a number cannot be read, or there is no atom */
	static AtomicModel read(final String name, final BufferedReader in) throws IOException {
		final PdbFormat reader = new PdbFormat();
		boolean more = false;
		for (String text = in.readLine(); text != null; text = in.readLine()) {
			reader.line++;
			if (text.startsWith("ATOM  ") || text.startsWith("HETATM")) {
				if (more) {
					reader.builder.remark("The file holds several models; the program uses the first.");
					break;
				}
				reader.atom(name, text);
			}
			else if (text.startsWith("TER")) reader.closed.add(reader.chain);
			else if (text.startsWith("ENDMDL")) more = true;
		}
		return reader.builder.build(name, ModelFormat.PDB);
	}

	private void atom(final String model, final String text) {
		if (text.length() < LAST_COORDINATE) throw refused(model, "ends before column " + LAST_COORDINATE, text);
		chain = columns(text, 21, 22).strip();
		final String number = columns(text, 23, 26);
		final String alternative = columns(text, 17, 17);
		final ModelRow row = new ModelRow(columns(text, 77, 78), columns(text, 13, 16), alternative.isEmpty() ? ' ' : alternative.charAt(0),
			columns(text, 18, 20), chain, whole(model, number, text), columns(text, 27, 27).strip(), number(model, text, 31),
			number(model, text, 39), number(model, text, 47), optional(columns(text, 55, 60)), optional(columns(text, 61, 66)));
		int copy = copies.getOrDefault(chain, 0);
		final String key = chain + "|" + number + "|" + row.insertion();
		// a letter used again: this residue came before, and its chain has ended since
		if (!key.equals(residue) && closed.contains(chain) && builder.has(row, copy)) {
			copies.put(chain, ++copy);
			closed.remove(chain);
		}
		residue = key;
		builder.add(row, copy, true);
	}

	/** Columns counted from 1, both ends included; short lines end earlier. */
	private static String columns(final String text, final int first, final int last) {
		return text.length() < first ? "" : text.substring(first - 1, Math.min(last, text.length()));
	}

	private double number(final String model, final String text, final int first) {
		try {
			final double value = Double.parseDouble(columns(text, first, first + 7).strip());
			if (Double.isFinite(value)) return value;
		}
		catch (final NumberFormatException e) {
			// the sentence below says it
		}
		throw refused(model, "has no coordinate in the columns " + first + " to " + (first + 7), text);
	}

	private static float optional(final String text) {
		try {
			return text.isBlank() ? Float.NaN : Float.parseFloat(text.strip());
		}
		catch (final NumberFormatException e) {
			return Float.NaN;
		}
	}

	private int whole(final String model, final String text, final String all) {
		try {
			return Hybrid36.decode(text);
		}
		catch (final NumberFormatException e) {
			throw refused(model, "has no residue number in the columns 23 to 26", all);
		}
	}

	private BadInputException refused(final String model, final String what, final String text) {
		return new BadInputException("Line " + line + " of the model " + model + " " + what + ": \"" + text.strip() +
			"\"; expected an atom of the PDB format.");
	}
}
