package io.github.emvalidation.check;

import io.github.emvalidation.result.CheckInfo.Reference;

/** Papers that several checks cite. */
public final class References {

	/** The published validation service, whose definitions the level-0 checks follow. */
	public static final Reference VALIDATION_SERVICE = new Reference(
		"Sorzano COS, Vilas JL, Ramírez-Aportela E, et al. (2022) Image processing tools for the validation of CryoEM maps. " +
			"Faraday Discussions 240:210–227", "10.1039/D2FD00059H");

	private References() {}
}
