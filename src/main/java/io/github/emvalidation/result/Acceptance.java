package io.github.emvalidation.result;

import io.github.emvalidation.progress.BadInputException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A user's reason why the warnings of a check, or of one criterion of it, are no fault of this map.
 *
 * @param check  id of the check: "0.c"
 * @param metric key of the judged metric, or its beginning up to an underscore; empty for all criteria of the check
 * @param reason why, in the user's words
 */
public record Acceptance(String check, Optional<String> metric, String reason) {

	/** The form of one, for help. */
	public static final String FORM = "ID=REASON or ID:KEY=REASON, such as 0.c:far_spot=known neighbour";

	private static final String START = "\\w\\.\\w+(?::[a-z][a-z0-9_]*)?\\s*=";
	private static final Pattern ONE = Pattern.compile("\\s*(\\w\\.\\w+)(?::([a-z][a-z0-9_]*))?\\s*=\\s*[\"“]?(.*?)[\"”]?[\\s;]*",
		Pattern.DOTALL);
	/** A semicolon ends one only where another follows, so that a reason may hold semicolons. */
	private static final Pattern NEXT = Pattern.compile("[;\n]\\s*(?=" + START + ")");

	/**
	 * The acceptances of a text.
	 *
	 * @param text {@link #FORM} of each, with semicolons or line feeds between them; blank for none
	 * @throws BadInputException when one is not written so, or gives no reason
	 */
	public static List<Acceptance> of(final String text) {
		if (text.isBlank()) return List.of();
		return Arrays.stream(NEXT.split(text.strip())).map(Acceptance::one).toList();
	}

	private static Acceptance one(final String text) {
		final Matcher found = ONE.matcher(text);
		if (!found.matches() || found.group(3).isBlank()) {
			throw new BadInputException("A warning was accepted by \"" + text.strip() + "\"; expected a check and a reason, as " + FORM + ".");
		}
		return new Acceptance(found.group(1), Optional.ofNullable(found.group(2)), found.group(3).strip());
	}

	/** The acceptances as a text that {@link #of} reads. */
	public static String text(final List<Acceptance> all) {
		return all.stream().map(Acceptance::text).collect(Collectors.joining("; "));
	}

	private String text() {
		return target() + "=" + reason;
	}

	/** "0.c:far_spot". */
	public String target() {
		return check + metric.map(key -> ":" + key).orElse("");
	}

	/** Whether it holds for this criterion of that check. */
	public boolean covers(final CheckInfo info, final Criterion criterion) {
		return info.id().equals(check) && metric.map(key -> covers(key, criterion.key())).orElse(true);
	}

	/** Whether a key means this one, or begins it up to an underscore: "space_left" means "space_left_x", too. */
	static boolean covers(final String key, final String metric) {
		return metric.equals(key) || metric.startsWith(key + "_");
	}
}
