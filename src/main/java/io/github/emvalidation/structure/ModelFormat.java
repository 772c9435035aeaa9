package io.github.emvalidation.structure;

/** The format of a file with an atomic model. */
public enum ModelFormat {
	MMCIF("mmCIF"), BINARY_CIF("BinaryCIF"), PDB("PDB");

	private final String words;

	ModelFormat(final String words) {
		this.words = words;
	}

	/** Its name: "mmCIF". */
	public String words() {
		return words;
	}
}
