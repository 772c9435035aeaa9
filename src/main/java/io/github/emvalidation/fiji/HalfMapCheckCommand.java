package io.github.emvalidation.fiji;

import java.io.File;
import org.scijava.plugin.Parameter;

/** The door of a check of two half maps. */
public abstract class HalfMapCheckCommand extends MapCheckCommand {

	/** The submenu of these commands, and its place. */
	public static final String SUBMENU = "Half maps";
	public static final double PLACE = 20;

	public static final String HALF1_LABEL = "Half1: the first half map (file, or title of an open image)";
	public static final String HALF1_MEANING = "the first of two half maps, each made from one half of the particle images; without a map " +
		"their mean is the map under test";
	public static final String HALF2_LABEL = "Half2: the second half map (file, or title of an open image)";
	public static final String HALF2_MEANING = "the second half map";
	static final String MASK_LABEL = "Mask of the FSC (only with half maps)";
	static final String MASK_MEANING = "the mask that the author computed the FSC in, values from 0 to 1; only with half maps";
	public static final String SYMMETRY_LABEL = "Symmetry (C1, C4, D2, T, O or I)";
	public static final String SYMMETRY_MEANING = "the symmetry that was imposed: C1, Cn, Dn, T, O or I; check 0.c compares the noise with " +
		"it, 0.g the copies, checks of half maps take C1 for default";

	@Parameter(label = HALF1_LABEL, required = false, persist = false, description = HALF1_MEANING)
	private File half1;

	@Parameter(label = HALF2_LABEL, required = false, persist = false, description = HALF2_MEANING)
	private File half2;

	@Parameter(label = MASK_LABEL, required = false, persist = false, description = MASK_MEANING)
	private File mask;

	@Parameter(label = SYMMETRY_LABEL, required = false, persist = false, description = SYMMETRY_MEANING)
	private String symmetry = "";
}
