package io.github.emvalidation.check;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.KindEvidence;
import io.github.emvalidation.result.Acceptance;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Finding;
import io.github.emvalidation.result.Finding.Verdict;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.MapKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Turns broken limits into notes where good maps of the declared kind break them, or where the user accepts them with a reason. A check
 * knows neither: its values and limits stay as they are, and every door shows the same excuse.
 */
public final class Excuses {

	private Excuses() {}

	/** The result, judged by what the entry declares of the map's kind and of accepted warnings. */
	public static CheckResult in(final CheckResult result, final Entry entry) {
		final Set<MapKind> kinds = kinds(entry);
		final List<Acceptance> acceptances = acceptances(entry).stream().filter(a -> a.check().equals(result.info().id())).toList();
		if (kinds.isEmpty() && acceptances.isEmpty()) return result;
		final List<Finding> judged = result.findings().stream().map(finding -> excused(finding, result, kinds, acceptances)).toList();
		final CheckResult excused = result.with(judged);
		final List<String> notes = new ArrayList<>(excused.excuses());
		for (final Acceptance acceptance : acceptances) {
			if (judged.stream().noneMatch(f -> f.verdict() == Verdict.ACCEPTED && acceptance.covers(result.info(), f.criterion()))) {
				notes.add(idle(acceptance, result));
			}
		}
		return excused.noting(notes);
	}

	/** @throws io.github.emvalidation.progress.BadInputException when one is not written as it has to be */
	public static List<Acceptance> acceptances(final Entry entry) {
		return Acceptance.of(entry.facts().text(Input.ACCEPT).orElse(""));
	}

	private static Set<MapKind> kinds(final Entry entry) {
		return MapKind.of(entry.facts().text(Input.KIND).orElse(""));
	}

	/** What the user says of this very warning goes before what is said of all maps of a kind. */
	private static Finding excused(final Finding finding, final CheckResult result, final Set<MapKind> kinds,
		final List<Acceptance> acceptances)
	{
		if (finding.verdict() != Verdict.BROKEN) return finding;
		final Optional<Acceptance> acceptance = acceptances.stream().filter(a -> a.covers(result.info(), finding.criterion())).findFirst();
		if (acceptance.isPresent()) return finding.accepted(acceptance.get().reason());
		return kinds.stream().filter(kind -> result.info().isExpectedOf(kind, finding.criterion().key())).findFirst()
			.map(finding::expectedOf).orElse(finding);
	}

	private static String idle(final Acceptance acceptance, final CheckResult result) {
		final boolean unknown = result.status().isEvaluable() &&
			result.findings().stream().noneMatch(finding -> acceptance.covers(result.info(), finding.criterion()));
		final String why = unknown ? "this check judges no \"" + acceptance.metric().orElse("") + "\"" : "there is no such warning";
		return "Accepted (" + acceptance.reason() + "), but " + why + ".";
	}

	/**
	 * A sentence that suggests to declare the kind that the map seems to be; empty where a kind is declared, the map shows none, or no
	 * warning would become a note.
	 *
	 * @param results of the checks of this entry
	 */
	public static Optional<String> suggestion(final Entry entry, final List<CheckResult> results) {
		if (entry.has(Input.KIND) || entry.contour().isEmpty()) return Optional.empty();
		if (results.stream().noneMatch(result -> isExcusable(result, Set.of(MapKind.values())))) return Optional.empty();
		return KindEvidence.of(entry).stream().filter(seen -> results.stream().anyMatch(result -> isExcusable(result, Set.of(seen.kind()))))
			.findFirst().map(Excuses::sentence);
	}

	private static boolean isExcusable(final CheckResult result, final Set<MapKind> kinds) {
		return result.findings().stream().filter(finding -> finding.verdict() == Verdict.BROKEN).anyMatch(finding -> kinds.stream()
			.anyMatch(kind -> result.info().isExpectedOf(kind, finding.criterion().key())));
	}

	private static String sentence(final KindEvidence seen) {
		return seen.words() + " If the map is " + seen.kind().words() + ", declare its kind (kind " + seen.kind().key() +
			"): warnings that are expected of that kind then become notes.";
	}
}
