package io.github.emvalidation.report.screen;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.check.SurfaceFigures;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.Masks;
import io.github.emvalidation.figure.Palette;
import io.github.emvalidation.report.Report;
import io.github.emvalidation.report.Reports;
import io.github.emvalidation.report.section.ReportPageTest;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Product.Local;
import io.github.emvalidation.result.Product;
import io.github.emvalidation.result.Scale;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.volume.DensityMap;
import java.util.List;
import java.util.Optional;

/**
 * A page for the tests in a browser. Its map has three arms that start in the middle of the box, each of another length: along x
 * to the right, along y downwards, along z upwards, so that whoever mirrors or swaps axes is found out.
 */
public final class BrowserPages {

	public static final DensityMap ARMS = Phantoms.map(Phantoms.ODD_GRID, (x, y, z) -> {
		final boolean alongX = x >= 9 && x <= 20 && y >= 9 && y <= 11 && z >= 8 && z <= 10;
		final boolean alongY = x >= 11 && x <= 13 && y >= 3 && y <= 11 && z >= 8 && z <= 10;
		final boolean alongZ = x >= 11 && x <= 13 && y >= 9 && y <= 11 && z >= 8 && z <= 15;
		return alongX ? 1 : alongY || alongZ ? 0.8 : 0;
	}).named("arms.map");

	private static final Scale SCALE = new Scale(9, 20, Scale.Sense.LOW_IS_BETTER);

	private BrowserPages() {}

	/** The map at a contour level, with a check that knows of each part of the particle how far along x it is. */
	public static Report report() {
		final DensityMap x = Phantoms.map(ARMS.grid(), (i, j, k) -> i);
		final Product local = new Product("local.mrc", "How far along x.", x,
			Optional.of(new Local("Place along x (voxels)", SCALE, Phantoms.above(ARMS, 0.1))));
		final Entry entry = Phantoms.entry(ARMS, 0.4, 4);
		final Figure surface = SurfaceFigures.coloured(entry, "surface", "Place along x", Unit.VOXELS, x, Masks.of(entry).hard(), SCALE);
		final CheckResult third = CheckResult.graded(Reports.info("0.c", "Third check"), "It is what it is.").product(local).figure(surface).build();
		return new Report(entry, List.of(Reports.passed(), Reports.warned(), third, Reports.failed()), Reports.DATE, 1);
	}

	public static String page(final Report report) {
		return InteractivePage.of(ReportPageTest.page(report), report, Palette.VIRIDIS);
	}
}
