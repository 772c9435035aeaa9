package io.github.emvalidation.check.map;

import io.github.emvalidation.result.Finding;
import io.github.emvalidation.result.Finding.Verdict;
import io.github.emvalidation.result.Table;
import java.util.List;

/** What the published service's criteria say of a map, in words: they stand beside ours and grade nothing. */
public final class PublishedVerdict {

	private PublishedVerdict() {}

	/** A row for each of the service's criteria, judged here. */
	public static Table table(final Finding... findings) {
		return new Table("What the criteria of the published service (VRS) say; they grade nothing here.",
			List.of("Criterion", "Value", "VRS would say"), List.of(findings).stream().map(PublishedVerdict::row).toList())
			.ofPublishedService();
	}

	private static List<String> row(final Finding finding) {
		return List.of(finding.criterion().sentence(), finding.found(), words(finding.verdict()));
	}

	private static String words(final Verdict verdict) {
		return switch (verdict) {
			case PASSED -> "OK";
			case BROKEN, EXPECTED, ACCEPTED -> "warning";
			case NOT_EVALUABLE -> "not evaluable";
		};
	}
}
