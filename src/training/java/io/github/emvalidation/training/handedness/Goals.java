package io.github.emvalidation.training.handedness;

import io.github.emvalidation.network.ModelCard.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What the networks of the hand have to reach, one line a goal: reached or missed. */
final class Goals {

	private static final double CLEAR = 0.25;
	private static final double CLEAR_SHARE = 0.95;
	private static final double CONFIDENTLY_WRONG = 0.7;
	private static final double UNDECIDED_OR_RIGHT = 11.0 / 12;
	private static final double SURE = 0.1;
	private static final double SURE_SHARE = 0.99;
	private static final double COVERED_SHARE = 0.95;
	private static final double AREA = 0.96;
	private static final double SUM_ERROR = 0.02;

	private final Consumer<String> say;
	private final List<Measurement> ofHelices = new ArrayList<>();
	private final List<Measurement> ofHands = new ArrayList<>();
	private final List<Measurement> ofRealMaps = new ArrayList<>();

	Goals(final Consumer<String> say) {
		this.say = say;
	}

	/** What the card of the helix network is to tell. */
	List<Measurement> ofHelices() {
		return List.copyOf(ofHelices);
	}

	/** What the card of the hand network is to tell of simulated maps. */
	List<Measurement> ofHands() {
		return List.copyOf(ofHands);
	}

	/** What both cards are to tell of real maps. */
	List<Measurement> ofRealMaps() {
		return List.copyOf(ofRealMaps);
	}

	/** Simulated maps with noise of one strength, relative to the signal. */
	void simulated(final double noise, final List<HandednessTrial> trials) {
		final long right = count(trials, HandednessTrial::isRight);
		final long wrong = count(trials, HandednessTrial::isWrong);
		final long clear = count(trials, trial -> trial.error() < CLEAR);
		final double mean = trials.stream().mapToDouble(HandednessTrial::error).average().orElse(Double.NaN);
		say.accept(String.format(Locale.ROOT, "Noise %.1f: %d maps, %d right, %d undecided, %d wrong; mean score %.3f, %d below %.2f", noise,
			trials.size(), right, trials.size() - right - wrong, wrong, mean, clear, CLEAR));
		final String where = String.format(Locale.ROOT, " of %d maps at 3 to 5 Å, noise %.1f times the signal", trials.size(), noise);
		ofHands.add(new Measurement("right" + where, right, ""));
		ofHands.add(new Measurement("undecided" + where, trials.size() - right - wrong, ""));
		ofHands.add(new Measurement("wrong" + where, wrong, ""));
		ofHands.add(new Measurement("mean score" + where, mean, ""));
		if (noise < 1) {
			goal(String.format(Locale.ROOT, "noise %.1f: every map right", noise), right == trials.size());
			goal(String.format(Locale.ROOT, "noise %.1f: 95 %% of the scores below 0.25", noise), clear >= CLEAR_SHARE * trials.size());
		}
		else {
			goal("noise 1: 11 of 12 right or undecided", trials.size() - wrong >= UNDECIDED_OR_RIGHT * trials.size());
			goal("noise 1: none confidently wrong", trials.stream().noneMatch(trial -> trial.decided() && trial.error() > CONFIDENTLY_WRONG));
		}
	}

	/** Simulated maps of one resolution in Å, of all strengths of noise. */
	void resolution(final double resolution, final List<HandednessTrial> trials) {
		final long right = count(trials, HandednessTrial::isRight);
		final long wrong = count(trials, HandednessTrial::isWrong);
		final double mean = trials.stream().mapToDouble(HandednessTrial::error).average().orElse(Double.NaN);
		say.accept(String.format(Locale.ROOT, "%.1f Å: %d maps, %d right, %d undecided, %d wrong; mean score %.3f", resolution,
			trials.size(), right, trials.size() - right - wrong, wrong, mean));
		final String where = String.format(Locale.ROOT, " of %d maps at %.1f Å, noise 0 to 1 times the signal", trials.size(), resolution);
		ofHands.add(new Measurement("right" + where, right, ""));
		ofHands.add(new Measurement("wrong" + where, wrong, ""));
		ofHands.add(new Measurement("mean score" + where, mean, ""));
	}

	/** All simulated maps. */
	void calibration(final List<HandednessTrial> trials) {
		final List<HandednessTrial> sure = trials.stream()
			.filter(trial -> trial.score().score() < SURE || trial.score().score() > 1 - SURE).toList();
		final long right = count(sure, trial -> trial.error() < SURE);
		final long covered = count(trials, HandednessTrial::isCovered);
		say.accept(String.format(Locale.ROOT,
			"Scores below 0.1 or above 0.9: %d, of them right %d; intervals that reach the right side: %d of %d",
			sure.size(), right, covered, trials.size()));
		goal("99 % of the sure scores right", right >= SURE_SHARE * sure.size());
		goal("95 % of the intervals reach the right side", covered >= COVERED_SHARE * trials.size());
	}

	/** How well helix voxels were told from others in maps with noise of one strength; a figure without a goal. */
	void ranking(final double noise, final HelixRanking of) {
		say.accept(String.format(Locale.ROOT, "Noise %.1f: area under the ROC curve of helix voxels %.4f", noise, of.area()));
		ofHelices.add(new Measurement(String.format(Locale.ROOT, "area under the ROC curve, noise %.1f times the signal", noise), of.area(), ""));
	}

	/** How well the mask voxels in helices were told from others. */
	void ranking(final HelixRanking all, final double threshold) {
		final double area = all.area();
		say.accept(String.format(Locale.ROOT, "Helix voxels above a probability of %.1f: recall %.2f, precision %.2f", threshold,
			all.recall(threshold), all.precision(threshold)));
		ofHelices.add(new Measurement("area under the ROC curve over all mask voxels", area, ""));
		ofHelices.add(new Measurement("recall at the threshold", all.recall(threshold), ""));
		ofHelices.add(new Measurement("precision at the threshold", all.precision(threshold), ""));
		goal(String.format(Locale.ROOT, "helix voxels: area under the ROC curve at least %.2f (%.4f)", AREA, area), area >= AREA);
	}

	/** Maps of which no hand can be told. */
	void noVerdict(final String what, final List<HandednessTrial> trials) {
		goal(what + ": no verdict", trials.stream().noneMatch(HandednessTrial::decided));
	}

	/** A real map and its mirror image. */
	void readable(final HandednessOfRealMap map, final HandednessTrial trial, final HandednessTrial mirror) {
		ofRealMaps.add(new Measurement("score of " + map.file(), trial.score().score(), ""));
		ofRealMaps.add(new Measurement("score of " + map.file() + ", mirrored", mirror.score().score(), ""));
		goal(map.file() + ": below 0.1, its mirror image above 0.9",
			trial.error() < SURE && mirror.error() < SURE && trial.decided() && mirror.decided());
		goal(map.file() + ": both add up to 1 within 0.02", Math.abs(trial.score().score() + mirror.score().score() - 1) <= SUM_ERROR);
	}

	private void goal(final String what, final boolean isReached) {
		say.accept((isReached ? "reached  " : "MISSED   ") + what);
	}

	private static long count(final List<HandednessTrial> trials, final Predicate<HandednessTrial> which) {
		return trials.stream().filter(which).count();
	}
}
