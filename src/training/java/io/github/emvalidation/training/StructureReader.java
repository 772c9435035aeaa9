package io.github.emvalidation.training;

import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.structure.Structure;
import io.github.emvalidation.structure.Structure.HeavyAtom;
import io.github.emvalidation.structure.Structure.Residue;
import io.github.emvalidation.volume.Vec3;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.biojava.nbio.structure.Atom;
import org.biojava.nbio.structure.Chain;
import org.biojava.nbio.structure.Group;
import org.biojava.nbio.structure.chem.ChemCompGroupFactory;
import org.biojava.nbio.structure.chem.ReducedChemCompProvider;
import org.biojava.nbio.structure.io.FileParsingParameters;
import org.biojava.nbio.structure.io.PDBFileParser;
import org.biojava.nbio.structure.io.cif.CifStructureConverter;

/**
 * Reads PDB and mmCIF files, plain or gzipped: the first model, of alternative places the first one.
 * <p>
 * Elements are taken from the names of the atoms: files of the HADDOCK kind carry digits where the PDB format has the element.
 */
public final class StructureReader {

	/** The best-ordered atoms, by whose B-factor the others are measured. */
	private static final double REFERENCE = 0.1;
	/** Beyond this an atom is as good as invisible, in Å². */
	private static final double HIGHEST_B = 250;
	/** Where a line of a PDB file names the chain. */
	private static final int CHAIN = 21;

	static {
		// the dictionary in the jar: nothing is fetched
		ChemCompGroupFactory.setChemCompProvider(new ReducedChemCompProvider());
	}

	private StructureReader() {}

	/**
	 * Reads a file.
	 *
	 * @throws BadInputException when it cannot be read or holds no atoms
	 */
	public static Structure read(final Path file) {
		final String name = file.getFileName().toString().split("\\.")[0];
		final List<Group> groups;
		try (InputStream in = open(file)) {
			groups = groups(in, isCif(file));
		}
		catch (final IOException | RuntimeException e) {
			throw new BadInputException("The structure " + file.getFileName() + " cannot be read as PDB or mmCIF; is it complete?", e);
		}
		final Structure structure = new Structure(name, atoms(groups), residues(groups));
		if (structure.atoms().isEmpty()) {
			throw new BadInputException("The structure " + file.getFileName() + " holds no atoms; expected a PDB or mmCIF file of a protein.");
		}
		return structure;
	}

	private static boolean isCif(final Path file) {
		return file.getFileName().toString().toLowerCase(Locale.ROOT).contains(".cif");
	}

	private static InputStream open(final Path file) throws IOException {
		final InputStream in = new BufferedInputStream(Files.newInputStream(file));
		in.mark(2);
		final boolean isGzip = in.read() == 0x1f && in.read() == 0x8b;
		in.reset();
		return isGzip ? new GZIPInputStream(in) : in;
	}

	private static List<Group> groups(final InputStream in, final boolean isCif) throws IOException {
		final FileParsingParameters parameters = new FileParsingParameters();
		parameters.setAlignSeqRes(false);
		parameters.setParseSecStruc(false);
		parameters.setParseBioAssembly(false);
		parameters.setCreateAtomBonds(false);
		if (isCif) return groups(CifStructureConverter.fromInputStream(in, parameters));
		final List<Group> groups = new ArrayList<>();
		for (final String chain : chains(in)) {
			final PDBFileParser parser = new PDBFileParser();
			parser.setFileParsingParameters(parameters);
			groups.addAll(groups(parser.parsePDBFile(new BufferedReader(new StringReader(chain)))));
		}
		return groups;
	}

	/** The atoms of each chain of the first model by themselves: of several chains the parser would align all sequences, for minutes. */
	private static Collection<String> chains(final InputStream in) throws IOException {
		final Map<Character, StringBuilder> chains = new LinkedHashMap<>();
		final BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
		for (String line = reader.readLine(); line != null && !line.startsWith("ENDMDL"); line = reader.readLine()) {
			if (line.length() > CHAIN && (line.startsWith("ATOM") || line.startsWith("HETATM"))) {
				chains.computeIfAbsent(line.charAt(CHAIN), name -> new StringBuilder()).append(line).append('\n');
			}
		}
		return chains.values().stream().map(StringBuilder::toString).toList();
	}

	private static List<Group> groups(final org.biojava.nbio.structure.Structure parsed) {
		final List<Group> groups = new ArrayList<>();
		if (parsed.nrModels() == 0) return groups;
		for (final Chain chain : parsed.getChains(0)) {
			for (final Group group : chain.getAtomGroups()) {
				if (!group.isWater()) groups.add(group);
			}
		}
		return groups;
	}

	private static List<HeavyAtom> atoms(final List<Group> groups) {
		final List<HeavyAtom> raw = new ArrayList<>();
		for (final Group group : groups) {
			for (final Atom atom : group.getAtoms()) {
				final String element = element(atom.getName(), group.getPDBName());
				if (element.equals("H") || element.equals("D")) continue;
				raw.add(new HeavyAtom(ScatteringWeight.of(element), place(atom), atom.getTempFactor()));
			}
		}
		if (raw.isEmpty()) return raw;
		final double[] sorted = raw.stream().mapToDouble(HeavyAtom::b).sorted().toArray();
		final double reference = sorted[(int) (REFERENCE * (sorted.length - 1))];
		return raw.stream().map(atom -> new HeavyAtom(atom.weight(), atom.at(),
			Math.min(Math.max(0, atom.b() - reference), HIGHEST_B))).toList();
	}

	/**
	 * The element that an atom's name tells. In residues (names of one to three letters, "CA" the alpha carbon) it is the first letter;
	 * ions ("CA" in the residue "CA") and selenium have two.
	 */
	static String element(final String atom, final String residue) {
		final String letters = atom.toUpperCase(Locale.ROOT).replaceAll("[^A-Z].*$", "").isEmpty()
			? atom.toUpperCase(Locale.ROOT).replaceAll("^[^A-Z]+", "").replaceAll("[^A-Z].*$", "")
			: atom.toUpperCase(Locale.ROOT).replaceAll("[^A-Z].*$", "");
		if (letters.isEmpty()) return "C";
		final boolean isAlone = letters.equals(residue.trim().toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", ""));
		final String two = letters.substring(0, Math.min(2, letters.length()));
		if (two.equals("SE") || two.equals("FE") || two.equals("ZN") || two.equals("CL") || two.equals("BR") || two.equals("MG") ||
			isAlone && ScatteringWeight.isListed(two))
		{
			return two;
		}
		return letters.substring(0, 1);
	}

	private static List<Residue> residues(final List<Group> groups) {
		final List<Residue> residues = new ArrayList<>();
		for (final Group group : groups) {
			final Atom ca = group.getAtom("CA");
			final boolean isResidue = ca != null && group.hasAtom("N") && group.hasAtom("C");
			if (isResidue) {
				residues.add(new Residue(group.getChain().getName(), group.getResidueNumber().getSeqNum(), place(ca)));
			}
		}
		return residues;
	}

	private static Vec3 place(final Atom atom) {
		return new Vec3(atom.getX(), atom.getY(), atom.getZ());
	}
}
