package io.github.emvalidation.app.cluster;

import io.github.emvalidation.app.table.RowCost;
import io.github.emvalidation.report.overview.RowSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The rows that each task of a job gets: at most as many as asked for, and at most that many times the median cost, so that one large
 * map does not hold up many small ones. The most expensive rows come first, since a task that begins last should be a short one.
 */
public final class Chunks {

	private static final double GROWTH = 1.5;

	private Chunks() {}

	/**
	 * @param rows  with what they are likely to take; at least one
	 * @param chunk number of rows of median cost in a task
	 * @param most  number of tasks that the cluster allows; chunks grow until there are no more
	 */
	public static List<RowSet> of(final List<RowCost> rows, final int chunk, final int most) {
		final List<RowCost> sorted = rows.stream().sorted(Comparator.comparingLong((RowCost row) -> -row.cost())
			.thenComparingInt(RowCost::row)).toList();
		final long median = sorted.get(sorted.size() / 2).cost();
		double size = chunk;
		List<RowSet> chunks = of(sorted, (int) size, median);
		while (chunks.size() > Math.max(1, most)) {
			size = GROWTH * size + 1;
			// when even the largest maps must share a task, cost matters less than the limit of the cluster
			chunks = of(sorted, (int) size, size > rows.size() ? Long.MAX_VALUE / rows.size() : median);
		}
		return chunks;
	}

	private static List<RowSet> of(final List<RowCost> sorted, final int chunk, final long median) {
		final List<RowSet> chunks = new ArrayList<>();
		final List<Integer> open = new ArrayList<>();
		long cost = 0;
		for (final RowCost row : sorted) {
			if (!open.isEmpty() && (open.size() == chunk || cost + row.cost() > chunk * median)) {
				chunks.add(RowSet.of(open));
				open.clear();
				cost = 0;
			}
			open.add(row.row());
			cost += row.cost();
		}
		chunks.add(RowSet.of(open));
		return chunks;
	}
}
