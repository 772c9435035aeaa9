package io.github.emvalidation.result;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Everything that a user or an archive can declare about a map. The command line, dialogs, macros, tables, report.json, the Info text
 * of images and comparisons iterate over this list. A further input needs one constant here and the code that uses it.
 */
public enum Input {

	/** The map under test. */
	MAP(Role.FILE, Kind.VOLUME, Unit.NONE, "map", "map", "Map file (empty: the current image)",
		"an MRC, CCP4 or EMDB map, plain or compressed by gzip or bzip2", ""),
	/** The first half map: from one half of the particle images. */
	HALF1(Role.FILE, Kind.VOLUME, Unit.NONE, "half1", "first half map", "Half1: the first half map (file, or title of an open image)",
		"the first of two half maps, each made from one half of the particle images; without a map their mean is the map under test", ""),
	/** The second half map. */
	HALF2(Role.FILE, Kind.VOLUME, Unit.NONE, "half2", "second half map", "Half2: the second half map (file, or title of an open image)",
		"the second half map", ""),
	/** The mask that the author of the map computed the FSC in. */
	MASK(Role.FILE, Kind.VOLUME, Unit.NONE, "mask", "FSC mask", "Mask of the FSC (only with half maps)",
		"the mask that the author computed the FSC in, values from 0 to 1; only with half maps", ""),
	/** The atomic model. */
	MODEL(Role.FILE, Kind.MODEL, Unit.NONE, "model", "atomic model", "Model file (mmCIF or PDB)",
		"an atomic model that was built into the map: mmCIF, BinaryCIF or PDB, plain or compressed by gzip", ""),
	/** The level that separates the particle from the solvent. */
	CONTOUR(Role.DECLARED, Kind.NUMBER, Unit.DENSITY, "contour", "contour level", "Contour level (auto: suggested, empty: the image's own)",
		"the author's contour level in the map's own units; EMDB shows it on the page of the entry; \"auto\" accepts the level that the " +
		"program suggests", "the masks and all values inside or outside them depend on the contour level"),
	/** The molecular mass, which the density is compared with, and from which a contour level is suggested. */
	MASS(Role.DECLARED, Kind.POSITIVE, Unit.KILODALTON, "mass", "molecular mass", "Mass (kDa, empty: not declared)",
		"molecular mass of the particle in kDa; check 0.a compares the density with it, and the program suggests a contour level from it",
		"check 0.a judges the mass only where it is declared"),
	/** The reported resolution. */
	RESOLUTION(Role.DECLARED, Kind.NUMBER, Unit.ANGSTROM, "resolution", "reported resolution", "Resolution (Å, empty: the image's own)",
		"the reported resolution in Å; without it the checks that need it do not apply",
		"checks that measure up to the reported resolution cover different ranges"),
	/** The symmetry that was imposed on the reconstruction. */
	SYMMETRY(Role.DECLARED, Kind.WORDS, Unit.NONE, "symmetry", "symmetry", "Symmetry (C1, C4, D2, T, O or I)",
		"the symmetry that was imposed: C1, Cn, Dn, T, O or I; check 0.c compares the noise with it, 0.g the copies, checks of half maps " +
		"take C1 for default",
		"symmetry makes fewer coefficients independent, check 0.c compares the noise with it, and 0.g the copies"),
	/** What kind of map it is. */
	KIND(Role.JUDGING, Kind.MAP_KINDS, Unit.NONE, "kind", "kind of map", "Kind of map (empty: not declared)",
		"particle, filament, cut-out, membrane or masked, or several with commas between them; warnings that are expected of that kind " +
		"become notes", "what is expected of one kind is a warning for another"),
	/** The warnings that the user accepts. */
	ACCEPT(Role.JUDGING, Kind.ACCEPTANCES, Unit.NONE, "accept", "accepted warnings", "Accept (warnings of a check, with a reason)",
		"accept the warnings of a check, or of one of its criteria, and say why, such as 0.c:far_spot=known neighbour; several with " +
		"semicolons between them", "a warning that is accepted does not count"),
	/** The voxel size, in place of the file's own. */
	VOXEL(Role.READING, Kind.POSITIVE, Unit.ANGSTROM, "voxel", "voxel size", "Voxel size (Å, empty: the map's own)",
		"voxel size in Å, for maps whose own is missing or wrong", ""),
	/** Which volume of a file that holds several. */
	INDEX(Role.READING, Kind.WHOLE, Unit.COUNT, "index", "index of the volume", "Index of the volume (only for stacks of volumes)",
		"which volume of a file that holds several, counted from 0", ""),
	/** The title of the report. */
	TITLE(Role.NAME, Kind.WORDS, Unit.NONE, "title", "title", "Title", "title of the map for the report", ""),
	/** The entry of the archive. */
	EMDB(Role.NAME, Kind.WORDS, Unit.NONE, "emdb", "EMDB entry", "EMDB id (in place of a file)",
		"EMDB id, such as EMD-4701. Without a map the program fetches that of the entry with its contour level, resolution, title and " +
		"authors. With a map it fetches nothing, and the report shows the id", ""),
	/** Who deposited the entry. */
	AUTHORS(Role.ARCHIVED, Kind.WORDS, Unit.NONE, "authors", "authors", "", "", ""),
	/** When the entry was deposited. */
	DATE(Role.ARCHIVED, Kind.WORDS, Unit.NONE, "date", "date of deposition", "", "", "");

