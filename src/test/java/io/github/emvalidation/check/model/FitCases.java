package io.github.emvalidation.check.model;

import io.github.emvalidation.TestData;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Finding;
import io.github.emvalidation.result.Finding.Verdict;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import java.util.Arrays;
import java.util.List;

/** Maps for checks of the fit, and what these found. */
public final class FitCases {

	private FitCases() {}

	/** The keys of the criteria that are not kept, in their order. */
	public static List<String> broken(final CheckResult result) {
		return result.findings().stream().filter(finding -> finding.verdict() == Verdict.BROKEN).map(Finding::criterion)
			.map(criterion -> criterion.key()).toList();
	}

	/** The 30342A model in a map of one density. */
	public static Entry flat() {
		final DensityMap map = LevelA.map("emd_30342_chainA_zone4A.mrc.gz");
		final DensityMap flat = DensityMap.zeros("flat", map.grid());
		for (int z = 0; z < map.grid().nz(); z++) Arrays.fill(flat.plane(z), 0.1f);
		return LevelA.entry(flat, TestData.require("levelA/emd_30342_model_7cec_A.cif.gz"), 0.05, 3.9);
	}

	/** The 30342A map beside its model. */
	public static Entry apart() {
		return LevelA.entry(at(LevelA.map("emd_30342_chainA_zone4A.mrc.gz"), Vec3.all(900)),
			TestData.require("levelA/emd_30342_model_7cec_A.cif.gz"), 0.035, 3.9);
	}

	/** The same voxels elsewhere. */
	public static DensityMap at(final DensityMap map, final Vec3 origin) {
		final float[][] planes = new float[map.grid().nz()][];
		Arrays.setAll(planes, map::plane);
		return DensityMap.ofPlanes(map.name(), planes, new Grid(map.grid().size(), map.grid().voxel(), Int3.all(0), origin));
	}
}
