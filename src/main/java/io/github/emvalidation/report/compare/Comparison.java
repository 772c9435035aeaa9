package io.github.emvalidation.report.compare;

import io.github.emvalidation.report.compare.CheckPair.CriterionPair;
import io.github.emvalidation.report.saved.SavedMetric;
import io.github.emvalidation.report.saved.SavedReport;
import io.github.emvalidation.report.saved.SavedReport.Subject;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.result.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Two reports side by side, and sentences about their differences.
 *
 * @param a      the first report
 * @param b      the second report, which is compared with the first
 * @param checks the results of each check
 */
record Comparison(SavedReport a, SavedReport b, List<CheckPair> checks) {

	private static final int DIGITS = 6;

	static Comparison of(final SavedReport a, final SavedReport b) {
		return new Comparison(a, b, CheckPair.of(a, b));
	}

	/** How many checks each map passes, and the resolutions that the checks estimate. */
	List<String> verdict() {
		final List<String> sentences = new ArrayList<>();
		final String scoreOfA = score(a);
		final String scoreOfB = score(b);
		sentences.add(scoreOfA.equals(scoreOfB) ? "A and B both pass " + scoreOfA + "."
			: "B passes " + scoreOfB + ", A passes " + scoreOfA + ".");
		final List<Double> ofA = a.score().resolutionEstimates();
		final List<Double> ofB = b.score().resolutionEstimates();
		if (!ofA.isEmpty() && !ofB.isEmpty()) {
			sentences.add("The checks estimate the resolution of A as " + lengths(ofA) + " and that of B as " + lengths(ofB) + ".");
		}
		if (of(Change.BETTER).isEmpty() && of(Change.WORSE).isEmpty()) {
			sentences.add("Both reports keep and break the same criteria.");
		}
		return sentences;
	}

	/** A sentence for each criterion with this change. */
	List<String> of(final Change change) {
		final List<String> sentences = new ArrayList<>();
		for (final CheckPair check : checks) {
			for (final CriterionPair criterion : check.criteria()) {
				if (criterion.change() == change) sentences.add(check.name() + ": " + sentence(criterion));
			}
		}
		return sentences;
	}

	/** What readers must know before they compare values of the two reports. */
	List<String> cautions() {
		final List<String> cautions = new ArrayList<>();
		final Subject one = a.input();
		final Subject other = b.input();
		if (one.sha256() != null && one.sha256().equals(other.sha256())) cautions.add("Both reports describe the same file, to the last bit.");
		if (!one.size().equals(other.size()) || !one.voxel().equals(other.voxel())) {
			cautions.add("The boxes differ (A: " + box(one) + "; B: " + box(other) + "): compare volumes and lengths in Å, but not " +
				"numbers of voxels.");
		}
		for (final Input input : Input.of(Input.Role.DECLARED, Input.Role.JUDGING)) {
			if (input.whenDifferent().isPresent() && !one.text(input).equals(other.text(input))) {
				cautions.add(input.sentenceStart() + " differs (A: " + declared(one, input) + "; B: " + declared(other, input) + "): " +
				input.whenDifferent().get() + ".");
			}
		}
		if (!a.program().version().equals(b.program().version())) {
			cautions.add("Different versions of the program made the reports (A: " + a.program().version() + "; B: " +
				b.program().version() + "): this may cause a difference.");
		}
		return cautions;
	}

	private static String sentence(final CriterionPair pair) {
		final String criterion = "\u201c" + pair.criteria().any().sentence() + "\u201d ";
		final String ofA = value(pair.metrics().a().orElseThrow());
		final String ofB = value(pair.metrics().b().orElseThrow());
		return switch (pair.change()) {
			case BETTER -> criterion + "holds for B (" + ofB + ") and not for A (" + ofA + ").";
			case WORSE -> criterion + "holds for A (" + ofA + ") and not for B (" + ofB + ").";
			case NEARER -> criterion + "holds for neither report. B (" + ofB + ") is nearer to the limit than A (" + ofA + ").";
			case FARTHER -> criterion + "holds for neither report. B (" + ofB + ") is farther from the limit than A (" + ofA + ").";
			default -> throw new IllegalArgumentException("no sentence for " + pair.change());
		};
	}

	private static String value(final SavedMetric metric) {
		return metric.print(metric.single());
	}

	private static String score(final SavedReport report) {
		return report.score().passed() + " of " + report.score().evaluable() + (report.score().evaluable() == 1 ? " check" : " checks");
	}

	private static String lengths(final List<Double> resolutions) {
		return resolutions.stream().map(Unit.ANGSTROM::print).collect(Collectors.joining(", "));
	}

	static String box(final Subject input) {
		return join(input.size().stream().map(Numbers::whole).toList()) + " voxels of " +
			join(input.voxel().stream().map(v -> Numbers.digits(v, DIGITS)).toList()) + " Å";
	}

	/** Three sides; only one if they are equal and have decimals. */
	private static String join(final List<String> sides) {
		return sides.stream().distinct().count() == 1 && sides.get(0).contains(".") ? sides.get(0) : String.join(" × ", sides);
	}

	/** A declared value with its unit, or "not known". */
	static String declared(final Subject subject, final Input input) {
		if (!input.kind().isNumber()) return subject.text(input).orElse("not known");
		return subject.number(input).map(value -> input.unit() == Unit.DENSITY ? Numbers.digits(value, DIGITS) : input.unit().print(value))
			.orElse("not known");
	}
}
