package io.github.emvalidation.report.page;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.Facts;
import io.github.emvalidation.entry.Source;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Finding;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.result.Status;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.volume.Vec3;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Words and numbers that several places of the report share. */
public final class Words {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
	private static final Pattern NUMBER_AND_UNIT = Pattern.compile("(?<=[0-9⁰¹²³⁴⁵⁶⁷⁸⁹]) (?=(Å[²³]?|%|kDa|Da|s|voxels?)(?![\\p{L}\\p{N}]))");
	private static final Pattern HYPHEN_AS_MINUS = Pattern.compile("(?<![^\\s(=±])-(?=[0-9])");
	private static final String NOT_KNOWN = "not known";
	private static final int VOXEL_DIGITS = 5;
	private static final int DENSITY_DIGITS = 6;

	private Words() {}

	/** The running head of the printed pages from here on; it stands inside a paragraph, so that a heading stays with its text. */
	public static Xhtml part(final Xhtml page, final String title) {
		return page.element("span", title, "class", "running part");
	}

	public static String day(final LocalDate date) {
		return DAY.format(date);
	}

	/** What the link to a check's section aims at. */
	public static String anchor(final CheckResult result) {
		return "check-" + result.info().id();
	}

	/** "2.70 Å" or "not known". */
	public static String resolution(final OptionalDouble resolution) {
		return resolution.isPresent() ? Unit.ANGSTROM.print(resolution.getAsDouble()) : NOT_KNOWN;
	}

	/** The contour level, with its source if that is not the author; or "not known". */
	public static String contour(final Entry entry) {
		if (entry.contour().isEmpty()) return NOT_KNOWN;
		final String level = density(entry.contour().getAsDouble());
		return level + entry.facts().source(Input.CONTOUR).map(source -> " (" + from(source) + ")").orElse("");
	}

	/** A declared value with its unit, and its source if that is not the user; or "not known". */
	public static String declared(final Entry entry, final Input input) {
		if (input == Input.CONTOUR) return contour(entry);
		final Facts facts = entry.facts();
		if (!input.kind().isNumber()) return facts.text(input).orElse(NOT_KNOWN);
		if (facts.number(input).isEmpty()) return NOT_KNOWN;
		return input.unit().print(facts.number(input).getAsDouble()) + facts.source(input).map(source -> " (" + from(source) + ")").orElse("");
	}

	/** The source of a value: "suggested by this program, not declared by the author: 2.5 standard deviations above the map's mean". */
	public static String from(final Source source) {
		return switch (source.kind()) {
			case SUGGESTION -> "suggested by this program, not declared by the author: " + source.words();
			case ARCHIVE -> "from its EMDB entry";
			case USER -> source.words();
		};
	}

	/** Three lengths in Å, once if they are equal. */
	public static String lengths(final Vec3 v) {
		if (v.x() == v.y() && v.y() == v.z()) return Numbers.significant(v.x(), VOXEL_DIGITS) + " Å";
		return Numbers.significant(v.x(), VOXEL_DIGITS) + " × " + Numbers.significant(v.y(), VOXEL_DIGITS) + " × " +
			Numbers.significant(v.z(), VOXEL_DIGITS) + " Å";
	}

	/** A density, which has no common unit. */
	public static String density(final double value) {
		return Numbers.digits(value, DENSITY_DIGITS);
	}

	/** The same text with spaces that do not break between a number and the unit behind it. */
	public static String bound(final String text) {
		return NUMBER_AND_UNIT.matcher(text).replaceAll("\u00a0");
	}

	/** The text for print: numbers stay with their units, and a minus sign replaces the hyphen before a number. */
	public static String typeset(final String text) {
		return HYPHEN_AS_MINUS.matcher(bound(text)).replaceAll("−");
	}

	/** The first {@code length} characters, and an ellipsis where there are more. */
	public static String shortened(final String text, final int length) {
		return text.codePointCount(0, text.length()) <= length ? text : text.substring(0, text.offsetByCodePoints(0, length - 1)) + "…";
	}

	/** "A", "A and B", "A, B and C". */
	public static String list(final List<String> items) {
		if (items.size() < 2) return String.join("", items);
		final int last = items.size() - 1;
		return String.join(", ", items.subList(0, last)) + " and " + items.get(last);
	}

	/** The status as a badge: never by colour alone. */
	public static void badge(final Xhtml page, final CheckResult result) {
		badge(page, result.statusText(), tone(result.status()));
	}

	public static void badge(final Xhtml page, final Finding.Verdict verdict) {
		switch (verdict) {
			case PASSED -> badge(page, "Kept", "ok");
			case BROKEN -> badge(page, "Warning", "warning");
			case NOT_EVALUABLE -> badge(page, "Not evaluated", "none");
			case EXPECTED -> badge(page, "Expected", "none");
			case ACCEPTED -> badge(page, "Accepted", "none");
			default -> throw new IllegalStateException("no badge for " + verdict);
		}
	}

	/** @param tone "ok", "warning", "failed" or "none", which the style sheet knows */
	public static void badge(final Xhtml page, final String text, final String tone) {
		page.element("span", text, "class", "badge " + tone);
	}

	public static String tone(final Status status) {
		return switch (status) {
			case OK -> "ok";
			case WARNINGS -> "warning";
			case NOT_APPLICABLE -> "none";
			case FAILED -> "failed";
		};
	}
}
