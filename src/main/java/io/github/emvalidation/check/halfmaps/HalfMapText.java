package io.github.emvalidation.check.halfmaps;

import io.github.emvalidation.result.CheckInfo.Reference;

/** What several checks of half maps tell their readers, and the papers they rest on. */
public final class HalfMapText {

	public static final String SAME = "The two half maps are the same data, so how far they agree says nothing; check 1.0 says more.";
	public static final String NO_RESOLUTION = "The reported resolution is not known; give it to have this judged.";
	public static final String UNRESOLVED = "The half maps show no resolution to compare with.";

	public static final Reference THRESHOLD = new Reference("Rosenthal PB, Henderson R (2003) Optimal determination of particle " +
		"orientation, absolute hand, and contrast loss in single-particle electron cryomicroscopy. Journal of Molecular Biology 333:721–745",
		"10.1016/j.jmb.2003.07.013");
	public static final Reference RANDOM_PHASES = new Reference("Chen S, McMullan G, Faruqi AR, et al. (2013) High-resolution noise " +
		"substitution to measure overfitting and validate resolution in 3D structure determination by single particle electron " +
		"cryomicroscopy. Ultramicroscopy 135:24–35", "10.1016/j.ultramic.2013.06.004");
	public static final Reference CONES = new Reference("Tan YZ, Baldwin PR, Davis JH, et al. (2017) Addressing preferred specimen " +
		"orientation in single-particle cryo-EM through tilting. Nature Methods 14:793–796", "10.1038/nmeth.4347");

	private HalfMapText() {}
}
