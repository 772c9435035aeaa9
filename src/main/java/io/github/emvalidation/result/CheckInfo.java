package io.github.emvalidation.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The description of a check, without any map. The prose is for a biologist; the report prints it as it is.
 *
 * @param id          "0.a"; results are listed in the order of their ids
 * @param name        "Mass analysis"
 * @param question    the question that the check answers: "Is the particle well placed in its box?"
 * @param measures    what is measured and how, in two or three sentences
 * @param expected    what a good map shows
 * @param advice      what to do when the check warns
 * @param differences where, and why, the values differ from those of the published validation service; empty where they do not
 * @param references  the papers that the check rests on, with DOI
 * @param needs       the inputs without which the check does not apply; a result holds for their values only
 * @param uses        inputs that the check takes into account where they are given; a result holds for their values only, too
 * @param headlines   the key values for comparing maps
 * @param settings    the settings that a user can change
 * @param front       ids of the figures that stand on the first page of a report
 * @param expectedOf  for a kind of map, keys of metrics whose limits even good maps of that kind break; a key means those it begins, too
 */
public record CheckInfo(String id, String name, String question, String measures, String expected, String advice, String differences,
	List<Reference> references, Set<Input> needs, Set<Input> uses, List<Headline> headlines, List<Setting> settings,
	List<String> front, Map<MapKind, Set<String>> expectedOf)
{

	public CheckInfo {
		references = List.copyOf(references);
		needs = Set.copyOf(needs);
		uses = Set.copyOf(uses);
		headlines = List.copyOf(headlines);
		settings = List.copyOf(settings);
		front = List.copyOf(front);
		expectedOf = expectedOf.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(expectedOf));
	}

	/** A check that needs the map alone. */
	public CheckInfo(final String id, final String name, final String question, final String measures, final String expected,
		final String advice, final String differences, final List<Reference> references)
	{
		this(id, name, question, measures, expected, advice, differences, references, EnumSet.of(Input.MAP), Set.of(), List.of(), List.of(),
			List.of(), Map.of());
	}

	/** The same with these further inputs. */
	public CheckInfo needing(final Input... inputs) {
		final Set<Input> all = EnumSet.copyOf(needs);
		all.addAll(Arrays.asList(inputs));
		return new CheckInfo(id, name, question, measures, expected, advice, differences, references, all, uses, headlines, settings,
			front, expectedOf);
	}

	/** The same, which takes these inputs into account where they are given. */
	public CheckInfo using(final Input... inputs) {
		return new CheckInfo(id, name, question, measures, expected, advice, differences, references, needs, Set.of(inputs), headlines, settings,
			front, expectedOf);
	}

	/** The same with this headline value. */
	public CheckInfo headline(final Headline headline) {
		final List<Headline> all = new ArrayList<>(headlines);
		all.add(headline);
		return new CheckInfo(id, name, question, measures, expected, advice, differences, references, needs, uses, all, settings, front,
			expectedOf);
	}

	/** The same with this setting. */
	public CheckInfo setting(final Setting setting) {
		final List<Setting> all = new ArrayList<>(settings);
		all.add(setting);
		return new CheckInfo(id, name, question, measures, expected, advice, differences, references, needs, uses, headlines, all, front,
			expectedOf);
	}

	/** The same with these figures on the first page of a report. */
	public CheckInfo front(final String... figures) {
		return new CheckInfo(id, name, question, measures, expected, advice, differences, references, needs, uses, headlines, settings,
			List.of(figures), expectedOf);
	}

	/** The same, where good maps of this kind break the limits on these metrics. */
	public CheckInfo expectedOf(final MapKind kind, final String... keys) {
		final Map<MapKind, Set<String>> all = new EnumMap<>(MapKind.class);
		all.putAll(expectedOf);
		all.put(kind, Set.of(keys));
		return new CheckInfo(id, name, question, measures, expected, advice, differences, references, needs, uses, headlines, settings, front,
			all);
	}

	/** Whether good maps of this kind break the limit on this metric. */
	public boolean isExpectedOf(final MapKind kind, final String metric) {
		return expectedOf.getOrDefault(kind, Set.of()).stream().anyMatch(key -> Acceptance.covers(key, metric));
	}

	/** The level of the check. */
	public Level level() {
		return Level.of(id);
	}

	/** "0.a Mass analysis". */
	public String title() {
		return id + " " + name;
	}

	/** The setting of that name. */
	public Optional<Setting> setting(final String settingName) {
		return settings.stream().filter(setting -> setting.name().equals(settingName)).findFirst();
	}

	/**
	 * A paper.
	 *
	 * @param text authors, year, title, journal
	 * @param doi  without the "https://doi.org/"
	 */
	public record Reference(String text, String doi) {}
}
