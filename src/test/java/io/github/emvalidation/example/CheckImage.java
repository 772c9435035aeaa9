package io.github.emvalidation.example;

import io.github.emvalidation.app.Validation;
import io.github.emvalidation.result.CheckResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

/** Runs all checks on an image of ImgLib2 and writes the report. */
public final class CheckImage {

	private CheckImage() {}

	/** A line for each check: "0.a Mass: OK". */
	public static List<String> check(final RandomAccessibleInterval<? extends RealType<?>> image, final Path folder) {
		final Validation map = Validation.of(image, 1.2).named("my map").contour(0.4).resolution(4);
		final List<String> lines = new ArrayList<>();
		for (final CheckResult result : map.run()) {
			lines.add(result.info().id() + " " + result.info().title() + ": " + result.statusText());
		}
		map.report(folder);
		return lines;
	}
}
