package io.github.emvalidation.result;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How often the limits of criteria err, as {@code bin/evaluate power} measured it on simulated maps: of so many good maps so many break a
 * limit, and so many maps with the fault that it finds best. The program carries the measured table, {@code error-rates.csv}.
 */
public final class ErrorRates {

	/** A limit that a larger share of the good maps breaks proves nothing: its warning is a note. */
	static final double MOST_ALARMS = 0.1;
	/** With fewer good maps nothing can be said. */
	private static final int FEWEST_MAPS = 15;
	/** A percentage of fewer maps promises more than was measured. */
	private static final int ENOUGH_FOR_PERCENT = 10;
	private static final int COLUMNS = 8;

	private final Map<String, Rate> rates;

	private ErrorRates(final Map<String, Rate> rates) {
		this.rates = rates;
	}

	/**
	 * The errors of one limit.
	 *
	 * @param good   good maps
	 * @param alarms how many of them break it
	 * @param maps   the maps it finds best, in words: "maps over-claimed by 15 %"; empty if it finds none
	 * @param of     how many of them there were
	 * @param found  how many of them break it
	 */
	private record Rate(int good, int alarms, String maps, int of, int found) {

		String text() {
			final String alarm = "fires on " + alarms + " of " + good + " good maps";
			if (maps.isEmpty() || of == 0) return alarm;
			final String share = of < ENOUGH_FOR_PERCENT ? found + " of " + of : Math.round(100.0 * found / of) + " % of";
			return alarm + "; finds " + share + " " + maps;
		}

		boolean isDoubtful() {
			return good >= FEWEST_MAPS && alarms > MOST_ALARMS * good;
		}
	}

	/** The table that the program carries; an empty one if it carries none. */
	public static ErrorRates shipped() {
		return Shipped.RATES;
	}

	/** Read once. */
	private static final class Shipped {

		static final ErrorRates RATES = read();

		private static ErrorRates read() {
			try (InputStream in = ErrorRates.class.getResourceAsStream("error-rates.csv")) {
				if (in == null) return of(List.of());
				return of(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList());
			}
			catch (final IOException e) {
				throw new UncheckedIOException(e);
			}
		}
	}

	/** @param lines of the table: check, criterion, side, good, alarms, maps, of, found; the first one is the header */
	static ErrorRates of(final List<String> lines) {
		final Map<String, Rate> rates = new LinkedHashMap<>();
		for (final String line : lines.stream().skip(1).toList()) {
			final String[] cells = line.split(",", -1);
			if (cells.length != COLUMNS) throw new IllegalArgumentException("error-rates.csv: " + line);
			rates.put(cells[0] + " " + cells[1] + " " + cells[2], new Rate(Integer.parseInt(cells[3]), Integer.parseInt(cells[4]), cells[5],
				Integer.parseInt(cells[6]), Integer.parseInt(cells[7])));
		}
		return new ErrorRates(rates);
	}

	private Optional<Rate> rate(final String check, final Criterion criterion, final String side) {
		return Optional.ofNullable(rates.get(check + " " + criterion.key().replaceFirst("_[xyz]$", "") + " " + side));
	}

	/** How often the criterion of that check errs, as a sentence: "It fires on 1 of 68 good maps; finds 93 % of maps over-claimed by 15 %." */
	public Optional<String> sentence(final String check, final Criterion criterion) {
		final boolean two = criterion.low() > Double.NEGATIVE_INFINITY && criterion.high() < Double.POSITIVE_INFINITY;
		final List<String> parts = new ArrayList<>();
		for (final String side : List.of("low", "high")) {
			final boolean isSide = side.equals("low") ? criterion.low() > Double.NEGATIVE_INFINITY : criterion.high() < Double.POSITIVE_INFINITY;
			if (!isSide) continue;
			rate(check, criterion, side).ifPresent(rate -> parts.add((two ? "The " + (side.equals("low") ? "lower" : "upper") + " limit " : "It ") +
				rate.text() + "."));
		}
		return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", parts));
	}

	/** Why a warning proves nothing; empty where it does, or where nothing was measured. */
	Optional<String> doubt(final String check, final Finding finding) {
		if (finding.verdict() != Finding.Verdict.BROKEN) return Optional.empty();
		final String side = finding.metric().orElseThrow().value() < finding.criterion().low() ? "low" : "high";
		return rate(check, finding.criterion(), side).filter(Rate::isDoubtful).map(rate -> String.format(Locale.ROOT,
			"This is a note and no warning, because %d of %d good maps break the limit, too.", rate.alarms, rate.good));
	}
}
