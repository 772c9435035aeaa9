package io.github.emvalidation.result;

import io.github.emvalidation.progress.BadInputException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What kind of map an author declares it to be. {@link CheckInfo#expectedOf} lists the limits that a kind does not keep even where the map
 * is good.
 */
public enum MapKind {

	/** A single particle with solvent on all sides. */
	PARTICLE("particle", "a particle", "which stands free in its box"),
	/** A helical assembly. */
	FILAMENT("filament", "a filament", "which runs through its box"),
	/** A box cut out of a larger map. */
	CUT_OUT("cut-out", "a cut-out", "which ends where its box ends"),
	/** A protein in a micelle, a nanodisc or a bilayer. */
	MEMBRANE("membrane", "a membrane protein", "which lies in detergent or lipid"),
	/** A map whose solvent was set to one value, such as a map in a zone around a model. */
	MASKED("masked", "a masked map", "whose solvent was set to one value");

	private static final String BETWEEN = ", ";

	private final String key;
	private final String words;
	private final String why;

	MapKind(final String key, final String words, final String why) {
		this.key = key;
		this.words = words;
		this.why = why;
	}

	/** Its name in options, tables and report.json: "cut-out". */
	public String key() {
		return key;
	}

	/** Its name in a sentence: "a cut-out". */
	public String words() {
		return words;
	}

	/** "expected of a filament, which runs through its box". */
	String expected() {
		return "expected of " + words + ", " + why;
	}

	/** The names of all kinds: "particle, filament, cut-out, membrane or masked". */
	public static String names() {
		final String all = Arrays.stream(values()).map(MapKind::key).collect(Collectors.joining(BETWEEN));
		final int last = all.lastIndexOf(BETWEEN);
		return all.substring(0, last) + " or " + all.substring(last + BETWEEN.length());
	}

	/**
	 * The kinds that a text names; a map can be of several.
	 *
	 * @param text names with commas or plus signs between them; blank for none
	 * @throws BadInputException when a name is unknown
	 */
	public static Set<MapKind> of(final String text) {
		final Set<MapKind> kinds = EnumSet.noneOf(MapKind.class);
		if (text.isBlank()) return kinds;
		for (final String name : text.split("[,+]")) kinds.add(named(name.strip()));
		return kinds;
	}

	/** The kinds as a text that {@link #of} reads: "filament, masked". */
	public static String text(final Set<MapKind> kinds) {
		final Set<MapKind> inOrder = kinds.isEmpty() ? Collections.emptySet() : EnumSet.copyOf(kinds);
		return inOrder.stream().map(MapKind::key).collect(Collectors.joining(BETWEEN));
	}

	private static MapKind named(final String name) {
		return Arrays.stream(values()).filter(kind -> kind.key.equals(name.toLowerCase(Locale.ROOT))).findFirst()
			.orElseThrow(() -> new BadInputException("The kind of the map was given as \"" + name + "\"; expected " + names() +
				", or several with commas between them."));
	}
}
