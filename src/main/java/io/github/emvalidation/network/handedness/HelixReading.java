package io.github.emvalidation.network.handedness;

import io.github.emvalidation.network.Model;
import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MaskVoxels;
import io.github.emvalidation.volume.Vec3;
import io.github.emvalidation.volume.Volume;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The result of the two networks on a map: its helices, and the handedness of each place in them.
 *
 * @param map         what they looked at
 * @param voxels      its mask voxels, about 1 Å a side
 * @param helix       probability that each of them is in a helix
 * @param helixVoxels how many of them are in one: the probability is above {@link #THRESHOLD}
 * @param sites       the places in helices whose handedness was read, about one for eight of these voxels
 */
public record HelixReading(HandednessMap map, MaskVoxels voxels, float[] helix, int helixVoxels, List<HelixSite> sites) {

	/** Probability from which on a voxel counts as one of a helix. */
	public static final double THRESHOLD = 0.7;

	/** Reads a map with these networks. */
	static HelixReading of(final HandednessMap map, final Model helix, final Model hand, final Progress progress) {
		final Sampler logits = new Sampler(new HelixDetector(helix.weights()).logits(map, progress), HelixDetector.NOWHERE);
		final MaskVoxels voxels = new MaskVoxels(map.mask());
		final float[] probabilities = probabilities(voxels, logits);
		final List<Vec3> places = places(voxels, probabilities, logits.grid());
		final Sampler density = new Sampler(map.fine(), HandednessMap.SOLVENT);
		final double[][] powers = new double[places.size()][];
		final float[] hands = new HandednessReader(hand.weights()).logits(places.size(), i -> {
			final float[] cylinder = Cylinder.sample(density, HelixFrame.through(places.get(i), density));
			powers[i] = LayerLines.power(cylinder);
			return cylinder;
		}, progress);
		final List<HelixSite> sites = new ArrayList<>();
		for (int i = 0; i < hands.length; i++) sites.add(new HelixSite(places.get(i), hands[i], powers[i][0], powers[i][1]));
		int found = 0;
		for (final float probability : probabilities) found += probability > THRESHOLD ? 1 : 0;
		return new HelixReading(map, voxels, probabilities, found, sites);
	}

	/** At each mask voxel that of the interpolated logit. */
	private static float[] probabilities(final MaskVoxels voxels, final Sampler logits) {
		final Grid grid = voxels.mask().grid();
		final Vec3 coarse = logits.grid().voxel();
		final float[] probabilities = new float[voxels.count()];
		Parallel.forEach(grid.nz(), z -> {
			int to = voxels.first(z);
			final BitSet plane = voxels.mask().plane(z);
			for (int i = plane.nextSetBit(0); i >= 0; i = plane.nextSetBit(i + 1)) {
				final double x = i % grid.nx() * grid.voxel().x() / coarse.x();
				final double y = i / grid.nx() * grid.voxel().y() / coarse.y();
				probabilities[to++] = (float) (1 / (1 + Math.exp(-logits.at(x, y, z * grid.voxel().z() / coarse.z()))));
			}
		});
		return probabilities;
	}

	/** The voxels of the coarse grid whose nearest mask voxel is in a helix, in Å. */
	private static List<Vec3> places(final MaskVoxels voxels, final float[] probabilities, final Grid coarse) {
		final Grid fine = voxels.mask().grid();
		final Volume map = voxels.volume(probabilities);
		final float[] row = new float[fine.nx()];
		final List<Vec3> places = new ArrayList<>();
		for (int z = 0; z < coarse.nz(); z++) {
			for (int y = 0; y < coarse.ny(); y++) {
				map.row(nearest(y, 1, coarse, fine), nearest(z, 2, coarse, fine), row);
				for (int x = 0; x < coarse.nx(); x++) {
					if (row[nearest(x, 0, coarse, fine)] > THRESHOLD) {
						places.add(new Vec3(x * coarse.voxel().x(), y * coarse.voxel().y(), z * coarse.voxel().z()));
					}
				}
			}
		}
		return places;
	}

	private static int nearest(final int index, final int axis, final Grid coarse, final Grid fine) {
		return Math.min(fine.size().get(axis) - 1, (int) Math.round(index * coarse.voxel().get(axis) / fine.voxel().get(axis)));
	}
}
