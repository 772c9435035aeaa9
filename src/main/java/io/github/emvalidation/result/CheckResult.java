package io.github.emvalidation.result;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The result of a check on one map. Only {@link #graded}, {@link #notApplicable} and {@link #failed} make one; the status follows
 * from the findings.
 *
 * @param info     the check
 * @param status   its grade
 * @param reason   why the check does not apply or could not be measured; empty when graded
 * @param summary  the findings in this map with their values, in one to three sentences; empty when not graded
 * @param metrics  the values, in the order of the report
 * @param findings the criteria, judged
 * @param notes    remarks that are not graded, one or two sentences each
 * @param tables   tables of the section
 * @param figures  figures of the section
 * @param products volumes that the check made
 * @param onModel  values for each residue, or each atom, of the atomic model
 * @param texts    texts that the check made
 * @param networks the neural networks that the check used
 * @param verdict  what the check proves of the map as a whole, a sentence for the first page; empty if it says nothing of the kind
 * @param seconds  time taken
 */
public record CheckResult(CheckInfo info, Status status, Optional<String> reason, String summary, List<Metric> metrics,
	List<Finding> findings, List<String> notes, List<Table> tables, List<Figure> figures, List<Product> products, List<TextFile> texts,
	List<ModelValues> onModel, List<Network> networks, Optional<String> verdict, double seconds)
{

	public CheckResult {
		metrics = List.copyOf(metrics);
		findings = List.copyOf(findings);
		notes = List.copyOf(notes);
		tables = List.copyOf(tables);
		figures = List.copyOf(figures);
		products = List.copyOf(products);
		onModel = List.copyOf(onModel);
		texts = List.copyOf(texts);
		networks = List.copyOf(networks);
	}

	/** The check does not apply to this map; {@code why} is a sentence. */
	public static CheckResult notApplicable(final CheckInfo info, final String why) {
		return bare(info, Status.NOT_APPLICABLE, why);
	}

	/** The check applies but could not be measured; {@code why} is a sentence. What it found: see {@link Builder#undecided}. */
	public static CheckResult failed(final CheckInfo info, final String why) {
		return bare(info, Status.FAILED, why);
	}

	/** Starts a graded result; {@code summary} says what was found in this map. */
	public static Builder graded(final CheckInfo info, final String summary) {
		return new Builder(info, summary);
	}

	private static CheckResult bare(final CheckInfo info, final Status status, final String why) {
		return new CheckResult(info, status, Optional.of(why), "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
			List.of(), List.of(), List.of(), Optional.empty(), 0);
	}

	/** The warnings, a sentence each. */
	public List<String> warnings() {
		return findings.stream().filter(f -> f.verdict() == Finding.Verdict.BROKEN).map(Finding::warning).toList();
	}

	/** The broken limits that are no warnings, because they are expected of the map's kind or accepted by the user. */
	public List<Finding> excused() {
		return findings.stream().filter(finding -> finding.verdict().isExcused()).toList();
	}

	/** Why these are no warnings: a sentence for each reason, with all values that it excuses. */
	public List<String> excuses() {
		final Map<String, List<String>> byReason = new LinkedHashMap<>();
		for (final Finding finding : excused()) byReason.computeIfAbsent(finding.excuse(), why -> new ArrayList<>()).add(finding.excused());
		return byReason.entrySet().stream().map(e -> e.getKey() + ": " + String.join("; ", e.getValue()) + ".").toList();
	}

	/** The criterion of a finding as a sentence, with how often it errs where that was measured. */
	public String sentence(final Finding finding) {
		return finding.criterion().sentence() + ErrorRates.shipped().sentence(info.id(), finding.criterion()).map(rate -> " " + rate).orElse("");
	}

	/** The metric of that key, if the check found it. */
	public Optional<Metric> metric(final String key) {
		return metrics.stream().filter(m -> m.key().equals(key)).findFirst();
	}

	/** The values of all metrics by key: a {@code Double} each, or a {@code List<Double>}. */
	public Map<String, Object> values() {
		final Map<String, Object> values = new LinkedHashMap<>();
		metrics.forEach(metric -> values.put(metric.key(), metric.list() ? metric.values() : metric.value()));
		return Collections.unmodifiableMap(values);
	}

	/** The volume of that file name, such as "hard-mask.mrc", if the check made it. */
	public Optional<Product> product(final String file) {
		return products.stream().filter(product -> product.file().equals(file)).findFirst();
	}

	/** The names of all files that the check made. */
	public List<String> files() {
		return Stream.concat(products.stream().map(Product::file), texts.stream().map(TextFile::file)).toList();
	}

	/** "OK", "1 warning", "3 warnings, 1 accepted", "OK, 2 expected", "Does not apply" or "Could not be measured". */
	public String statusText() {
		return status.text(warnings().size(), count(Finding.Verdict.EXPECTED), count(Finding.Verdict.ACCEPTED));
	}

	private int count(final Finding.Verdict verdict) {
		return (int) findings.stream().filter(finding -> finding.verdict() == verdict).count();
	}

	/**
	 * The same with these findings in place of its own; the status follows from them.
	 *
	 * @param judged as many as there are findings
	 */
	public CheckResult with(final List<Finding> judged) {
		return new CheckResult(info, status.isEvaluable() ? status(judged) : status, reason, summary, metrics, judged, notes, tables, figures,
			products, texts, onModel, networks, verdict, seconds);
	}

	/** The same with further notes. */
	public CheckResult noting(final List<String> more) {
		final List<String> all = new ArrayList<>(notes);
		all.addAll(more);
		return new CheckResult(info, status, reason, summary, metrics, findings, all, tables, figures, products, texts, onModel, networks,
			verdict, seconds);
	}

	private static Status status(final List<Finding> findings) {
		return findings.stream().anyMatch(f -> f.verdict() == Finding.Verdict.BROKEN) ? Status.WARNINGS : Status.OK;
	}

	/** The same result with the time it took. */
	public CheckResult withSeconds(final double taken) {
		return new CheckResult(info, status, reason, summary, metrics, findings, notes, tables, figures, products, texts, onModel, networks,
			verdict,
			taken);
	}

	/** The same graded result with further values, notes and figures, none of which is graded. */
	public CheckResult adding(final List<Metric> values, final List<String> remarks, final List<Figure> pictures) {
		return new CheckResult(info, status, reason, summary, both(metrics, values), findings, both(notes, remarks), tables,
			both(figures, pictures), products, texts, onModel, networks, verdict, seconds);
	}

	private static <T> List<T> both(final List<T> first, final List<T> second) {
		return Stream.concat(first.stream(), second.stream()).toList();
	}

	/** Collects a graded result step by step. */
	public static final class Builder {

		private final CheckInfo info;
		private final String summary;
		private final List<Metric> metrics = new ArrayList<>();
		private final List<Finding> findings = new ArrayList<>();
		private final List<String> notes = new ArrayList<>();
		private final List<Table> tables = new ArrayList<>();
		private final List<Figure> figures = new ArrayList<>();
		private final List<Product> products = new ArrayList<>();
		private final List<ModelValues> onModel = new ArrayList<>();
		private final List<TextFile> texts = new ArrayList<>();
		private final List<Network> networks = new ArrayList<>();
		private String verdict;

		private Builder(final CheckInfo info, final String summary) {
			this.info = info;
			this.summary = summary;
		}

		public Builder metric(final Metric metric) {
			metrics.add(metric);
			return this;
		}

		/** Adds the metric and judges it. */
		public Builder judge(final Metric metric, final Criterion criterion) {
			return metric(metric).finding(criterion.judge(metric));
		}

		/** A broken limit that good maps break, too, becomes a note. */
		public Builder finding(final Finding finding) {
			final Optional<String> doubt = ErrorRates.shipped().doubt(info.id(), finding);
			if (doubt.isEmpty()) {
				findings.add(finding);
				return this;
			}
			findings.add(Finding.notEvaluable(finding.criterion(), finding.found() + ". " + doubt.get()));
			return note(finding.warning() + " " + doubt.get());
		}

		public Builder note(final String note) {
			notes.add(note);
			return this;
		}

		public Builder table(final Table table) {
			tables.add(table);
			return this;
		}

		public Builder figure(final Figure figure) {
			figures.add(figure);
			return this;
		}

		public Builder product(final Product product) {
			products.add(product);
			return this;
		}

		public Builder onModel(final ModelValues values) {
			onModel.add(values);
			return this;
		}

		public Builder text(final TextFile text) {
			texts.add(text);
			return this;
		}

		/** Says what the check proves of the map as a whole, in a sentence for the first page. */
		public Builder verdict(final String sentence) {
			verdict = sentence;
			return this;
		}

		public Builder network(final Network network) {
			networks.add(network);
			return this;
		}

		/** A result that could not be graded, with what was found nevertheless; {@code why} is a sentence. */
		public CheckResult undecided(final String why) {
			return new CheckResult(info, Status.FAILED, Optional.of(why), "", metrics, List.of(), notes, tables, figures, products, texts,
				onModel, networks, Optional.empty(), 0);
		}

		public CheckResult build() {
			return new CheckResult(info, status(findings), Optional.empty(), summary, metrics, findings, notes,
				tables, figures, products, texts, onModel, networks, Optional.ofNullable(verdict), 0);
		}
	}
}
