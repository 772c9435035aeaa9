package io.github.emvalidation.training.resolution;

import io.github.emvalidation.network.Weights;
import io.github.emvalidation.network.resolution.LocalResolution;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.structure.Structure;
import io.github.emvalidation.training.PosedStructure;
import io.github.emvalidation.training.StructureDraw;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.MaskVoxels;
import java.util.SplittableRandom;

/** The errors on maps simulated from structures that were not learnt from. */
final class HeldOutMaps {

	/** Voxels within this distance of a random one are measured, so that many structures take part in a short time. */
	private static final int REACH = 12;
	private static final int LARGEST_BOX = 80;
	private static final int LEAST_BOX = 48;

	private HeldOutMaps() {}

	/**
	 * Measures.
	 *
	 * @param maps  how many
	 * @param noise amplitude relative to the signal at the resolution
	 */
	static HeldOutErrors measure(final Weights weights, final StructureDraw structures, final int maps, final double noise, final long seed) {
		final HeldOutErrors errors = HeldOutErrors.of(noise == 0 ? "no noise" : "noise " + noise);
		final SplittableRandom random = new SplittableRandom(seed);
		for (int i = 0; i < maps; i++) {
			final Structure structure = structures.next(random);
			final PosedStructure posed = PosedStructure.of(structure, random, LEAST_BOX, LARGEST_BOX);
			final LabelledMap map = LabelledMap.of(posed, Recipe.test(random, noise), random);
			if (map.voxels().isEmpty()) continue;
			final int[] centre = Sample.voxel(map.voxels(), random.nextLong(map.voxels().count()));
			final MaskVoxels voxels = new MaskVoxels(near(map.voxels(), centre, REACH));
			final float[] answers = LocalResolution.of(weights, map.map(), voxels, Progress.NONE);
			final MapMask atoms = HeldOutErrors.nearAtoms(structure, posed, map.map().grid());
			int at = 0;
			for (int z = 0; z < map.map().grid().nz(); z++) {
				for (int k = voxels.mask().plane(z).nextSetBit(0); k >= 0; k = voxels.mask().plane(z).nextSetBit(k + 1)) {
					errors.add(atoms.plane(z).get(k), map.labels().plane(z)[k], Math.max(Recipe.LOW, Math.min(Recipe.HIGH, answers[at++])));
				}
			}
		}
		return errors;
	}

	static MapMask near(final MapMask mask, final int[] centre, final int reach) {
		final Grid grid = mask.grid();
		final MapMask near = new MapMask(grid);
		for (int z = Math.max(0, centre[2] - reach); z <= Math.min(grid.nz() - 1, centre[2] + reach); z++) {
			for (int y = Math.max(0, centre[1] - reach); y <= Math.min(grid.ny() - 1, centre[1] + reach); y++) {
				for (int x = Math.max(0, centre[0] - reach); x <= Math.min(grid.nx() - 1, centre[0] + reach); x++) {
					if (mask.get(x, y, z)) near.set(x, y, z);
				}
			}
		}
		return near;
	}
}
