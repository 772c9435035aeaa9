package io.github.emvalidation.report.page;

import java.util.Locale;

/** The name of a figure or a table, by which its caption and the text call it: "Figure 3". */
public record Label(String kind, int number) {

	/** What a link to it aims at. */
	String id() {
		return kind.toLowerCase(Locale.ROOT) + "-" + number;
	}

	@Override
	public String toString() {
		return kind + "\u00a0" + number;
	}
}
