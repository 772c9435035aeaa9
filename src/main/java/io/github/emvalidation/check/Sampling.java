package io.github.emvalidation.check;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.volume.Grid;
import java.util.List;
import java.util.Optional;

/** Whether the voxels of a map hold the reported resolution: Nyquist's limit, two voxels of the longest side. */
public final class Sampling {

	/** Resolutions are reported rounded, and voxel sizes are stored in single precision: so little beyond the limit is at it. */
	private static final double ROUNDING = 0.01;

	/** More voxels a resolution than any map is sampled with; two are needed. */
	private static final double MOST_VOXELS = 25;

	static final String LEFT_OUT = "The checks of fine detail do not apply.";

	private Sampling() {}

	/** The finest detail that these voxels hold: twice their longest side, in Å. */
	public static double nyquist(final Grid grid) {
		return 2 * Math.max(grid.voxel().x(), Math.max(grid.voxel().y(), grid.voxel().z()));
	}

	/** Whether these voxels hold detail of this size in Å. */
	public static boolean holds(final Grid grid, final double resolution) {
		return resolution >= nyquist(grid) * (1 - ROUNDING);
	}

	/** Why a check of the finest detail does not apply to this entry, which has a resolution; empty where it does. */
	public static Optional<String> obstacle(final Entry entry) {
		final double resolution = entry.resolution().orElseThrow();
		return holds(entry.grid(), resolution) ? Optional.empty() : Optional.of(beyondNyquist(resolution, nyquist(entry.grid())));
	}

	/** The same entry with a remark where its voxels do not hold its resolution, so that readers of a report meet it first. */
	public static Entry remarked(final Entry entry) {
		if (entry.resolution().isEmpty()) return entry;
		final List<String> remark = obstacle(entry).map(why -> why + " " + LEFT_OUT).or(() -> oversampled(entry)).stream()
			.filter(text -> !entry.facts().remarks().contains(text)).toList();
		return remark.isEmpty() ? entry : entry.with(entry.facts().remarked(remark));
	}

	private static Optional<String> oversampled(final Entry entry) {
		final double resolution = entry.resolution().orElseThrow();
		final double voxels = 2 * resolution / nyquist(entry.grid());
		return voxels <= MOST_VOXELS ? Optional.empty() : Optional.of("The reported resolution of " + Unit.ANGSTROM.print(resolution) + " is " +
			Math.round(voxels) + " voxels long, where 2 to 8 are usual: the voxel size or the resolution is likely to be wrong.");
	}

	static String beyondNyquist(final double resolution, final double nyquist) {
		return "The voxels hold detail down to " + Unit.ANGSTROM.print(nyquist) + " only, so the map has no detail at the reported " +
			Unit.ANGSTROM.print(resolution) + ": the voxel size or the resolution is wrong.";
	}
}
