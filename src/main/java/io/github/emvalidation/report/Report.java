package io.github.emvalidation.report;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Level;
import io.github.emvalidation.result.Network;
import io.github.emvalidation.result.Product;
import io.github.emvalidation.result.TextFile;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The content of a report.
 *
 * @param entry   the map under test
 * @param results results of the checks, which are sorted by their ids
 * @param date    day of the report
 * @param seconds total time of the checks
 * @param settings the options as the user gave them: the same map with the same settings needs no other report
 * @param places  places of headline values among those of other maps; empty where no reference was given
 */
public record Report(Entry entry, List<CheckResult> results, LocalDate date, double seconds, Map<String, String> settings,
	List<Place> places)
{

	/** A report without options. */
	public Report(final Entry entry, final List<CheckResult> results, final LocalDate date, final double seconds) {
		this(entry, results, date, seconds, Map.of(), List.of());
	}

	/** The same, made with these settings. */
	public Report with(final Map<String, String> given) {
		return new Report(entry, results, date, seconds, given, places);
	}

	/** @throws IllegalArgumentException when two results are of the same check, or a product has no file name of its own */
	public Report {
		places = List.copyOf(places);
		settings = Collections.unmodifiableMap(new TreeMap<>(settings));
		results = results.stream().sorted(Comparator.comparing(result -> result.info().id())).toList();
		requireDifferent("checks with the id", results.stream().map(result -> result.info().id()).toList());
		final List<String> files = filesOf(results);
		requireDifferent("products for the file", files);
		for (final String file : files) {
			if (!isProductName(file)) throw new IllegalArgumentException(file + " is no name for a file beside the report");
		}
	}

	/** The number of checks without warnings, and the estimated resolutions. */
	public Score score() {
		return Score.of(results);
	}

	/** The score of the checks of a level. */
	public Score score(final Level level) {
		return Score.of(results(level));
	}

	/** "7 of 8 checks passed", with several levels also by level: "Level 0: 7 of 8; Level 1: 5 of 6; in total 12 of 14 checks passed". */
	public String scoreText() {
		if (levels().size() < 2) return score().text();
		final String byLevel = levels().stream().map(level -> level.title() + ": " + score(level).ratio()).collect(Collectors.joining("; "));
		return byLevel + "; in total " + score().text();
	}

	/** What the report says of the resolution, in sentences. */
	public String resolutionText() {
		return ResolutionStatement.of(entry.resolution(), results);
	}

	/** The volumes made by all checks. */
	public List<Product> products() {
		return productsOf(results);
	}

	/** The texts made by all checks, which are saved as files. */
	public List<TextFile> texts() {
		return results.stream().flatMap(result -> result.texts().stream()).toList();
	}

	/** The neural networks of all checks, each once. */
	public List<Network> networks() {
		return results.stream().flatMap(result -> result.networks().stream()).distinct().toList();
	}

	/** Whether this can be the name of a map or a text beside the report; no other files are overwritten or removed. */
	public static boolean isProductName(final String file) {
		return file.matches("[A-Za-z0-9][A-Za-z0-9._-]*\\.mrc") || file.matches("fsc[A-Za-z0-9_-]*\\.(csv|xml)");
	}

	/** The title of the map: that of its entry, else its EMDB id, else its name. */
	public String title() {
		return entry.facts().text(Input.TITLE).or(() -> entry.facts().text(Input.EMDB)).orElse(entry.map().name());
	}

	/** The levels that have results, in their order. */
	public List<Level> levels() {
		return Arrays.stream(Level.values()).filter(level -> !results(level).isEmpty()).toList();
	}

	/** The results of a level. */
	public List<CheckResult> results(final Level level) {
		return results.stream().filter(result -> result.info().level() == level).toList();
	}

	private static List<Product> productsOf(final List<CheckResult> results) {
		return results.stream().flatMap(result -> result.products().stream()).toList();
	}

	private static List<String> filesOf(final List<CheckResult> results) {
		return results.stream().flatMap(result -> result.files().stream()).toList();
	}

	private static void requireDifferent(final String what, final List<String> names) {
		final Set<String> seen = new HashSet<>();
		for (final String name : names) {
			if (!seen.add(name)) throw new IllegalArgumentException("two " + what + " " + name);
		}
	}
}
