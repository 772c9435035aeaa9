package io.github.emvalidation.check.map.bfactor;

import io.github.emvalidation.check.map.ParticleSpectrum;
import io.github.emvalidation.check.map.ProteinSpectrum;
import java.util.Optional;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * Where the amplitudes of the particle leave those of a protein. With P the power inside its soft mask and T the amplitudes of a protein at
 * rest ({@link ProteinSpectrum}), a line over s² is fitted to {@code ln(P)/2 - T} from 12 Å to the reported resolution; the mean residual
 * of the last eighth of its shells is above 0 where noise takes over, and below 0 where a filter cut the map.
 *
 * @param frequency of the shells of the fit, in 1/Å
 * @param y         ln(P)/2 of those shells
 * @param protein   T and the line, what a protein has there
 * @param residual  mean residual of the last shells, in units of ln amplitude
 * @param bFactor   that of a protein at rest, in Å²; negative when amplitudes fall off faster
 */
record LastShells(double[] frequency, double[] y, double[] protein, double residual, double bFactor) {

	private static final int FEWEST = 6;
	private static final int SHARE = 8;
	private static final double LEAST = 1e-30;

	/** Empty where fewer than six shells lie between 12 Å and the resolution. */
	static Optional<LastShells> of(final ParticleSpectrum spectrum, final double resolution) {
		final int first = spectrum.first();
		final int count = Math.min(spectrum.last(resolution), spectrum.inside().length - 1) - first + 1;
		if (count < FEWEST) return Optional.empty();
		final double[] frequency = new double[count];
		final double[] y = new double[count];
		final double[] rest = new double[count];
		final SimpleRegression line = new SimpleRegression();
		for (int i = 0; i < count; i++) {
			frequency[i] = spectrum.frequency(first + i);
			y[i] = Math.log(Math.max(spectrum.inside()[first + i], LEAST)) / 2;
			rest[i] = ProteinSpectrum.at(frequency[i]);
			line.addData(frequency[i] * frequency[i], y[i] - rest[i]);
		}
		final double[] protein = new double[count];
		for (int i = 0; i < count; i++) protein[i] = rest[i] + line.predict(frequency[i] * frequency[i]);
		final int last = Math.max(2, count / SHARE);
		double sum = 0;
		for (int i = count - last; i < count; i++) sum += y[i] - protein[i];
		return Optional.of(new LastShells(frequency, y, protein, sum / last, 4 * line.getSlope()));
	}
}
