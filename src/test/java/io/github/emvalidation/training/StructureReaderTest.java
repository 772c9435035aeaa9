package io.github.emvalidation.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.TestData;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.structure.Structure;
import io.github.emvalidation.structure.Structure.HeavyAtom;
import io.github.emvalidation.volume.Vec3;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StructureReaderTest {

	@TempDir
	private Path folder;

	@Test
	void heavyAtomsOfTheFirstModelWithoutWater() throws IOException {
		final List<String> lines = new ArrayList<>(StructureFiles.alanine(1, 'A', 10, 20, ""));
		lines.addAll(StructureFiles.alanine(2, 'A', 14, 40, ""));
		lines.add(StructureFiles.atom(90, "O", "HOH", 'A', 90, 1, 2, 3, 10, "O").replace("ATOM  ", "HETATM"));
		lines.add(0, "MODEL        1");
		lines.add("ENDMDL");
		lines.addAll(StructureFiles.alanine(3, 'A', 18, 20, ""));
		final Structure structure = StructureReader.read(StructureFiles.write(folder.resolve("two.pdb.gz"), lines));
		assertEquals("two", structure.name());
		assertEquals(10, structure.atoms().size(), "five heavy atoms an alanine");
		assertEquals(List.of(1, 2), structure.residues().stream().map(Structure.Residue::number).toList());
		assertEquals(new Vec3(11, 0.5, 1), structure.residues().get(0).ca());
		assertEquals("A", structure.residues().get(0).chain());
	}

	@Test
	void bFactorsCountFromTheBestOrderedAtoms() throws IOException {
		final List<String> lines = new ArrayList<>(StructureFiles.alanine(1, 'A', 10, 20, ""));
		lines.addAll(StructureFiles.alanine(2, 'A', 14, 40, ""));
		final Structure structure = StructureReader.read(StructureFiles.write(folder.resolve("b.pdb"), lines));
		// the values are 20..24 and 40..44; the tenth part of the way through ten of them is the first
		assertEquals(0, structure.atoms().get(0).b());
		assertEquals(24, structure.atoms().get(9).b(), 1e-6);
	}

	@Test
	void elementsComeFromNamesWhereTheColumnsHoldDigits() throws IOException {
		final Path file = StructureFiles.write(folder.resolve("haddock.pdb"), StructureFiles.alanine(1, 'A', 0, 0, "17"));
		final List<Double> weights = StructureReader.read(file).atoms().stream().map(HeavyAtom::weight).toList();
		assertEquals(List.of(2.21, 2.51, 2.51, 1.98, 2.51), weights);
	}

	@Test
	void chainsKeepApart() throws IOException {
		final List<String> lines = new ArrayList<>(StructureFiles.alanine(1, 'A', 0, 0, ""));
		lines.addAll(StructureFiles.alanine(1, 'B', 30, 0, ""));
		final Structure structure = StructureReader.read(StructureFiles.write(folder.resolve("ab.pdb"), lines));
		assertEquals(List.of("A", "B"), structure.residues().stream().map(Structure.Residue::chain).toList());
	}

	@Test
	void hostileFilesEndInOneSentence() throws IOException {
		final Path text = Files.writeString(folder.resolve("text.pdb"), "this is not a structure\n".repeat(100));
		final Path empty = Files.createFile(folder.resolve("empty.cif"));
		final Path noise = Files.write(folder.resolve("noise.pdb.gz"), new byte[] { 0x1f, (byte) 0x8b, 1, 2, 3 });
		final Path numbers = Files.writeString(folder.resolve("numbers.pdb"),
			"ATOM      1  CA  ALA A   1      xx.xxx   0.000   0.000  1.00  0.00           C\n", StandardCharsets.US_ASCII);
		for (final Path file : List.of(text, empty, noise, numbers, folder.resolve("absent.pdb"))) {
			final String message = assertThrows(BadInputException.class, () -> StructureReader.read(file), file.toString()).getMessage();
			assertTrue(message.contains(file.getFileName().toString()), message);
		}
	}

	@Test
	void bothFormatsOfTheArchive() {
		final Structure pdb = StructureReader.read(TestData.require("structures/101m.pdb.gz"));
		assertEquals(154, pdb.residues().size());
		assertTrue(pdb.atoms().size() > 7 * 154, pdb.atoms().size() + " atoms");
		final Structure cif = StructureReader.read(TestData.require("structures/1ttv.cif.gz"));
		assertTrue(cif.atoms().size() > 700 && cif.residues().size() > 80, cif.atoms().size() + " atoms");
	}
}
