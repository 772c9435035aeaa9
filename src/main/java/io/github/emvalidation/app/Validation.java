package io.github.emvalidation.app;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.Facts;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.report.Report;
import io.github.emvalidation.report.ReportStyle;
import io.github.emvalidation.report.files.ReportWriter;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.MapKind;
import io.github.emvalidation.volume.ImgVolumes;
import io.github.emvalidation.volume.Vec3;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

/**
 * The door for programs and scripts: an image of ImgLib2 in, results as objects out.
 *
 * <pre>{@code
 * Validation map = Validation.of(image, 1.2).contour(0.4).resolution(4);
 * double b = map.check("0.d").metric("b_factor").orElseThrow().value();
 * map.report(Path.of("my-map-validation"));
 * }</pre>
 *
 * A validation never changes; each method that says something of the map returns another one. Results are kept, and a check runs once.
 */
public final class Validation {

	private static final String NAME = "map";

	private final Entry entry;
	private final GivenSettings settings;
	private final ResultStore results;
	private final Progress progress;

	private Validation(final Entry entry, final GivenSettings settings, final ResultStore results, final Progress progress) {
		this.entry = entry;
		this.settings = settings;
		this.results = results;
		this.progress = progress;
	}

	/**
	 * A map of cubic voxels.
	 *
	 * @param image three dimensions, in the order x, y, z; its voxels are copied
	 * @param voxel voxel size in Å
	 * @throws BadInputException when the image is no map
	 */
	public static Validation of(final RandomAccessibleInterval<? extends RealType<?>> image, final double voxel) {
		return of(image, voxel, voxel, voxel);
	}

	/**
	 * A map.
	 *
	 * @param image three dimensions, in the order x, y, z; its voxels are copied
	 * @param x     voxel size along x in Å
	 * @param y     voxel size along y in Å
	 * @param z     voxel size along z in Å
	 * @throws BadInputException when the image is no map
	 */
	public static Validation of(final RandomAccessibleInterval<? extends RealType<?>> image, final double x, final double y, final double z) {
		return of(new Entry(ImgVolumes.map(NAME, image, new Vec3(x, y, z)), Facts.NONE));
	}

	/** A map with what is known of it already. */
	public static Validation of(final Entry entry) {
		return new Validation(entry, GivenSettings.NONE, new ResultStore(), Progress.NONE);
	}

	/** The same map under another name, by which results and the report call it. */
	public Validation named(final String name) {
		return with(entry.named(name));
	}

	/** The same at this contour level, in the map's own units. */
	public Validation contour(final double level) {
		return with(Input.CONTOUR, Double.toString(level));
	}

	/**
	 * The same at the contour level that the program suggests.
	 *
	 * @throws BadInputException when the map has one density only
	 */
	public Validation suggestedContour() {
		return with(entry.atSuggestedContour());
	}

	/** The same with this reported resolution in Å. */
	public Validation resolution(final double angstrom) {
		return with(Input.RESOLUTION, Double.toString(angstrom));
	}

	/** The same of this kind: warnings that are expected of it become notes. */
	public Validation kind(final MapKind kind) {
		return with(Input.KIND, kind.key());
	}

	/** The same with this title of the report. */
	public Validation title(final String text) {
		return with(Input.TITLE, text);
	}

	/**
	 * The same with any other input that is a number or a text.
	 *
	 * @param text as it is written on the command line
	 * @throws BadInputException when it cannot be used
	 */
	public Validation with(final Input input, final String text) {
		if (!Input.of(Input.Role.DECLARED, Input.Role.JUDGING, Input.Role.NAME).contains(input)) {
			throw new IllegalArgumentException(input.words() + " belongs to files, and this map is an image");
		}
		return with(EntryReader.overruled(entry, Given.NONE.with(input, text)));
	}

	private Validation with(final Entry other) {
		return new Validation(other, settings, results, progress);
	}

	/**
	 * The same with a setting of a check, such as {@code "0.d.from=12"}.
	 *
	 * @throws BadInputException when it is not written so
	 */
	public Validation set(final String assignment) {
		return new Validation(entry, settings.and(GivenSettings.of(List.of(assignment))), new ResultStore(), progress);
	}

	/** The same; {@code listener} hears how far the work is, and may end it. */
	public Validation progress(final Progress listener) {
		return new Validation(entry, settings, results, listener);
	}

	/** The map with all that is known of it. */
	public Entry entry() {
		return entry;
	}

	/**
	 * The result of a check.
	 *
	 * @param id such as "0.d"
	 * @throws BadInputException     when there is no such check, or the contour level that it needs is missing or too high
	 * @throws CancellationException when the progress says so
	 */
	public CheckResult check(final String id) {
		final List<Check> all = CheckSource.all();
		final Check check = all.stream().filter(found -> found.info().id().equalsIgnoreCase(id)).findFirst()
			.orElseThrow(() -> new BadInputException("There is no check \"" + id + "\"; expected one of " +
				String.join(", ", all.stream().map(found -> found.info().id()).toList()) + "."));
		return results(List.of(check)).get(0);
	}

	/**
	 * The results of all checks of the map, in the order of their ids.
	 *
	 * @throws BadInputException     when the contour level is missing or too high
	 * @throws CancellationException when the progress says so
	 */
	public List<CheckResult> run() {
		return results(CheckSource.all().stream().filter(check -> entry.has(check.info().level())).toList());
	}

	/**
	 * The results of these checks, in their order; they may be of your own making.
	 *
	 * @throws BadInputException     when the contour level that one needs is missing or too high
	 * @throws CancellationException when the progress says so
	 */
	public List<CheckResult> run(final Check... checks) {
		return results(List.of(checks));
	}

	private List<CheckResult> results(final List<Check> checks) {
		final List<Check> known = Stream.concat(checks.stream(), CheckSource.all().stream()).toList();
		if (checks.stream().anyMatch(check -> check.info().needs().contains(Input.CONTOUR))) entry.checked();
		return settings.of(checks, known).stream().map(chosen -> ReportRun.result(chosen, entry, results, progress)).toList();
	}

	/**
	 * Writes the report of all checks.
	 *
	 * @param folder is made if it does not exist
	 * @return what the report says
	 * @throws BadInputException     when the contour level is missing or too high, or nothing can be written there
	 * @throws CancellationException when the progress says so
	 */
	public Report report(final Path folder) {
		final List<Check> all = CheckSource.all();
		final Entry ready = entry.checked();
		ReportWriter.requireWritable(folder);
		final Report report = ReportRun.report(ready, settings.of(all, all), results, progress);
		ReportWriter.write(report, folder, ReportStyle.DEFAULT, progress);
		return report;
	}
}
