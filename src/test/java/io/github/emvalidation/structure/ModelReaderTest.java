package io.github.emvalidation.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.TestData;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.volume.Vec3;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rcsb.cif.CifIO;

class ModelReaderTest {

	private static final String CIF = """
		data_TEST
		#
		loop_
		_atom_site.group_PDB
		_atom_site.id
		_atom_site.type_symbol
		_atom_site.label_atom_id
		_atom_site.label_alt_id
		_atom_site.label_comp_id
		_atom_site.label_asym_id
		_atom_site.label_seq_id
		_atom_site.pdbx_PDB_ins_code
		_atom_site.Cartn_x
		_atom_site.Cartn_y
		_atom_site.Cartn_z
		_atom_site.occupancy
		_atom_site.B_iso_or_equiv
		_atom_site.auth_seq_id
		_atom_site.auth_asym_id
		_atom_site.pdbx_PDB_model_num
		ATOM   1  N  N     . SER A 1 ? 1.0 2.0 3.0 1.0 10 41 X 1
		ATOM   2  C  CA    . SER A 1 ? 2.0 2.0 3.0 .   ?  41 X 1
		ATOM   3  C  C     . SER A 1 ? 3.0 2.0 3.0 1.0 30 41 X 1
		ATOM   4  O  OG    A SER A 1 ? 4.0 2.0 3.0 0.4 40 41 X 1
		ATOM   5  O  OG    B SER A 1 ? 5.0 2.0 3.0 0.6 50 41 X 1
		ATOM   6  D  DG    B SER A 1 ? 5.5 2.0 3.0 0.6 50 41 X 1
		ATOM   7  N  N     . GLY A 2 B 1.0 4.0 3.0 1.0 10 41 X 1
		HETATM 8  ZN ZN    . ZN  C . ? 9.0 9.0 9.0 1.0 10 90 X 1
		HETATM 9  O  O     . HOH D . ? 8.0 8.0 8.0 1.0 10 91 X 1
		ATOM   10 P  P     . A   B 1 ? 1.0 6.0 3.0 1.0 10 1  Y 1
		ATOM   11 C  "C5'" . A   B 1 ? 1.0 7.0 3.0 1.0 10 1  Y 1
		ATOM   12 N  N     . SER A 1 ? 1.0 2.0 3.0 1.0 10 41 X 2
		""";

	@TempDir
	private Path folder;

	private Path write(final String name, final String text) throws IOException {
		return Files.writeString(folder.resolve(name), text, StandardCharsets.US_ASCII);
	}

	private static String line(final String record, final String name, final char place, final String residue, final String chain,
		final String number, final double x, final String tail)
	{
		return String.format(java.util.Locale.ROOT, "%-6s%5s %-4s%c%3s%2s%4s    %8.3f%8.3f%8.3f%s%n", record, "*****", name, place, residue, chain,
			number, x, 0.5, -1.0, tail);
	}

	@Test
	void mmcifWithAlternativesInsertionsLigandsAndSeveralModels() throws IOException {
		final AtomicModel model = ModelReader.read(write("some.cif", CIF));
		assertEquals("some", model.name());
		assertEquals(ModelFormat.MMCIF, model.format());
		assertEquals(11, model.size());
		assertEquals(List.of("SER X 41", "GLY X 41B", "ZN X 90", "HOH X 91", "A Y 1"),
			model.residues().stream().map(ModelResidue::title).toList());
		assertEquals(List.of(ResidueKind.AMINO_ACID, ResidueKind.LIGAND, ResidueKind.LIGAND, ResidueKind.WATER, ResidueKind.NUCLEOTIDE),
			model.residues().stream().map(ModelResidue::kind).toList(), "a glycine without CA is no amino acid that can be measured");
		assertEquals(List.of(new ModelChain("X", 0, 4), new ModelChain("Y", 4, 5)), model.chains());
		assertEquals(new Vec3(2, 2, 3), model.at(1));
		assertEquals("Zn", model.element(7));
		assertEquals(1, model.occupancy(1));
		assertTrue(Double.isNaN(model.b(1)));
		assertEquals(30, model.b(2));
		assertEquals(List.of(0, 1, 2, 4, 6, 7, 9, 10), Arrays.stream(model.heavyAtoms()).boxed().toList(),
			"place B of the serine, no deuterium, no water");
		assertEquals(4, model.find(model.residues().get(0), "OG"));
		assertTrue(model.isBackbone(0) && !model.isBackbone(4) && model.isBackbone(9) && model.isBackbone(10));
		assertEquals(3, model.remarks().size(), model.remarks().toString());
		assertTrue(model.remarks().get(1).startsWith("1 of 11 atoms of the model have no occupancy"), model.remarks().toString());
		assertTrue(model.remarks().get(2).startsWith("1 of 11 atoms of the model have no B-factor"), model.remarks().toString());
	}

