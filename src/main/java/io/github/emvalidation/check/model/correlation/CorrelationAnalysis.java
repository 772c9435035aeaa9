package io.github.emvalidation.check.model.correlation;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.ModelMap;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.Pearson;
import io.github.emvalidation.signal.atoms.AtomBalls;
import io.github.emvalidation.signal.atoms.AtomPlaces;
import io.github.emvalidation.signal.atoms.BallCorrelation;
import io.github.emvalidation.structure.AtomicModel;
import io.github.emvalidation.structure.ModelChain;
import io.github.emvalidation.structure.ModelResidue;
import io.github.emvalidation.structure.ResidueKind;
import io.github.emvalidation.volume.DensityMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Pearson's correlation of a map and of the model map cut at the reported resolution R (Afonine et al. 2018,
 * doi:10.1107/S2059798318009324, as phenix.map_model_cc has it), over regions of the whole box and over the voxels within a radius of the
 * atoms of a residue, a chain, all main chains (N, CA, C, O, CB; P, O3', O5', C3', C4', C5') or all other atoms.
 *
 * @param model    the model
 * @param radius   that radius in Å, see {@link CarbonImage}
 * @param box      over the whole box; empty where a map has one value only
 * @param regions  over the molecular mask and what follows from it
 * @param shrunk   the same for the mask as cctbx has it on this grid
 * @param main     near the main chains
 * @param side     near all other atoms
 * @param chains   near each chain of the model, in its order; NaN where there are no voxels
 * @param residues near each residue likewise
 */
record CorrelationAnalysis(AtomicModel model, double radius, OptionalDouble box, RegionCorrelation regions, RegionCorrelation shrunk,
	OptionalDouble main, OptionalDouble side, double[] chains, double[] residues)
{

	/** A residue below does not fit. */
	static final double POOR = 0.5;
	private static final int STEPS = 4;

	static CorrelationAnalysis of(final Entry entry, final double resolution, final Progress progress) {
		final ModelMap model = ModelMap.of(entry);
		progress.step(0, STEPS, "Computing the density of the model");
		final DensityMap density = model.density(resolution, progress);
		progress.step(1, STEPS, "Comparing the densities of model and map");
		final MolecularMask mask = MolecularMask.of(model);
		final RegionCorrelation regions = RegionCorrelation.of(entry.map(), density, mask.mask());
		final RegionCorrelation shrunk = RegionCorrelation.of(entry.map(), density, mask.shrunk());
		progress.step(2, STEPS, "Comparing the densities of residues");
		return of(entry.map(), density, model, CarbonImage.radius(resolution, meanB(model.model())), regions, shrunk, progress);
	}

	private static CorrelationAnalysis of(final DensityMap map, final DensityMap density, final ModelMap model, final double radius,
		final RegionCorrelation regions, final RegionCorrelation shrunk, final Progress progress)
	{
		final AtomicModel atoms = model.model();
		final AtomPlaces places = model.places();
		final BallCorrelation near = new BallCorrelation(map, density, places, radius);
		final int[][] residues = atoms.residues().stream().map(r -> IntStream.range(r.first(), r.end()).toArray()).toArray(int[][]::new);
		final int[][] chains = atoms.chains().stream().map(chain -> atomsOf(atoms, chain)).toArray(int[][]::new);
		final double[] ofResidues = near.of(residues, progress);
		progress.step(3, STEPS, "Comparing the densities of chains");
		final double[] ofChains = near.of(chains, progress);
		final OptionalDouble main = near(map, density, places.of(places.where(i -> isMainChain(atoms, i))), radius);
		final OptionalDouble side = near(map, density, places.of(places.where(i -> !isMainChain(atoms, i))), radius);
		progress.step(STEPS, STEPS, "Densities of model and map compared");
		return new CorrelationAnalysis(atoms, radius, Pearson.of(map, density, Optional.empty()), regions, shrunk, main, side,
			ofChains, ofResidues);
	}

	private static OptionalDouble near(final DensityMap map, final DensityMap density, final AtomPlaces atoms, final double radius) {
		return Pearson.of(map, density, Optional.of(AtomBalls.within(atoms, radius, map.grid())));
	}

	private static int[] atomsOf(final AtomicModel model, final ModelChain chain) {
		return IntStream.range(model.residues().get(chain.first()).first(), model.residues().get(chain.end() - 1).end()).toArray();
	}

	/** CB moves with the main chain. */
	private static boolean isMainChain(final AtomicModel model, final int atom) {
		return model.isBackbone(atom) || model.residue(atom).kind() == ResidueKind.AMINO_ACID && model.atomName(atom).equals("CB");
	}

	/** The mean B of the atoms in Å²; 0 where the file has none. */
	private static double meanB(final AtomicModel model) {
		return IntStream.range(0, model.size()).mapToDouble(model::b).filter(b -> !Double.isNaN(b)).average().orElse(0);
	}

	/** The part of the residues of some kind that do not fit, in per cent; empty if there are none. */
	OptionalDouble poor(final Predicate<ModelResidue> kind) {
		final int[] chosen = IntStream.range(0, residues.length).filter(i -> !Double.isNaN(residues[i]) && kind.test(model.residues().get(i)))
			.toArray();
		return IntStream.of(chosen).mapToDouble(i -> residues[i] < POOR ? 100 : 0).average();
	}

	/** The part of the amino acids and nucleotides that do not fit, in per cent. */
	OptionalDouble poorOfChains() {
		return poor(residue -> residue.kind().isPolymer());
	}

	/**
	 * Neighbours in a chain that do not fit.
	 *
	 * @param first index of the first residue
	 * @param last  index of the last
	 * @param mean  their mean correlation
	 */
	record Stretch(int first, int last, double mean) {

		int residues() {
			return last - first + 1;
		}
	}

	/** The stretches of at least some residues of a chain, each below 0.5; the longest first. */
	List<Stretch> stretches(final int shortest) {
		final List<Stretch> stretches = new ArrayList<>();
		for (final ModelChain chain : model.chains()) {
			int first = chain.first();
			for (int i = chain.first(); i <= chain.end(); i++) {
				if (i < chain.end() && residues[i] < POOR && model.residues().get(i).kind().isPolymer()) continue;
				if (i - first >= shortest) stretches.add(new Stretch(first, i - 1, Arrays.stream(residues, first, i).average().orElseThrow()));
				first = i + 1;
			}
		}
		stretches.sort(Comparator.comparingInt(Stretch::residues).reversed());
		return stretches;
	}

	/** The residues that fit worst, the worst first. */
	List<Integer> worst(final int most) {
		return IntStream.range(0, residues.length).filter(i -> residues[i] < POOR && model.residues().get(i).kind() != ResidueKind.WATER)
			.boxed().sorted((a, b) -> residues[a] == residues[b] ? Integer.compare(a, b) : Double.compare(residues[a], residues[b])).limit(most)
			.toList();
	}
}
