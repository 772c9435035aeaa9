package io.github.emvalidation.check.map.mask;

import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Figure.Axis;
import io.github.emvalidation.result.Figure.Series;
import io.github.emvalidation.result.Figure.Style;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.result.Table;
import io.github.emvalidation.result.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The table and the chart of check 0.b. */
final class MaskFigures {

	private MaskFigures() {}

	/** The components that together hold 95 % of the raw mask, at most a hundred of them. */
	static Table components(final LargeComponents components, final double voxelVolume) {
		final List<List<String>> rows = new ArrayList<>();
		long sum = 0;
		for (int i = 0; i < components.listed(); i++) {
			final long size = components.sizes()[i];
			sum += size;
			rows.add(List.of(Integer.toString(i + 1), Numbers.whole(size), Unit.CUBIC_ANGSTROM.number(size * voxelVolume),
				share(size, components.voxels()), share(sum, components.voxels())));
		}
		final String cut = components.listed() < components.main() ? " (the first " + components.listed() + " of " + components.main() + ")" : "";
		return new Table("The largest connected components of the raw mask, up to 95 % of its voxels" + cut + ".",
			List.of("Component", "Voxels", "Volume (Å³)", "Share (%)", "Cumulated (%)"), rows);
	}

	private static String share(final long part, final long whole) {
		return Unit.PERCENT.number(100.0 * part / whole);
	}

	/** Voxels over gray level, with a mark at the contour level. */
	static Figure chart(final GrayScan scan, final double contour) {
		final double[] voxels = Arrays.stream(scan.voxels()).asDoubleStream().toArray();
		final double[] mark = { contour, contour };
		final double[] ends = { 1, Math.max(1, voxels[0]) };
		return new Figure.Chart("voxels-over-gray-level", "Number of voxels above each gray level; the dashed line is the contour level " +
			Unit.DENSITY.print(contour) + ". The steep fall on the left is solvent: a contour level on that slope takes in noise.",
			new Axis("Gray level (map units)", false), new Axis("Voxels above it", true),
			List.of(new Series("Voxels above the gray level", scan.levels(), voxels, Style.POINTS_AND_LINE),
				new Series("Contour level", mark, ends, Style.DASHED)), false);
	}
}
