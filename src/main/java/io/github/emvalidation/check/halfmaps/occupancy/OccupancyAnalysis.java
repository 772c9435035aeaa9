package io.github.emvalidation.check.halfmaps.occupancy;

import io.github.emvalidation.check.halfmaps.Chance;
import io.github.emvalidation.check.halfmaps.ConeCurves;
import io.github.emvalidation.signal.fsc.Crossing;
import io.github.emvalidation.signal.fsc.FscCurve;
import io.github.emvalidation.signal.fsc.ShellGrid;
import io.github.emvalidation.volume.Vec3;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.special.Gamma;

/**
 * Fourier shell occupancy: the share of directions along which the FSC reaches 0.143 (Vilas and Tagare 2023,
 * doi:10.1038/s41592-023-01874-3). Whether those directions gather is Bingham's test: with T the mean of u u' over them,
 * {@code S = 7.5 n (tr T² - 1/3)} follows chi-square with 5 degrees of freedom where they do not. As cones overlap, 321 directions tell
 * as much as 51.2 independent ones, of which n is the share that passes.
 *
 * @param shells the shells
 * @param fso    share of the directions in each shell, 0 to 1
 * @param p      probability of Bingham's S by chance in each shell
 */
record OccupancyAnalysis(ShellGrid shells, double[] fso, double[] p) {

	/** Shells before this are taken as full: cones hold too few coefficients there. */
	private static final int FIRST = 5;
	/** 321² over the sum of the squared overlaps of the cones. */
	private static final double INDEPENDENT = 51.2;
	private static final double FEWEST = 0.1;

	static OccupancyAnalysis of(final ConeCurves cones) {
		final int count = cones.shells().count();
		final double[] fso = new double[count];
		final double[] p = new double[count];
		for (int i = 0; i < count; i++) {
			final double[] moments = new double[6];
			int passing = 0;
			for (int u = 0; u < cones.directions().size(); u++) {
				if (i >= FIRST && !(cones.soft()[u][i] >= FscCurve.HALF_MAPS)) continue;
				passing++;
				add(moments, cones.directions().get(u));
			}
			fso[i] = (double) passing / cones.directions().size();
			p[i] = passing == 0 ? 1 : probability(moments, passing, fso[i]);
		}
		return new OccupancyAnalysis(cones.shells(), fso, p);
	}

	/** Adds u u': xx, yy, zz, xy, xz, yz. */
	private static void add(final double[] moments, final Vec3 u) {
		moments[0] += u.x() * u.x();
		moments[1] += u.y() * u.y();
		moments[2] += u.z() * u.z();
		moments[3] += u.x() * u.y();
		moments[4] += u.x() * u.z();
		moments[5] += u.y() * u.z();
	}

	private static double probability(final double[] moments, final int passing, final double share) {
		double trace = 0;
		for (int i = 0; i < moments.length; i++) trace += (i < 3 ? 1 : 2) * (moments[i] / passing) * (moments[i] / passing);
		final double s = 7.5 * INDEPENDENT * share * (trace - 1.0 / 3);
		return Gamma.regularizedGammaQ(2.5, Math.max(0, s) / 2);
	}

	/** Where the occupancy falls below a share. */
	Crossing crossing(final double share) {
		return Crossing.of(fso, shells, share, 2);
	}

	/** How wide the fall is: {@code (1/d_01 - 1/d_09) d_05}. */
	OptionalDouble width() {
		final OptionalDouble d09 = crossing(0.9).resolution();
		final OptionalDouble d05 = crossing(0.5).resolution();
		final OptionalDouble d01 = crossing(0.1).resolution();
		if (d09.isEmpty() || d05.isEmpty() || d01.isEmpty()) return OptionalDouble.empty();
		return OptionalDouble.of((1 / d01.getAsDouble() - 1 / d09.getAsDouble()) * d05.getAsDouble());
	}

	/** What the width is by chance; empty where a draw has none. */
	static Optional<Chance> widthByChance(final List<ConeCurves> draws) {
		final List<OptionalDouble> widths = draws.stream().map(draw -> of(draw).width()).toList();
		if (widths.stream().anyMatch(OptionalDouble::isEmpty)) return Optional.empty();
		return Optional.of(new Chance(widths.stream().mapToDouble(OptionalDouble::getAsDouble).toArray()));
	}

	/** The least p of the shells in which a tenth of the directions or more pass. */
	double leastP() {
		double least = 1;
		for (int i = FIRST; i < fso.length; i++) least = fso[i] >= FEWEST ? Math.min(least, p[i]) : least;
		return least;
	}

	/** How many shells there are before half of the directions pass no more; 0 without a resolution. */
	double shellsBefore() {
		final OptionalDouble d05 = crossing(0.5).resolution();
		return d05.isEmpty() ? 0 : shells.longestSide() / d05.getAsDouble();
	}

	/** p in the shell nearest to where half of the directions pass; empty without such a shell. */
	OptionalDouble pAtHalf() {
		final OptionalDouble d05 = crossing(0.5).resolution();
		return d05.isEmpty() ? d05 : OptionalDouble.of(p[Math.min(p.length - 1, (int) Math.round(shells.longestSide() / d05.getAsDouble()))]);
	}
}
