package io.github.emvalidation.report.print;

import com.openhtmltopdf.extend.FSTextBreaker;

/**
 * Where a line of the PDF may end: behind spaces, and behind hyphens and dashes between letters. The rules of Java, made for
 * prose, would also tear numbers such as 5.73·10⁻⁵ and −1.09/d² apart.
 */
final class LineBreaks implements FSTextBreaker {

	private static final String SPACES = " \t\n\r";
	private static final String DASHES = "-‐–—";

	private String text = "";
	private int at;

	@Override
	public void setText(final String newText) {
		text = newText;
		at = 0;
	}

	/** The next place, or the end of the text; -1 behind the last one. */
	@Override
	public int next() {
		if (at >= text.length()) return -1;
		do at++;
		while (at < text.length() && !mayEnd(at));
		return at;
	}

	private boolean mayEnd(final int end) {
		final char before = text.charAt(end - 1);
		final char after = text.charAt(end);
		if (SPACES.indexOf(before) >= 0) return SPACES.indexOf(after) < 0;
		return DASHES.indexOf(before) >= 0 && end > 1 && Character.isLetter(text.charAt(end - 2)) && Character.isLetter(after);
	}
}
