package io.github.emvalidation.check.map.handedness;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.network.Sha256;
import io.github.emvalidation.network.published.BoxMap;
import io.github.emvalidation.network.published.BoxNetwork;
import io.github.emvalidation.network.published.BoxScan;
import io.github.emvalidation.network.published.StateDict;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.Network;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.MaskVoxels;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The published pair of networks (Garcia Condado et al. 2022, HaPi, doi:10.1016/j.jsb.2022.107915) with weights that the user
 * gives: the first finds the voxels of helices, the second reads their hand, and the score is the mean over them.
 */
public final class PublishedNetworks implements HandednessMethod {

	/** A voxel is one of a helix where the first network is surer than this. */
	static final float HELIX = 0.7f;

	static final String NO_HELIX = "No helix was found: the network is surer than " + HELIX + " of one at no voxel.";

	private static final String IN_MIRROR = " of the mirrored map";

	/** The helices of a map. */
	private record Found(BoxMap boxes, float[] probabilities, MaskVoxels helices) {}

	private final BoxNetwork helix;
	private final BoxNetwork hand;
	private final List<Network> networks;

	/**
	 * Reads both weights; the engine is not started yet.
	 *
	 * @throws BadInputException when one is not the weights of such a network
	 */
	public PublishedNetworks(final Path helix, final Path hand) {
		this.helix = new BoxNetwork(StateDict.read(helix));
		this.hand = new BoxNetwork(StateDict.read(hand));
		networks = List.of(network(helix), network(hand));
	}

	private static Network network(final Path file) {
		return new Network(file.getFileName().toString().replaceFirst("\\.[^.]*$", ""), "given by the user", Sha256.of(file));
	}

	@Override
	public List<Network> networks() {
		return networks;
	}

	@Override
	public HandednessReading read(final Entry entry, final Progress progress) {
		final double contour = entry.contour().orElseThrow();
		final Found found = find(entry.map(), contour, "", progress);
		if (found.helices.count() == 0) return new HandednessReading.Undecided(NO_HELIX);
		final double score = score(found, "", progress);
		final Found mirrored = find(Mirror.of(entry.map()), contour, IN_MIRROR, progress);
		final OptionalDouble mirrorScore = mirrored.helices.count() == 0 ? OptionalDouble.empty()
			: OptionalDouble.of(score(mirrored, IN_MIRROR, progress));
		return new HandednessReading.Scored(score, mirrorScore, Optional.empty(), found.helices.count(), found.boxes.voxels(),
			found.probabilities, List.of());
	}

	private Found find(final DensityMap map, final double contour, final String where, final Progress progress) {
		progress.step(0, 1, "Resampling the map to 1 Å");
		final BoxMap boxes = BoxMap.of(map, contour, progress);
		final float[] probabilities = BoxScan.probabilities(helix, boxes.map(), boxes.voxels(), progress, "Looking for helices" + where);
		return new Found(boxes, probabilities, helices(boxes.voxels(), probabilities));
	}

	/** The mean over all helix voxels. */
	private double score(final Found found, final String where, final Progress progress) {
		double sum = 0;
		final String step = "Reading the handedness" + where;
		for (final float probability : BoxScan.probabilities(hand, found.boxes.map(), found.helices, progress, step)) {
			sum += probability;
		}
		return sum / found.helices.count();
	}

	private static MaskVoxels helices(final MaskVoxels voxels, final float[] probabilities) {
		final MapMask helices = new MapMask(voxels.mask().grid());
		int number = 0;
		for (int z = 0; z < helices.grid().nz(); z++) {
			final BitSet section = voxels.mask().plane(z);
			for (int i = section.nextSetBit(0); i >= 0; i = section.nextSetBit(i + 1)) {
				if (probabilities[number++] > HELIX) helices.plane(z).set(i);
			}
		}
		return new MaskVoxels(helices);
	}
}
