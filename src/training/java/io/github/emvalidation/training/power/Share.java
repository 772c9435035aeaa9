package io.github.emvalidation.training.power;

import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

/**
 * A share of maps, with its 95 % confidence interval (Wilson 1927, doi:10.1080/01621459.1927.10502953).
 *
 * @param count how many
 * @param of    of so many
 */
record Share(int count, int of) {

	private static final double CONFIDENCE = 0.95;

	double value() {
		return of == 0 ? 0 : (double) count / of;
	}

	double low() {
		return of == 0 ? 0 : Math.max(0, interval().getLowerBound());
	}

	double high() {
		return of == 0 ? 1 : Math.min(1, interval().getUpperBound());
	}

	private ConfidenceInterval interval() {
		return new WilsonScoreInterval().createInterval(of, count, CONFIDENCE);
	}

	/** "2 of 40 (1 to 17 %)". */
	String text() {
		return of == 0 ? "–" : count + " of " + of + " (" + Math.round(100 * low()) + " to " + Math.round(100 * high()) + " %)";
	}

	/** "93 % (66 to 99)". */
	String range() {
		return of == 0 ? "–" : percent() + " (" + Math.round(100 * low()) + " to " + Math.round(100 * high()) + ")";
	}

	/** "5 %". */
	String percent() {
		return of == 0 ? "–" : Math.round(100 * value()) + " %";
	}
}
