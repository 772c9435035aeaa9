package io.github.emvalidation.network.handedness;

import io.github.emvalidation.volume.Vec3;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * The score of a map from the places in its helices. Neighbouring places see much the same density and are not independent, so those
 * in a cell of {@value #CELL} Å, about the length of a short helix, are taken together: the mean of their logits, times
 * {@value #GAIN}, gives the cell's probability of being mirrored. The score is the mean over the places of their cells' probabilities,
 * as if there were {@value #PRIOR} more, undecided places: with few helices it stays near 0.5.
 *
 * @param score      0 right-handed, 1 mirrored, 0.5 undecided
 * @param low        end of the 95 % interval of the score, from {@value #RESAMPLINGS} random draws of as many cells with replacement
 * @param high       the other end
 * @param crossCheck share of the places whose layer lines are those of a left-handed helix
 * @param cells      number of cells
 */
public record HandednessScore(double score, double low, double high, double crossCheck, int cells) {

	static final double CELL = 12;
	static final double GAIN = 2;
	static final double PRIOR = 20;
	static final int RESAMPLINGS = 1000;
	private static final long SEED = 1;

	/** The score of places in helices; 0.5 if there are none. */
	public static HandednessScore of(final List<HelixSite> sites) {
		final List<Cell> cells = cells(sites);
		final double[] draws = draws(cells);
		return new HandednessScore(score(cells), draws[(int) (0.025 * RESAMPLINGS)], draws[(int) (0.975 * RESAMPLINGS)], crossCheck(sites),
			cells.size());
	}

	/** Places that are taken together: their probability and their number. */
	private record Cell(double probability, int places) {

		static Cell of(final Collection<HelixSite> sites) {
			final double mean = sites.stream().mapToDouble(HelixSite::logit).average().orElse(0);
			return new Cell(1 / (1 + Math.exp(-GAIN * mean)), sites.size());
		}
	}

	private static double score(final List<Cell> cells) {
		double sum = 0.5 * PRIOR;
		double places = PRIOR;
		for (final Cell cell : cells) {
			sum += cell.places * cell.probability;
			places += cell.places;
		}
		return sum / places;
	}

	/** The cells are laid out from the middle of the places, so that a mirror image has the same. */
	private static List<Cell> cells(final List<HelixSite> sites) {
		Vec3 middle = Vec3.ZERO;
		for (final HelixSite site : sites) middle = middle.plus(site.at().times(1.0 / sites.size()));
		final Map<List<Integer>, List<HelixSite>> cells = new TreeMap<>(HandednessScore::order);
		for (final HelixSite site : sites) {
			final Vec3 from = site.at().minus(middle);
			cells.computeIfAbsent(List.of(index(from.x()), index(from.y()), index(from.z())), cell -> new ArrayList<>()).add(site);
		}
		return cells.values().stream().map(Cell::of).toList();
	}

	private static int order(final List<Integer> one, final List<Integer> other) {
		for (int i = 2; i > 0; i--) {
			if (!one.get(i).equals(other.get(i))) return Integer.compare(one.get(i), other.get(i));
		}
		return Integer.compare(one.get(0), other.get(0));
	}

	private static int index(final double from) {
		return (int) Math.floor(from / CELL);
	}

	/** Scores of random draws, ascending. */
	private static double[] draws(final List<Cell> cells) {
		final Random random = new Random(SEED);
		final double[] scores = new double[RESAMPLINGS];
		for (int draw = 0; draw < RESAMPLINGS; draw++) {
			final List<Cell> drawn = new ArrayList<>(cells.size());
			for (int i = 0; i < cells.size(); i++) drawn.add(cells.get(random.nextInt(cells.size())));
			scores[draw] = score(drawn);
		}
		Arrays.sort(scores);
		return scores;
	}

	private static double crossCheck(final List<HelixSite> sites) {
		if (sites.isEmpty()) return 0.5;
		return (double) sites.stream().filter(site -> site.left() > site.right()).count() / sites.size();
	}
}
