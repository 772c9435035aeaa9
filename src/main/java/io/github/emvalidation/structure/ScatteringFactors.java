package io.github.emvalidation.structure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How elements scatter electrons: {@code f(s) = Σ a_i exp(-b_i s²/4)} with five terms and {@code s = 1/d} in 1/Å, for neutral atoms and s
 * up to 4 1/Å. International Tables for Crystallography C, table 4.3.2.2 (Peng et al. 1996, doi:10.1107/S0108767395014371).
 *
 * @param a heights in Å
 * @param b fall-off in Å², rising
 */
public record ScatteringFactors(double[] a, double[] b) {

	private static final String FILE = "electron-factors.tsv";
	private static final int TERMS = 5;
	/** By symbol. An element that the table lacks scatters as carbon. */
	private static final Map<String, ScatteringFactors> ALL = read();
	private static final String OTHERWISE = "C";

	/** The factors of an element by its symbol, "Zn"; those of carbon if the table lacks it. */
	public static ScatteringFactors of(final String symbol) {
		return ALL.getOrDefault(symbol, ALL.get(OTHERWISE));
	}

	/** All elements of the table by their symbols. */
	public static Map<String, ScatteringFactors> all() {
		return ALL;
	}

	private static Map<String, ScatteringFactors> read() {
		final Map<String, ScatteringFactors> all = new LinkedHashMap<>();
		try (InputStream in = ScatteringFactors.class.getResourceAsStream(FILE);
			BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)))
		{
			lines.lines().filter(line -> !line.startsWith("#") && !line.startsWith("element")).forEach(line -> {
				final String[] cells = line.split("\t");
				final double[][] values = new double[2][TERMS];
				for (int i = 0; i < 2 * TERMS; i++) values[i / TERMS][i % TERMS] = Double.parseDouble(cells[i + 1]);
				all.put(cells[0], new ScatteringFactors(values[0], values[1]));
			});
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
		return Collections.unmodifiableMap(all);
	}
}
