package io.github.emvalidation.report.collection;

import io.github.emvalidation.entry.InputFile;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.report.Neighbourhood;
import io.github.emvalidation.report.Place;
import io.github.emvalidation.report.Report;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Headline;
import io.github.emvalidation.result.Input;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The headline values of many maps, among which a map has its place. */
public final class MapCollection {

	/** Among fewer maps a share means little. */
	static final int FEWEST = 10;

	/**
	 * A map of the collection.
	 *
	 * @param sha256     of its file, empty where it is not known
	 * @param resolution reported, in Å
	 * @param values     by {@link HeadlineValue#key}
	 */
	record Member(String sha256, OptionalDouble resolution, Map<String, Double> values) {}

	private final List<Member> members;

	private MapCollection(final List<Member> members) {
		this.members = members;
	}

	/**
	 * The collection of an overview.jsonl.
	 *
	 * @param checks whose headline values are compared
	 * @throws BadInputException when the file is no such, or none of its maps has a report
	 */
	public static MapCollection read(final Path file, final List<CheckInfo> checks) {
		final MapCollection all = of(LineFile.read(file), checks);
		if (all.members.isEmpty()) throw new BadInputException("No map of " + file + " has a report, so there is nothing to compare with.");
		return all;
	}

	/** The collection of these lines; those without a report do not count. */
	public static MapCollection of(final List<MapLine> lines, final List<CheckInfo> checks) {
		final List<HeadlineValue> headlines = HeadlineValue.of(checks);
		final List<Member> members = new ArrayList<>();
		for (final MapLine line : lines) {
			if (line.report() == null) continue;
			final Map<String, Double> values = new HashMap<>();
			for (final HeadlineValue value : headlines) {
				value.number(line.report()).filter(Double::isFinite).ifPresent(number -> values.put(value.key(), number));
			}
			final OptionalDouble resolution = line.report().number(Input.RESOLUTION).map(OptionalDouble::of).orElse(OptionalDouble.empty());
			members.add(new Member(Optional.ofNullable(line.report().sha256()).orElse(""), resolution, values));
		}
		return new MapCollection(members);
	}

	/** The report with the places of its headline values, and a note on each in the section of its check. */
	public Report placed(final Report report) {
		final List<Place> places = new ArrayList<>();
		final List<CheckResult> noted = new ArrayList<>();
		for (final CheckResult result : report.results()) {
			final List<Place> own = places(result, report);
			places.addAll(own);
			noted.add(result.noting(own.stream().map(place -> "Among other maps: " + place.sentence()).toList()));
		}
		return new Report(report.entry(), noted, report.date(), report.seconds(), report.settings(), places);
	}

	private List<Place> places(final CheckResult result, final Report report) {
		final Optional<String> sha256 = report.entry().facts().file(Input.MAP).flatMap(InputFile::sha256);
		return result.info().headlines().stream().flatMap(headline -> result.metric(headline.metric())
			.flatMap(metric -> headline.of(metric.values())).filter(Double::isFinite)
			.flatMap(value -> place(result.info().id(), headline, value, report.entry().resolution(), sha256)).stream()).toList();
	}

	/**
	 * The place of a map's value among those of the other maps at like resolution; empty where there are too few of them.
	 *
	 * @param value      of the map
	 * @param resolution reported, in Å; without one all maps count
	 * @param sha256     of its file: the collection may have the map itself, which does not count
	 */
	public Optional<Place> place(final String check, final Headline headline, final double value, final OptionalDouble resolution,
		final Optional<String> sha256)
	{
		final String key = new HeadlineValue(check, headline).key();
		final Neighbourhood among = Neighbourhood.of(resolution);
		int others = 0;
		int behind = 0;
		for (final Member member : members) {
			final Double other = member.values.get(key);
			if (other == null || !among.has(member.resolution) || sha256.isPresent() && sha256.get().equals(member.sha256)) continue;
			others++;
			if (isBehind(headline, other, value)) behind++;
		}
		return others < FEWEST ? Optional.empty() : Optional.of(new Place(check, headline, value, behind, others, among));
	}

	private static boolean isBehind(final Headline headline, final double other, final double value) {
		return headline.best().isPresent() ? headline.distance(other) > headline.distance(value) : other < value;
	}
}