	/** The purpose of an input. */
	public enum Role {
		/** A file under test, or a file that the test needs. */
		FILE,
		/** A declaration of the author on which results depend. */
		DECLARED,
		/** A declaration on which warnings depend, but no value. */
		JUDGING,
		/** How to read the file. */
		READING,
		/** A name of the map. */
		NAME,
		/** Known only to an archive. */
		ARCHIVED
	}

	/** The form of an input. */
	public enum Kind {
		/** The path of a file with a volume. */
		VOLUME,
		/** The path of a file with an atomic model. */
		MODEL,
		/** A finite number. */
		NUMBER,
		/** A number above 0. */
		POSITIVE,
		/** A whole number from 0 on. */
		WHOLE,
		/** Names of {@link MapKind}. */
		MAP_KINDS,
		/** Texts that {@link Acceptance} reads. */
		ACCEPTANCES,
		/** A text of one line. */
		WORDS;

		/** Whether the input is a number. */
		public boolean isNumber() {
			return this == NUMBER || this == POSITIVE || this == WHOLE;
		}

		/** Whether the input is the path of a file. */
		public boolean isFile() {
			return this == VOLUME || this == MODEL;
		}
	}

	private final Role role;
	private final Kind kind;
	private final Unit unit;
	private final String key;
	private final String noun;
	private final String label;
	private final String meaning;
	private final String whenDifferent;

	Input(final Role role, final Kind kind, final Unit unit, final String key, final String noun, final String label, final String meaning,
		final String whenDifferent)
	{
		this.role = role;
		this.kind = kind;
		this.unit = unit;
		this.key = key;
		this.noun = noun;
		this.label = label;
		this.meaning = meaning;
		this.whenDifferent = whenDifferent;
	}

	/** The inputs of these roles, in their order. */
	public static List<Input> of(final Role... roles) {
		return Arrays.stream(values()).filter(input -> Arrays.asList(roles).contains(input.role)).toList();
	}

	/** The inputs that a user can give. */
	public static List<Input> given() {
		return of(Role.FILE, Role.DECLARED, Role.JUDGING, Role.READING, Role.NAME);
	}

	public Role role() {
		return role;
	}

	public Kind kind() {
		return kind;
	}

	/** The unit of a number. */
	public Unit unit() {
		return unit;
	}

	/** Its name as an option, a parameter of macros, a column of tables, and in report.json: "contour". */
	public String key() {
		return key;
	}

	/** Its name within a sentence: "the contour level". */
	public String words() {
		return "the " + noun;
	}

	/** Its name at the start of a sentence: "The contour level". */
	public String sentenceStart() {
		return "The " + noun;
	}

	/** Its name at the start of a line: "Contour level". */
	public String title() {
		return noun.substring(0, 1).toUpperCase(Locale.ROOT) + noun.substring(1);
	}

	/** Its label in a dialog; the first word is the {@link #key}, because the recorder of ImageJ 1.x writes it. */
	public String label() {
		return label;
	}

	/** Its meaning, for the help of the command line and of dialogs, without a full stop. */
	public String meaning() {
		return meaning;
	}

	/** Why values of two maps are not comparable when this input differs; empty if that does not matter. */
	public Optional<String> whenDifferent() {
		return Optional.of(whenDifferent).filter(why -> !why.isEmpty());
	}

	/** The sentence for a check that needs this input and does not have it. */
	public String missing() {
		return "This check needs " + words() + ", which is not given.";
	}
}
