package io.github.emvalidation.training;

import io.github.emvalidation.progress.BadInputException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A row of {@code structures.csv}, the table that lies in a folder of structures.
 *
 * @param name     of the structure, its PDB id as a rule
 * @param file     PDB or mmCIF, may be gzipped
 * @param residues number of amino acids
 * @param helix    fraction of them in helices, 0..1
 * @param strand   fraction of them in strands, 0..1
 * @param kind     "alpha", "beta" or "alpha/beta"
 * @param family   structures of related sequence share one
 */
public record Listing(String name, Path file, int residues, double helix, double strand, String kind, String family) {

	private static final List<String> COLUMNS = List.of("pdb", "file", "residues", "helix", "strand", "ss_class", "family");

	/**
	 * Reads the table of a folder.
	 *
	 * @throws BadInputException when there is none, a column is missing or a value cannot be read
	 */
	public static List<Listing> of(final Path folder) {
		final Path table = folder.resolve("structures.csv");
		if (!Files.isRegularFile(table)) {
			throw new BadInputException("There is no structures.csv in " + folder + "; give the folder that holds the structures and their table.");
		}
		final CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
		try (Reader reader = Files.newBufferedReader(table); var rows = format.parse(reader)) {
			for (final String column : COLUMNS) {
				if (!rows.getHeaderMap().containsKey(column)) {
					throw new BadInputException("The table " + table + " has no column \"" + column + "\"; expected " + String.join(", ", COLUMNS) + ".");
				}
			}
			final List<Listing> all = new ArrayList<>();
			for (final CSVRecord row : rows) all.add(of(row, folder));
			return List.copyOf(all);
		}
		catch (final IOException e) {
			throw new BadInputException("The table " + table + " cannot be read: " + e.getMessage() + ".", e);
		}
	}

	private static Listing of(final CSVRecord row, final Path folder) {
		try {
			return new Listing(row.get("pdb"), folder.resolve(row.get("file")), Integer.parseInt(row.get("residues")),
				Double.parseDouble(row.get("helix")), Double.parseDouble(row.get("strand")), row.get("ss_class"), row.get("family"));
		}
		catch (final IllegalArgumentException e) {
			throw new BadInputException("Row " + row.getRecordNumber() + " of structures.csv is incomplete or holds " +
				"a word where a number is expected; correct it.", e);
		}
	}
}
