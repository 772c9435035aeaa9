package io.github.emvalidation.report.files;

import io.github.emvalidation.report.Place;
import io.github.emvalidation.report.Report;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Metric;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * All values as a table for spreadsheets and scripts. Each check has a row for its status and then one row for each value, with an
 * index from 0 where a metric has several. Numbers have a decimal point and full precision.
 */
final class MetricsCsv {

	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader("check", "key", "index", "value", "unit", "meaning").get();

	private static final double PERCENT = 100;

	private MetricsCsv() {}

	static String of(final Report report) {
		final StringBuilder out = new StringBuilder();
		try (CSVPrinter rows = new CSVPrinter(out, FORMAT)) {
			for (final CheckResult result : report.results()) {
				rows.printRecord(result.info().id(), "status", "", result.status().name(), "",
					result.info().name() + ": " + result.reason().orElse(result.statusText()));
				for (final Metric metric : result.metrics()) print(rows, result.info().id(), metric);
				for (final Place place : report.places()) {
					if (place.check().equals(result.info().id())) print(rows, place);
				}
			}
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.toString();
	}

	private static void print(final CSVPrinter rows, final Place place) throws IOException {
		final String percent = Double.toString(PERCENT * place.share());
		rows.printRecord(place.check(), place.headline().metric() + "_place", "", percent, "%", place.sentence());
	}

	private static void print(final CSVPrinter rows, final String check, final Metric metric) throws IOException {
		for (int i = 0; i < metric.values().size(); i++) {
			final double value = metric.values().get(i);
			final String number = ReportJson.isCount(value, metric.unit()) ? Long.toString((long) value) : Double.toString(value);
			rows.printRecord(check, metric.key(), metric.list() ? Integer.toString(i) : "", number, metric.unit().symbol(), metric.meaning());
		}
	}
}
