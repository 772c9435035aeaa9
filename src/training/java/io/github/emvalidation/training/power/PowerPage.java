package io.github.emvalidation.training.power;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The page docs/power.md: what the checks say of good maps, of faulty ones and of real ones. */
final class PowerPage {

	private final Power power;
	private final Power real;
	private final Power other;
	private final Power choose;
	private final List<String> lines = new ArrayList<>();

	private PowerPage(final List<TrialRow> rows) {
		power = Power.of(rows, PowerEvaluation.REPORT);
		real = Power.of(rows, PowerEvaluation.REAL);
		other = Power.of(rows, PowerEvaluation.OTHER);
		choose = Power.of(rows, PowerEvaluation.CHOOSE);
	}

	/**
	 * Writes the page.
	 *
	 * @param remarks Markdown that stands at the end: what a person found out about the warnings; may be empty
	 */
	static void write(final List<TrialRow> rows, final String remarks, final Path file) throws IOException {
		final PowerPage page = new PowerPage(rows);
		page.intro();
		page.goodMaps();
		page.faults();
		if (!page.other.rows().isEmpty()) page.warnings("## Other particles", "Good maps of particles that are larger, of other kinds, or of " +
			"higher symmetry. Their families may be among those that limits or networks were made with.", page.other);
		if (!page.real.rows().isEmpty()) page.warnings("## Real maps", "", page.real);
		if (!remarks.isBlank()) page.lines.add(remarks.strip());
		if (file.getParent() != null) Files.createDirectories(file.getParent());
		Files.write(file, page.lines);
	}

	private void intro() {
		final List<TrialRow> good = power.good();
		lines.add("# How often the checks err");
		lines.add("");
		lines.add("`bin/evaluate power --structures DIR` makes this page. It simulates maps of experimental structures, adds one fault at a " +
			"time, and runs the checks. The values are of sequence families that neither a limit nor a network was made with.");
		lines.add("");
		lines.add("`--folder` keeps a table of all maps and limits, trials.csv; a run that was stopped goes on with it. `--small` takes ten " +
			"minutes, `--maps` adds real maps, `--others` further particles by name, `--networks` the checks with neural networks, and " +
			"`--remarks` the text at the end. `--again` runs some checks once more. " +
			"`error-rates.csv`, which the command writes too, is what the report quotes beside each limit.");
		lines.add("");
		lines.add("| | |");
		lines.add("|---|---|");
		row("Good maps (families of the report)", good.size() + " of " + structures(good) + " structures");
		row("Faulty maps", Integer.toString(power.rows().size() - good.size()));
		row("Good maps with any warning of ours", power.warned(good).text());
		row("Good maps with any warning of the published service (VRS)", Power.service(good).text());
		row("Good maps of the families that limits may be chosen on, any warning of ours", choose.warned(choose.good()).text());
		lines.add("");
		lines.add("Intervals in brackets have 95 % confidence (Wilson). A limit that more than a tenth of the good maps break gives no " +
			"warning but a note in the report, and does not count here.");
	}

	private static long structures(final List<TrialRow> rows) {
		return rows.stream().map(TrialRow::structure).distinct().count();
	}

	private void row(final String... cells) {
		lines.add("| " + String.join(" | ", cells) + " |");
	}

	private void goodMaps() {
		lines.add("");
		lines.add("## False alarms");
		lines.add("");
		lines.add("Limits that no good map breaks are not listed: " + power.limits().stream()
			.filter(limit -> power.falseAlarms(limit).count() == 0).collect(Collectors.joining(", ")) + ".");
		lines.add("");
		row("Limit", "good maps that break it", "raw", "sharpened");
		lines.add("|---|---|---|---|");
		for (final String limit : power.limits()) {
			if (power.falseAlarms(limit).count() == 0) continue;
			row(limit, power.falseAlarms(limit).text(), Power.fired(power.faulty(Faults.GOOD, Faults.RAW), limit).text(),
				Power.fired(power.faulty(Faults.GOOD, Faults.SHARP), limit).text());
		}
	}

	private void faults() {
		lines.add("");
		lines.add("## Detection");
		lines.add("");
		lines.add("Ours: maps with a warning by a limit that at most 10 % of the good maps break. Best: the limit whose value separates the " +
			"faulty maps from the good ones best, with the area under its ROC curve; where warnings can name the fault, of those that do. Named: " +
			"maps with a warning that names the fault, and its 95 % interval. The middle severity of a fault is in bold.");
		lines.add("[power.csv](power.csv) has the values of every limit.");
		lines.add("");
		row("Fault", "Severity", "Maps", "Ours", "Named", "VRS", "Best", "AUC");
		lines.add("|---|---|---|---|---|---|---|---|");
		for (final Fault fault : Faults.ALL) {
			for (int i = 0; i < fault.degrees().size(); i++) {
				final Fault.Degree degree = fault.degrees().get(i);
				final List<TrialRow> those = power.faulty(fault.name(), degree.name());
				if (those.isEmpty()) continue;
				final String best = power.best(those, fault.name()).orElse("");
				final String named = Naming.of(fault.name()).isEmpty() ? "" : Power.named(those, fault.name()).range();
				row(fault.name(), i == fault.middle() ? "**" + degree.name() + "**" : degree.name(), Integer.toString(those.size()),
					power.warned(those).percent(), named, Power.service(those).percent(), best,
					area(power.area(those, best)));
			}
		}
	}

	/** A dash where the check with that limit ran on none of the maps. */
	private static String area(final double area) {
		return Double.isNaN(area) ? "–" : String.format(Locale.ROOT, "%.2f", area);
	}

	/** The warnings that each of these maps gets. */
	private void warnings(final String title, final String words, final Power those) {
		lines.add("");
		lines.add(title);
		lines.add("");
		if (!words.isEmpty()) {
			lines.add(words);
			lines.add("");
		}
		row("Map", "Limit", "Value", "Accepted");
		lines.add("|---|---|---|---|");
		for (final TrialRow map : those.rows()) {
			final String name = map.fault().equals(Faults.GOOD) ? map.structure() + ", " + map.degree() : map.structure();
			final List<Outcome> broken = map.outcomes().stream().filter(o -> o.fired() && !o.criterion().equals(Outcome.VRS)).toList();
			if (broken.isEmpty()) row(name, "no warning", "", "");
			for (final Outcome o : broken) {
				row(name, o.limitName(), String.format(Locale.ROOT, "%.3g", o.value()), (o.side().equals("low") ? "at least " : "at most ") +
					String.format(Locale.ROOT, "%.3g", o.limit()));
			}
		}
		lines.add("");
	}
}
