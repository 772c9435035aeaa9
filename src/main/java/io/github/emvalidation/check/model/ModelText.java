package io.github.emvalidation.check.model;

import io.github.emvalidation.result.CheckInfo.Reference;

/** Words that several checks of the model share. */
public final class ModelText {

	/** Why a limit that rests on the resolution is not judged. */
	public static final String NO_RESOLUTION = "The reported resolution is not given.";

	/** The Q-score. */
	public static final Reference Q_SCORE = new Reference("Pintilie G, Zhang K, Su Z, Li S, Schmid MF, Chiu W (2020) Measurement of atom " +
		"resolvability in cryo-EM maps with Q-scores. Nature Methods 17:328–334", "10.1038/s41592-020-0731-1");

	/** The check of maps and models that the archives run. */
	public static final Reference ARCHIVE = new Reference("Wang Z, Patwardhan A, Kleywegt GJ (2022) Validation analysis of EMDB entries. " +
		"Acta Crystallographica D 78:542–552", "10.1107/S205979832200328X");

	private ModelText() {}
}
