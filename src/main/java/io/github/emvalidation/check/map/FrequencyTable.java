package io.github.emvalidation.check.map;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Functions of the frequency, read from a table: lines of a frequency in 1/Å, ascending, and the values there; others are comments. */
public final class FrequencyTable {

	/** ln of the frequencies. */
	private final double[] x;
	private final List<double[]> rows;

	private FrequencyTable(final List<double[]> rows) {
		this.rows = rows;
		x = rows.stream().mapToDouble(row -> Math.log(row[0])).toArray();
	}

	/** The table that lies beside a class. */
	public static FrequencyTable beside(final Class<?> owner, final String file) {
		try (InputStream in = owner.getResourceAsStream(file);
			BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)))
		{
			return new FrequencyTable(lines.lines().filter(line -> !line.startsWith("#") && Character.isDigit(line.charAt(0)))
				.map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray()).toList());
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/**
	 * A value at a frequency, interpolated over its logarithm; beyond the ends of the table the value there.
	 *
	 * @param column 1 for the first value of a line
	 */
	public double at(final double frequency, final int column) {
		final double at = Math.log(frequency);
		if (at <= x[0]) return rows.get(0)[column];
		if (at >= x[x.length - 1]) return rows.get(x.length - 1)[column];
		final int found = Arrays.binarySearch(x, at);
		if (found >= 0) return rows.get(found)[column];
		final int next = -found - 1;
		final double before = rows.get(next - 1)[column];
		return before + (rows.get(next)[column] - before) * (at - x[next - 1]) / (x[next] - x[next - 1]);
	}
}
