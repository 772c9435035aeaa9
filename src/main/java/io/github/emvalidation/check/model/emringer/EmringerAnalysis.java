package io.github.emvalidation.check.model.emringer;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.Trilinear;
import io.github.emvalidation.structure.AtomicModel;
import io.github.emvalidation.structure.ModelChain;
import io.github.emvalidation.volume.DensityMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * EMRinger (Barad et al. 2015, doi:10.1038/nmeth.3541, as mmtbx.ringer computes it): whether the density peaks round the bonds CA-CB lie
 * where side chains like to be. At each of 20 thresholds from the mean of all scanned values towards the highest, of the n residues whose
 * peak is above it k are rotameric; {@code z = (k - n 39/72)/√(n (39/72)(33/72))}. The score is {@code 10 z/√N} at the threshold of the
 * largest z, with N the number of residues scanned. A threshold without rotameric peak ends the list.
 *
 * @param model      the model
 * @param scans      the residues scanned
 * @param thresholds the thresholds, from the mean of the values up
 */
record EmringerAnalysis(AtomicModel model, List<SideChainScan> scans, List<Threshold> thresholds) {

	/** The part of the angles that the published program takes for rotameric. */
	private static final double ROTAMERIC = 39.0 / SideChainScan.ANGLES;
	private static final int STEPS = 20;
	/** Half a window along the chain. */
	private static final int AROUND = 10;

	/**
	 * What passes a threshold.
	 *
	 * @param level     in map units
	 * @param passing   n, residues with a higher peak
	 * @param rotameric k, those whose peak is rotameric
	 */
	record Threshold(double level, int passing, int rotameric) {

		double z() {
			return (rotameric - passing * ROTAMERIC) / Math.sqrt(passing * ROTAMERIC * (1 - ROTAMERIC));
		}

		double ratio() {
			return (double) rotameric / passing;
		}
	}

	static EmringerAnalysis of(final Entry entry, final Progress progress) {
		return of(entry.map(), entry.model().orElseThrow(), progress);
	}

	static EmringerAnalysis of(final DensityMap map, final AtomicModel model, final Progress progress) {
		final List<SideChainScan> scans = SideChainScan.of(model, new Trilinear(map), progress);
		return new EmringerAnalysis(model, scans, thresholds(scans));
	}

	private static List<Threshold> thresholds(final List<SideChainScan> scans) {
		final double mean = scans.stream().mapToDouble(scan -> Arrays.stream(scan.values()).sum()).sum() / (scans.size() * SideChainScan.ANGLES);
		final double highest = scans.stream().mapToDouble(SideChainScan::height).max().orElse(0);
		final List<Threshold> thresholds = new ArrayList<>();
		for (int i = 0; i < STEPS && !scans.isEmpty(); i++) {
			final double level = mean + i * (highest - mean) / STEPS;
			final List<SideChainScan> passing = scans.stream().filter(scan -> scan.height() > level).toList();
			final int rotameric = (int) passing.stream().filter(SideChainScan::isRotameric).count();
			if (rotameric == 0) break;
			thresholds.add(new Threshold(level, passing.size(), rotameric));
		}
		return thresholds;
	}

	/** The threshold of the largest z, the first of equals; empty if no peak is rotameric. */
	Optional<Threshold> best() {
		Threshold best = null;
		for (final Threshold threshold : thresholds) {
			if (best == null || threshold.z() > best.z()) best = threshold;
		}
		return Optional.ofNullable(best);
	}

	/** The score at a threshold. */
	double score(final Threshold threshold) {
		return 10 * threshold.z() / Math.sqrt(scans.size());
	}

	/**
	 * For each residue of the model the part of the peaks above the level that are rotameric, among the 21 scanned residues of its chain round
	 * it (fewer at the ends); NaN where none passes or the residue was not scanned.
	 */
	double[] rolling(final double level) {
		final double[] rolling = new double[model.residues().size()];
		Arrays.fill(rolling, Double.NaN);
		for (final ModelChain chain : model.chains()) {
			final List<SideChainScan> some = scans.stream().filter(scan -> scan.residue() >= chain.first() && scan.residue() < chain.end()).toList();
			for (int i = 0; i < some.size(); i++) {
				final List<SideChainScan> passing = some.subList(Math.max(0, i - AROUND), Math.min(some.size(), i + AROUND + 1)).stream()
					.filter(scan -> scan.height() > level).toList();
				if (passing.isEmpty()) continue;
				rolling[some.get(i).residue()] = passing.stream().mapToDouble(scan -> scan.isRotameric() ? 1 : 0).average().orElseThrow();
			}
		}
		return rolling;
	}
}
