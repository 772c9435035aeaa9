package io.github.emvalidation.report.page;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes XHTML element by element, well-formed by construction and readable as HTML too. All text is escaped; characters that
 * XML cannot hold, or that would turn the direction of the text around them, become U+FFFD.
 */
public final class Xhtml {

	private final StringBuilder out = new StringBuilder();
	private final Deque<String> open = new ArrayDeque<>();

	/**
	 * Opens an element.
	 *
	 * @param attributes names and values in turn
	 */
	public Xhtml open(final String name, final String... attributes) {
		tag(name, attributes);
		out.append('>');
		open.push(name);
		return this;
	}

	/** Closes the innermost open element. */
	public Xhtml close() {
		out.append("</").append(open.pop()).append('>');
		return this;
	}

	/** Text, set as {@link Words#typeset} says. */
	public Xhtml text(final String text) {
		escape(Words.typeset(text));
		return this;
	}

	/** An element that holds nothing but text. */
	public Xhtml element(final String name, final String text, final String... attributes) {
		return open(name, attributes).text(text).close();
	}

	/** An element of HTML that has no content, such as meta. */
	public Xhtml empty(final String name, final String... attributes) {
		tag(name, attributes);
		out.append("/>");
		return this;
	}

	/** XHTML made elsewhere in this program, taken as it stands. */
	public Xhtml markup(final String markup) {
		out.append(markup);
		return this;
	}

	/** A line break in the source only. */
	public Xhtml line() {
		out.append('\n');
		return this;
	}

	@Override
	public String toString() {
		if (!open.isEmpty()) throw new IllegalStateException("not closed: " + open);
		return out.toString();
	}

	private void tag(final String name, final String... attributes) {
		out.append('<').append(name);
		for (int i = 0; i < attributes.length; i += 2) {
			out.append(' ').append(attributes[i]).append("=\"");
			escape(attributes[i + 1]);
			out.append('"');
		}
	}

	private void escape(final String text) {
		text.codePoints().forEach(c -> {
			switch (c) {
				case '<' -> out.append("&lt;");
				case '>' -> out.append("&gt;");
				case '&' -> out.append("&amp;");
				case '"' -> out.append("&quot;");
				default -> out.appendCodePoint(isAllowed(c) ? c : '\ufffd');
			}
		});
	}

	private static boolean isAllowed(final int c) {
		final boolean xml = c == '\t' || c == '\n' || c >= 0x20 && c <= 0xd7ff || c >= 0xe000 && c <= 0xfffd || c >= 0x10000;
		final boolean control = c >= 0x7f && c <= 0x9f;
		final boolean turnsDirection = c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
		return xml && !control && !turnsDirection;
	}
}
