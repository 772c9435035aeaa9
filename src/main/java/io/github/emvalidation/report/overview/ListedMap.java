package io.github.emvalidation.report.overview;

import io.github.emvalidation.figure.Thumbnail;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.report.ReportFiles;
import io.github.emvalidation.report.collection.MapLine;
import io.github.emvalidation.report.collection.MapSummary;
import io.github.emvalidation.report.saved.SavedReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A map of an overview with what its report says.
 *
 * @param map     its outcome; its message says why there is no report
 * @param report  what the report says; empty where there is none
 * @param picture the map in small, as an address that carries its own data
 * @param stamp   of report.json when it was read
 */
record ListedMap(MapOutcome map, Optional<MapSummary> report, Optional<String> picture, Optional<String> stamp) {

	/** Two pixels of a fine screen for one of the page. */
	private static final int SIDE = 96;

	/** Reads the report of a map, unless {@code known} holds what it says; a report that cannot be read is a reason like any other. */
	static ListedMap of(final MapOutcome map, final Optional<MapLine> known, final boolean pictures) {
		if (map.message().isPresent()) return new ListedMap(map, Optional.empty(), Optional.empty(), Optional.empty());
		final Optional<String> stamp = stamp(map.folder());
		final Optional<MapLine> same = known.filter(line -> line.report() != null && stamp.isPresent() && stamp.get().equals(line.stamp()));
		if (same.isPresent()) {
			final Optional<String> picture = Optional.ofNullable(same.get().picture()).filter(address -> pictures);
			return new ListedMap(map, Optional.of(same.get().report()), picture, stamp);
		}
		try {
			final MapSummary report = MapSummary.of(SavedReport.read(map.folder()));
			return new ListedMap(map, Optional.of(report), pictures ? picture(map.folder()) : Optional.empty(), stamp);
		}
		catch (final BadInputException e) {
			return new ListedMap(map.refused(e.getMessage()), Optional.empty(), Optional.empty(), Optional.empty());
		}
	}

	/** Size and time of report.json; empty where there is none. */
	private static Optional<String> stamp(final Path folder) {
		final Path json = folder.resolve(ReportFiles.JSON);
		try {
			return Optional.of(Files.size(json) + "-" + Files.getLastModifiedTime(json).toMillis());
		}
		catch (final IOException e) {
			return Optional.empty();
		}
	}

	/** A thumbnail of the surface of the map, or of the first figure of a report without a surface. */
	private static Optional<String> picture(final Path folder) {
		final Path page = folder.resolve(ReportFiles.HTML);
		try {
			final String html = Files.readString(page);
			return Thumbnail.first(html.substring(Math.max(0, html.indexOf("data-colouring=\"\""))), SIDE);
		}
		catch (final IOException e) {
			throw new BadInputException(page + " cannot be read (" + e.getMessage() + ").", e);
		}
	}

	/** @param base folder of the overview */
	MapLine line(final Path base) {
		final Path from = base.toAbsolutePath().normalize();
		final Path to = map.folder().toAbsolutePath().normalize();
		// there is no relative path to another drive
		final Path path = from.getRoot().equals(to.getRoot()) ? from.relativize(to) : to;
		return new MapLine(MapLine.SCHEMA, map.origin().orElse(null), map.name(), path.toString().replace('\\', '/'), map.message().orElse(null),
			map.extra(), stamp.orElse(null), report.orElse(null), picture.orElse(null));
	}
}
