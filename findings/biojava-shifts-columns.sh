#!/usr/bin/env bash
# What one would guess: a PDB file has one column for the name of a chain, so a library that writes a structure with longer names, as large
# structures have in mmCIF, refuses, or shortens them.
# What happens: toPDB() of BioJava 7.2 writes the name as long as it is and so moves the rest of each line of that chain to the right: the residue
# number, x, y, z, occupancy and B-factor leave their columns. It says nothing. BioJava itself cannot read the file back, and gemmi 0.5.7 reads
# other numbers of residues, and y = z = 0, without a message.
# Why it matters: ribosomes and viruses solved by cryo-EM have chains named AA or A1. Chains with one letter are right, so the file looks good
# where one looks first; in a program that reads it like gemmi the others lie on a line.
set -euo pipefail
. "$(dirname "$0")/lib/start.sh"
version=7.2.4
jars org.biojava:biojava-structure:$version:org.biojava.thirdparty # without parts that Maven Central lacks
unpack python3-gemmi=0.5.7+ds-2+b1

cat > mmcif.py <<'PY'
# an alanine (N, CA, C, O) in each of three chains: A 34, AB 34 and A1 234
print('data_MODEL\nloop_')
for key in ('group_PDB id type_symbol label_atom_id label_alt_id label_comp_id label_asym_id label_entity_id label_seq_id pdbx_PDB_ins_code '
            'Cartn_x Cartn_y Cartn_z occupancy B_iso_or_equiv auth_seq_id auth_asym_id pdbx_PDB_model_num').split():
    print('_atom_site.' + key)
serial = 0
for label, (chain, number) in zip('ABC', [('A', 34), ('AB', 34), ('A1', 234)]):
    for atom in ['N', 'CA', 'C', 'O']:
        serial += 1
        print('ATOM', serial, atom[0], atom, '. ALA', label, '1 1 ?',
              '%.3f %.3f 50.500 1.00 30.00' % (10 + 1.25 * serial, 100 + serial), number, chain, 1)
PY
cat > Finding.java <<'JAVA'
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.biojava.nbio.structure.io.PDBFileParser;
import org.biojava.nbio.structure.io.cif.CifStructureConverter;

public class Finding {

	public static void main(final String[] args) throws Exception {
		final String text = CifStructureConverter.fromPath(Path.of("model.cif")).toPDB();
		Files.writeString(Path.of("model.pdb"), text);
		text.lines().filter(line -> line.startsWith("ATOM") && line.substring(12, 16).contains("CA")).forEach(System.out::println);
		try {
			new PDBFileParser().parsePDBFile(new ByteArrayInputStream(text.getBytes()));
			System.out.println("read back by BioJava");
		} catch (final NumberFormatException e) {
			System.out.println("BioJava, reading it back: " + e.getMessage());
		}
	}
}
JAVA
cat > read.py <<'PY'
import gemmi
print('gemmi', gemmi.__version__)
for name in ['model.cif', 'model.pdb']:
    for chain in gemmi.read_structure(name)[0]:
        for residue in chain:
            atom = residue[1]
            print(name, 'chain', chain.name, 'residue', residue.seqid, atom.name, 'at', *('%.2f' % v for v in atom.pos.tolist()), 'B', atom.b_iso)
PY
python3 mmcif.py > model.cif
javac -nowarn -proc:none -cp "lib/*" Finding.java
echo "biojava-structure $version; the CA of chains A, AB and A1 as it writes them, below the columns of x, y and z:"
echo "                              xxxxxxxxyyyyyyyyzzzzzzzz"
java -cp "lib/*:." Finding 2> log.txt | tee out.txt
"$bin/python3.11" read.py | tee -a out.txt
while read -r line; do
	grep -qxF -- "$line" out.txt || { echo "CHANGED: expected '$line'"; exit 1; }
done <<'LINES'
ATOM      2  CA  ALA A  34      12.500 102.000  50.500  1.00 30.00           C
ATOM      6  CA  ALA AB  34      17.500 106.000  50.500  1.00 30.00          C
ATOM     10  CA  ALA A1 234      22.500 110.000  50.500  1.00 30.00          C
BioJava, reading it back: For input string: "B  3"
gemmi 0.5.7
model.cif chain AB residue 34 CA at 17.50 106.00 50.50 B 30.0
model.pdb chain A residue 34 CA at 12.50 102.00 50.50 B 30.0
model.pdb chain A residue 14 CA at 22.50 0.00 0.00 B 0.0
LINES
echo "As described: the lines of chains with longer names are out of their columns."
