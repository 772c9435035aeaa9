package io.github.emvalidation.training;

/** How far a training is: it ends after a number of steps, or after a time. */
public interface Pace {

	/**
	 * The share that is done, 1 or more at the end.
	 *
	 * @param steps   made so far
	 * @param minutes that the training has taken so far
	 */
	double done(int steps, double minutes);

	/** So many steps, all in all. */
	static Pace ofSteps(final int all) {
		return (steps, minutes) -> (double) steps / all;
	}

	/** The same, but it ends after so many steps at the latest, whatever is left then. */
	default Pace until(final int last) {
		return (steps, minutes) -> steps >= last ? 1 : done(steps, minutes);
	}

	/** So many minutes, all in all. Two such trainings make different numbers of steps. */
	static Pace ofMinutes(final double all) {
		return (steps, minutes) -> minutes / all;
	}
}
