package io.github.emvalidation.check.model.qscore;

import io.github.emvalidation.structure.ResidueKind;

/**
 * The Q-score that models in EMDB have at a resolution R in Å: fits to the archive (Pintilie et al. 2020, doi:10.1038/s41592-020-0731-1,
 * and MapQ 2.9.7). They hold from 1 to 10 Å.
 */
final class ExpectedQ {

	static final double FINEST = 0.5;
	static final double COARSEST = 10;
	private static final int HALVINGS = 50;

	private ExpectedQ() {}

	/** The mean Q-score of a whole model for σ = 0.4 Å: {@code -0.0016 R³ + 0.0434 R² - 0.3956 R + 1.3606}. */
	static double whole04(final double r) {
		return ((-0.0016 * r + 0.0434) * r - 0.3956) * r + 1.3606;
	}

	/** The mean of a residue for σ = 0.4 Å: {@code -0.1866 R + 1.1242}, of a nucleotide {@code -0.1465 R + 0.9436}. */
	static double residue04(final ResidueKind kind, final double r) {
		return kind == ResidueKind.NUCLEOTIDE ? -0.1465 * r + 0.9436 : -0.1866 * r + 1.1242;
	}

	/** The same for σ = 0.6 Å: {@code -0.1775 R + 1.1192}, of a nucleotide {@code -0.1377 R + 0.9973}. */
	static double residue06(final ResidueKind kind, final double r) {
		return kind == ResidueKind.NUCLEOTIDE ? -0.1377 * r + 0.9973 : -0.1775 * r + 1.1192;
	}

	/** The resolution in Å at which a mean for σ = 0.4 Å is expected; NaN where that is finer than 0.5 or coarser than 10 Å. */
	static double resolution(final double q04) {
		if (!(q04 <= whole04(FINEST) && q04 >= whole04(COARSEST))) return Double.NaN;
		double low = FINEST;
		double high = COARSEST;
		// the expected Q falls with R all the way
		for (int i = 0; i < HALVINGS; i++) {
			final double middle = (low + high) / 2;
			if (whole04(middle) > q04) low = middle;
			else high = middle;
		}
		return (low + high) / 2;
	}
}
