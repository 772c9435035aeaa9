package io.github.emvalidation.progress;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * The known name that a mistyped one most likely means: the fewest letters to insert, remove, change or swap with their neighbour lead from
 * one to the other (Damerau 1964, doi:10.1145/363958.363994), and at most a third of the letters.
 */
public final class NearestName {

	private static final int LETTERS_PER_SLIP = 3;

	private NearestName() {}

	/** The nearest of the names; empty when none is near. Capital letters do not matter. */
	public static Optional<String> of(final String text, final Collection<String> names) {
		final String small = text.toLowerCase(Locale.ROOT);
		return names.stream().filter(name -> distance(small, name.toLowerCase(Locale.ROOT)) <= slips(small, name))
			.min(Comparator.<String>comparingInt(name -> distance(small, name.toLowerCase(Locale.ROOT))).thenComparing(Comparator.naturalOrder()));
	}

	/** An addition to a sentence: "; did you mean contour?", or nothing. */
	public static String hint(final String text, final Collection<String> names) {
		return of(text, names).map(name -> "; did you mean " + name + "?").orElse("");
	}

	private static int slips(final String text, final String name) {
		return Math.max(1, Math.max(text.length(), name.length()) / LETTERS_PER_SLIP);
	}

	/** Slips between two texts, where two neighbours in the wrong order count as one. */
	static int distance(final String a, final String b) {
		final int[][] d = new int[a.length() + 1][b.length() + 1];
		for (int i = 0; i <= a.length(); i++) {
			for (int j = 0; j <= b.length(); j++) {
				if (i == 0 || j == 0) {
					d[i][j] = i + j;
					continue;
				}
				final int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
				d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
				final boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
				if (swapped) d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
			}
		}
		return d[a.length()][b.length()];
	}
}
