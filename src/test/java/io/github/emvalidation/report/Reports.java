package io.github.emvalidation.report;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.Facts;
import io.github.emvalidation.entry.InputFile;
import io.github.emvalidation.result.CheckInfo;
import io.github.emvalidation.result.CheckInfo.Reference;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Criterion;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Figure.Axis;
import io.github.emvalidation.result.Figure.Series;
import io.github.emvalidation.result.Figure.Style;
import io.github.emvalidation.result.GrayLevels;
import io.github.emvalidation.result.Headline;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Metric;
import io.github.emvalidation.result.Product;
import io.github.emvalidation.result.Table;
import io.github.emvalidation.result.TextFile;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.signal.Slicing;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Vec3;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Reports with one check of every status, made by hand. */
public final class Reports {

	public static final String HASH = "0123456789abcdef".repeat(4);
	public static final String CHARACTERS = "Å σ ² ³ ≤ ≥ − · ⁻⁵ 12\u202f345 × – ± é";
	public static final LocalDate DATE = LocalDate.of(2026, 8, 15);

	public static final DensityMap MAP = Phantoms.blob(Phantoms.ODD_GRID, new Vec3(11, 10, 9), 3).named("blob.map");

	private Reports() {}

	public static Report full() {
		return of(known("A blob of density"), List.of(failed(), notApplicable(), warned(), passed()));
	}

	public static Report of(final Facts facts, final List<CheckResult> results) {
		return new Report(new Entry(MAP, facts.with(Input.CONTOUR, OptionalDouble.of(0.4)).with(Input.RESOLUTION, OptionalDouble.of(4))), results, DATE, 12.5);
	}

	public static Facts known(final String title) {
		return Facts.NONE.from(Input.MAP, new InputFile("blob.map.gz", Optional.of(HASH), Optional.of(HASH.replace('0', 'f'))))
			.with(Input.EMDB, Optional.of("EMD-1234")).with(Input.TITLE, Optional.of(title)).with(Input.AUTHORS, Optional.of("Doe J, Roe R"))
			.with(Input.DATE, Optional.of("2020-02-03")).remarked(List.of("The header calls itself a map of another size."));
	}

	/** At a contour level that was suggested for a molecular mass. */
	public static Report suggested() {
		final Entry entry = new Entry(MAP, known("A blob of density").with(Input.RESOLUTION, OptionalDouble.of(4)).with(Input.MASS, OptionalDouble.of(0.5)));
		return new Report(entry.atSuggestedContour(), List.of(passed()), DATE, 12.5);
	}

	/** With the place of a value among those of other maps. */
	public static Report placed() {
		final Place place = new Place("0.a", Headline.of("edge", "Distance to the edge (Å)").highIsBest(), 21.5, 83, 100,
			Neighbourhood.of(OptionalDouble.of(3)));
		final Report report = full();
		return new Report(report.entry(), report.results(), report.date(), report.seconds(), report.settings(), List.of(place));
	}

	/** Nothing known, no contour level, no check. */
	public static Report bare() {
		return new Report(new Entry(MAP, Facts.NONE), List.of(), DATE, 0);
	}

	public static CheckInfo info(final String id, final String name) {
		return new CheckInfo(id, name, "Is " + name + " well?", "It is measured how well " + name + " is.", "A good map is well.",
			"Look again at " + name + ".", "The published service measures something else.",
			List.of(new Reference("Doe J (2020) On blobs. Journal of Blobs 1:2–3", "10.1000/BLOB")));
	}

	public static CheckResult passed() {
		final Metric edge = Metric.of("edge", 21.5, Unit.ANGSTROM, "Distance to the edge");
		return CheckResult.graded(info("0.a", "First check"), "All is well: " + CHARACTERS + ".")
			.judge(edge, Criterion.atLeast("edge", "The distance to the edge", 20, Unit.ANGSTROM, "the edge is near"))
			.finding(Criterion.atMost("mass", "The mass", 5, Unit.KILODALTON, "too heavy").notEvaluable("Nothing was weighed."))
			.metric(Metric.of("voxels", 12345, Unit.VOXELS, "Voxels of the particle"))
			.metric(Metric.of("resolution_estimate", 4.5, Unit.ANGSTROM, "Estimated resolution"))
			.metric(Metric.of("center", List.of(11.25, 10.0, 9.0), Unit.VOXEL_INDEX, "Centre: x, y, z"))
			.metric(Metric.of("many", IntStream.range(0, 24).mapToObj(i -> i / 8.0).toList(), Unit.NONE, "A long list"))
			.metric(Metric.of("none", List.of(), Unit.COUNT, "An empty list"))
			.note("Something worth a remark.").figure(chart("curve")).figure(slices("slices"))
			.table(new Table("Rows of things.", List.of("Thing", "Voxels"), List.of(List.of("one", "10"), List.of("two", "20"))))
			.product(product("first.mrc")).text(new TextFile("fsc.csv", "A curve.", "x,y\r\n1,2\r\n")).build().withSeconds(1.25);
	}

	public static CheckResult warned() {
		final Metric p = Metric.of("p_value", 1e-12, Unit.NONE, "Probability");
		final List<List<String>> rows = IntStream.range(0, 100).mapToObj(i -> List.of("" + i, "" + i * i)).toList();
		return CheckResult.graded(info("0.b", "Second check"), "The probability is 10⁻¹².")
			.judge(p, Criterion.within("p_value", "The probability", 0.001, 1, Unit.NONE, "it is not by chance"))
			.table(new Table("A long table.", List.of("n", "n²"), rows)).figure(slices("other")).product(product("second.mrc")).build();
	}

	static CheckResult notApplicable() {
		return CheckResult.notApplicable(info("0.c", "Third check"), "There is no resolution to go by.");
	}

	public static CheckResult failed() {
		return CheckResult.failed(info("0.d", "Fourth check"), "There was not enough memory.");
	}

	public static Product product(final String file) {
		return new Product(file, "A map made on the way.", MAP);
	}

	public static Figure slices(final String id) {
		return GrayLevels.robust(id, "Slices of a blob.", Slicing.central(MAP));
	}

	private static Figure chart(final String id) {
		final double[] x = { 1, 2, 3, 4 };
		return new Figure.Chart(id, "A curve.", new Axis("1/d² (1/Å²)", false), new Axis("ln F", false),
			List.of(new Series("squares", x, new double[] { 1, 4, 9, 16 }, Style.LINE)), false);
	}
}
