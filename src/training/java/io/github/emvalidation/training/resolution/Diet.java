package io.github.emvalidation.training.resolution;

/**
 * What a network of the local resolution learns from.
 *
 * @param raw       share of maps with noise beyond their signal, see {@link RawRecipe}; the others follow a {@link Recipe}
 * @param noise     most noise of these others within their signal, relative to the signal at the resolution
 * @param maps      that are made of a posed structure before another one takes its place
 * @param cubes     that are cut out of a map
 * @param box       largest side of a structure's box in voxels
 * @param words     what the card says of the maps
 */
record Diet(double raw, double noise, int maps, int cubes, int box, String words) {

	private static final String ALL = "of " + Recipe.FINEST + " to " + Recipe.COARSEST +
		" Å, B-factors from -60 to 250 Å² beyond the atoms' own; ";

	/** Maps that end where their label says. The first opinion of the shipped network had these. */
	static final Diet FIRST = new Diet(0, 2, 5, 3, 80, ALL + "a third without noise, the others with 0.05 to 2 times the signal");
	/** Half of them with noise beyond their signal. The second opinion has these; more noise within the signal would hide the rims. */
	static final Diet SECOND = new Diet(0.5, 1, 8, 4, 72, ALL + "half of the maps end at their label, a third of these without noise, the " +
		"others with 0.05 to 1 times the signal; half have noise beyond their signal, raw or sharpened, low-passed at 0.65 to 1.2 times its " +
		"end, with labels by the window's own signal-to-noise ratio");
}
