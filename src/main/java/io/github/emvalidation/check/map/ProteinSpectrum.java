package io.github.emvalidation.check.map;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * T(s): the logarithm of the mean amplitude, over shells of the frequency s, of a protein whose atoms are at rest, with the solvent round
 * it. A map of that protein has {@code T(s) - B s²/4}, up to a constant. The file beside this class says where the values come from.
 */
public final class ProteinSpectrum {

	private static final String FILE = "protein-spectrum.csv";
	/** ln of the frequencies in 1/Å, ascending. */
	private static final double[] X;
	private static final double[] Y;

	static {
		final List<double[]> rows = read();
		X = rows.stream().mapToDouble(row -> Math.log(row[0])).toArray();
		Y = rows.stream().mapToDouble(row -> row[1]).toArray();
	}

	private ProteinSpectrum() {}

	private static List<double[]> read() {
		try (InputStream in = ProteinSpectrum.class.getResourceAsStream(FILE);
			BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)))
		{
			return lines.lines().filter(line -> !line.startsWith("#") && Character.isDigit(line.charAt(0)))
				.map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray()).toList();
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** T at a frequency in 1/Å, interpolated over its logarithm; beyond the ends of the table the value there. */
	public static double at(final double frequency) {
		final double x = Math.log(frequency);
		if (x <= X[0]) return Y[0];
		if (x >= X[X.length - 1]) return Y[Y.length - 1];
		final int found = Arrays.binarySearch(X, x);
		if (found >= 0) return Y[found];
		final int next = -found - 1;
		return Y[next - 1] + (Y[next] - Y[next - 1]) * (x - X[next - 1]) / (X[next] - X[next - 1]);
	}
}