	@Test
	void binaryAndGzipHoldTheSame() throws IOException {
		final Path text = write("a.cif", CIF);
		final Path zipped = folder.resolve("named-wrongly.pdb");
		try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
			Files.copy(text, out);
		}
		final Path binary = folder.resolve("b.bcif");
		CifIO.writeBinary(CifIO.readFromPath(text), binary);
		final AtomicModel expected = ModelReader.read(text);
		for (final Path file : List.of(zipped, binary)) {
			final AtomicModel model = ModelReader.read(file);
			assertEquals(expected.residues(), model.residues(), file.toString());
			for (int i = 0; i < expected.size(); i++) {
				assertEquals(expected.at(i), model.at(i), file.toString());
				assertEquals(expected.b(i), model.b(i), file.toString());
				assertEquals(expected.occupancy(i), model.occupancy(i), file.toString());
				assertEquals(expected.element(i) + expected.atomName(i), model.element(i) + model.atomName(i), file.toString());
			}
		}
	}

	@Test
	void fixedColumnsWithLettersUsedTwiceAndHybridNumbers() throws IOException {
		final String atoms = "CRYST1\nMODEL        1\n" + line("ATOM", " CA ", ' ', "ALA", "A", "9999", 1, "  1.00 20.00           C") +
			line("ATOM", " CA ", ' ', "ALA", "A", "A000", 2, "") + "TER\n" + line("HETATM", "CA  ", ' ', " CA", "A", "9998", 3, "  1.00 20.00") +
			line("ATOM", " CA ", ' ', "GLY", "A", "9999", 4, "  0.50 20.00          17") + "ENDMDL\nMODEL        2\n" +
			line("ATOM", " CA ", ' ', "GLY", "A", "9999", 5, "");
		final AtomicModel model = ModelReader.read(write("two.ent", atoms));
		assertEquals(ModelFormat.PDB, model.format());
		assertEquals(List.of("ALA A 9999", "ALA A 10000", "CA A 9998", "GLY A 9999"),
			model.residues().stream().map(ModelResidue::title).toList());
		assertEquals(List.of("A", "A"), model.chains().stream().map(ModelChain::name).toList());
		assertEquals(List.of("C", "C", "Ca", "C"), java.util.stream.IntStream.range(0, 4).mapToObj(model::element).toList());
		assertEquals(1, model.occupancy(1));
		assertTrue(Double.isNaN(model.b(1)));
		assertEquals(0.5, model.occupancy(3));
	}

	@Test
	void onePlaceOfAResidueIsChosenAsAWhole() throws IOException {
		// place A has the higher occupancy at CB alone; over the residue B wins, and no atom of A is mixed in
		final String atoms = line("ATOM", " N  ", ' ', "SER", "A", "1", 0, "  1.00  1.00") + line("ATOM", " CB ", 'A', "SER", "A", "1", 1, "  0.60  1.00") +
			line("ATOM", " CB ", 'B', "SER", "A", "1", 2, "  0.40  1.00") + line("ATOM", " OG ", 'A', "SER", "A", "1", 3, "  0.10  1.00") +
			line("ATOM", " OG ", 'B', "SER", "A", "1", 4, "  0.90  1.00") + line("ATOM", " CA ", 'A', "SER", "A", "1", 5, "  0.50  1.00");
		final AtomicModel model = ModelReader.read(write("places.pdb", atoms));
		assertEquals(List.of(0, 2, 4, 5), Arrays.stream(model.heavyAtoms()).boxed().toList(), "CA has the place A only");
	}

	@ParameterizedTest
	@CsvSource({ "'','CA',ALA,C", "'','CA',CA,Ca", "'','SE',MSE,Se", "'','SD',MET,S", "'','1HB',ALA,H", "'','HG11',VAL,H", "'','FE',HEM,Fe",
		"'',ZN,ZN,Zn", "'',O5',DA,O", "'',P,DA,P", "'',NE2,HIS,N", "'',12,UNK,C", "'',NH1,ARG,N", "'',OH,TYR,O", "'',CH2,TRP,C", "D,CA,ALA,H",
		"17,'CA',ALA,C", "ZN,X,ZN,Zn", "'','NA  ',FOO,Na", "'',' NA ',HEM,N" })
	void elementOfAnAtom(final String column, final String atom, final String residue, final String element) {
		assertEquals(element, Symbol.of(column, atom, residue));
	}

	@Test
	void hostileFilesEndInOneSentence() throws IOException {
		final String bad = CIF.replace("3.0 2.0 3.0 1.0 30", "x 2.0 3.0 1.0 30");
		for (final Path file : List.of(write("text.pdb", "this is not a structure\n".repeat(100)), Files.createFile(folder.resolve("empty.cif")),
			Files.write(folder.resolve("noise.pdb.gz"), new byte[] { 0x1f, (byte) 0x8b, 1, 2, 3 }), write("nan.cif", bad),
			write("noatom.cif", "data_x\n_cell.length_a 1\n"), write("short.pdb", "ATOM      1  CA  ALA A   1      xx.xxx   0.000\n"),
			write("nan.pdb", line("ATOM", " CA ", ' ', "ALA", "A", "1", Double.NaN, "")), folder.resolve("absent.pdb")))
		{
			final String message = assertThrows(BadInputException.class, () -> ModelReader.read(file), file.toString()).getMessage();
			assertTrue(message.contains(file.getFileName().toString()), message);
			assertFalse(message.contains("\n"), message);
		}
	}

	@Test
	void anEmptyFileIsNamedAsOne() throws IOException {
		final Path file = Files.createFile(folder.resolve("empty.pdb"));
		assertEquals("The model empty.pdb is empty; expected an atomic model as mmCIF or PDB.",
			assertThrows(BadInputException.class, () -> ModelReader.read(file)).getMessage());
	}

	/** Another place of an atom, or another atom at its place, is no repetition. */
	@Test
	void atomsThatAreThereTwiceAreCounted() throws IOException {
		final String once = line("ATOM", " N  ", ' ', "SER", "A", "1", 0, "  1.00  1.00") + line("ATOM", " CB ", 'A', "SER", "A", "1", 1, "  0.60  1.00") +
			line("ATOM", " CB ", 'B', "SER", "A", "1", 1, "  0.40  1.00") + line("ATOM", " OG ", ' ', "SER", "A", "1", 0, "  1.00  1.00");
		assertEquals(List.of(), ModelReader.read(write("once.pdb", once)).remarks());
		assertEquals(List.of("4 atoms of the model lie exactly where another one of the same name does: a part of the model is there twice."),
			ModelReader.read(write("twice.pdb", once + once)).remarks());
	}

	@Test
	void modelsOfTheArchive() {
		final AtomicModel cif = ModelReader.read(TestData.require("levelA/emd_30342_model_7cec_A.cif.gz"));
		assertEquals(4308, cif.size());
		assertEquals(4308, cif.heavyAtoms().length);
		final AtomicModel pdb = ModelReader.read(TestData.require("maps/emd_20026_apoferritin_model.pdb.gz"));
		assertEquals(33912, pdb.size());
		assertEquals(24, pdb.chains().size());
		assertEquals(4128, pdb.residues().size());
		final AtomicModel actin = ModelReader.read(TestData.require("maps/emd_5168_model_3mfp.pdb"));
		assertEquals(2882, actin.heavyAtoms().length);
	}
}
