package io.github.emvalidation.training.power;

import io.github.emvalidation.io.MapReader;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.volume.DensityMap;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Real maps with what their authors declare: those of the table {@code maps.csv} (file, contour, resolution) in their folder or, without
 * one, the entries of EMDB that the program's tests know by their file names.
 */
final class RealMaps {

	private static final String TABLE = "maps.csv";
	private static final List<Known> TESTED = List.of(new Known(Path.of("emd_20026_apoferritin_176.map.gz"), 0.0118, 2.7),
		new Known(Path.of("emd_32143_resampled_crs213.map"), 0.012, 3.1), new Known(Path.of("emd_5168.map"), 10, 6.6),
		new Known(Path.of("emd_6824.map"), 2, 5.8));

	private RealMaps() {}

	/**
	 * A map.
	 *
	 * @param file       its file
	 * @param contour    the author's contour level
	 * @param resolution the reported resolution in Å
	 */
	record Known(Path file, double contour, double resolution) {

		String name() {
			return file.getFileName().toString().replaceFirst("\\..*$", "");
		}

		Bench read() {
			final DensityMap map = MapReader.read(file, MapReader.Options.DEFAULT, Progress.NONE).map();
			return new Bench(map, contour, resolution);
		}
	}

	/** The maps that are there. */
	static List<Known> in(final Path folder) {
		final Path table = folder.resolve(TABLE);
		if (Files.isRegularFile(table)) return listed(table);
		return TESTED.stream().map(known -> new Known(folder.resolve(known.file), known.contour, known.resolution))
			.filter(known -> Files.isRegularFile(known.file)).toList();
	}

	private static List<Known> listed(final Path table) {
		final CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
		try (Reader reader = Files.newBufferedReader(table); var rows = format.parse(reader)) {
			final List<Known> all = new ArrayList<>();
			for (final CSVRecord row : rows) {
				all.add(new Known(table.resolveSibling(row.get("file")), Double.parseDouble(row.get("contour")),
					Double.parseDouble(row.get("resolution"))));
			}
			return all;
		}
		catch (final IOException | IllegalArgumentException e) {
			throw new BadInputException("The table " + table + " cannot be read; expected the columns file, contour and resolution.", e);
		}
	}
}
