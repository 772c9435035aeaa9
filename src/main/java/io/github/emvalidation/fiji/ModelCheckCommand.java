package io.github.emvalidation.fiji;

import java.io.File;
import org.scijava.plugin.Parameter;

/** The door of a check of an atomic model. */
public abstract class ModelCheckCommand extends CheckCommand {

	/** The submenu of these commands, and its place. */
	public static final String SUBMENU = "Model";
	public static final double PLACE = 40;

	static final String MODEL_LABEL = "Model file (mmCIF or PDB)";
	static final String MODEL_MEANING = "an atomic model that was built into the map: mmCIF, BinaryCIF or PDB, plain or compressed by gzip";

	@Parameter(label = MODEL_LABEL, required = false, persist = false, description = MODEL_MEANING)
	private File model;
}
