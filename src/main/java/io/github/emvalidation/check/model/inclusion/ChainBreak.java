package io.github.emvalidation.check.model.inclusion;

import io.github.emvalidation.structure.AtomicModel;
import io.github.emvalidation.structure.ModelChain;
import io.github.emvalidation.structure.ModelResidue;
import io.github.emvalidation.structure.ResidueKind;
import io.github.emvalidation.volume.Vec3;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A place where a chain of amino acids is broken: the C and the N of residues that follow one another are farther than 2.5 Å apart, or
 * their CA farther than 5 Å where one of these is missing.
 *
 * @param before  the last residue in front
 * @param after   the first residue behind
 * @param missing residues between them, by their numbers; 0 where these do not tell
 * @param volume  of the density without a model that comes within 6 Å of both ends, in Å³; 0 without any
 */
record ChainBreak(ModelResidue before, ModelResidue after, int missing, double volume) {

	private static final double BOND = 2.5;
	private static final double TRACE = 5;
	private static final double NEAR = 6;
	/** Fewer missing residues leave no blob that says much. */
	private static final int FEWEST = 4;
	/** Density of a residue that is to be seen, in Å³. */
	private static final double PER_RESIDUE = 15;

	/** The breaks of a model. */
	static List<ChainBreak> of(final AtomicModel model, final Unmodelled unmodelled) {
		final List<ChainBreak> breaks = new ArrayList<>();
		for (final ModelChain chain : model.chains()) {
			final List<ModelResidue> residues = IntStream.range(chain.first(), chain.end()).mapToObj(model.residues()::get)
				.filter(residue -> residue.kind() == ResidueKind.AMINO_ACID).toList();
			for (int i = 1; i < residues.size(); i++) {
				if (isBroken(model, residues.get(i - 1), residues.get(i))) breaks.add(of(model, residues.get(i - 1), residues.get(i), unmodelled));
			}
		}
		return breaks;
	}

	private static boolean isBroken(final AtomicModel model, final ModelResidue before, final ModelResidue after) {
		final int c = model.find(before, "C");
		final int n = model.find(after, "N");
		if (c >= 0 && n >= 0) return distance(model, c, n) > BOND;
		final int one = model.find(before, "CA");
		final int next = model.find(after, "CA");
		return one >= 0 && next >= 0 && distance(model, one, next) > TRACE;
	}

	private static double distance(final AtomicModel model, final int one, final int other) {
		return model.at(one).minus(model.at(other)).length();
	}

	private static ChainBreak of(final AtomicModel model, final ModelResidue before, final ModelResidue after, final Unmodelled unmodelled) {
		final Vec3 end = place(model, before, "C");
		final Vec3 start = place(model, after, "N");
		final Blob blob = Blob.near(unmodelled.mask(), end, NEAR);
		final double volume = blob.isNear(start, NEAR) ? blob.voxels() * unmodelled.mask().grid().voxelVolume() : 0;
		return new ChainBreak(before, after, Math.max(0, after.number() - before.number() - 1), volume);
	}

	private static Vec3 place(final AtomicModel model, final ModelResidue residue, final String atom) {
		final int found = model.find(residue, atom);
		return model.at(found >= 0 ? found : model.find(residue, "CA"));
	}

	/** Whether enough density lies there for the missing residues. */
	boolean hasDensity() {
		return missing >= FEWEST && volume >= PER_RESIDUE * missing;
	}
}
