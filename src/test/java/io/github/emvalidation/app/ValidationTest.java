package io.github.emvalidation.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.check.CheckRun;
import io.github.emvalidation.check.map.bfactor.BFactorCheck;
import io.github.emvalidation.check.map.mass.MassCheck;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.Masks;
import io.github.emvalidation.io.MrcFiles;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.report.Report;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.MapMask;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import net.imglib2.RandomAccess;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.logic.BitType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.DoubleType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** The door for programs: an image in, results out, the same as through the file door to the bit. */
class ValidationTest {

	@TempDir
	private Path folder;

	@Test
	void anImageAndAFileGiveTheSameFiguresToTheBit() {
		final DensityMap phantom = Phantoms.blobEntry().map();
		final Path file = MrcFiles.of(phantom).write(folder.resolve("map.mrc"));
		final Entry ofFile = new EntryReader().read(Given.NONE.with(Input.MAP, file.toString()).with(Input.CONTOUR, "0.4").with(Input.RESOLUTION, "4"),
			Progress.NONE);
		// no axis of the phantom is like another: an image that is turned or mirrored on the way has another fingerprint
		final Validation ofImage = validation().contour(0.4).resolution(4);
		assertEquals(ofFile.grid().voxel().x(), ofImage.entry().grid().voxel().x(), 1e-6);
		final Validation exact = Validation.of(doubles(phantom), ofFile.grid().voxel().x(), ofFile.grid().voxel().y(), ofFile.grid().voxel().z())
			.contour(0.4).resolution(4);
		assertEquals(ofFile.fingerprint(), exact.entry().fingerprint());
		for (final CheckResult result : exact.run()) {
			final CheckResult expected = Validation.of(ofFile).check(result.info().id());
			assertEquals(expected.metrics(), result.metrics(), result.info().id());
			assertEquals(expected.warnings(), result.warnings(), result.info().id());
			assertEquals(expected.reason(), result.reason(), result.info().id());
			assertEquals(expected.summary(), result.summary(), result.info().id());
			assertTrue(!result.metrics().isEmpty() || result.reason().isPresent(), result.info().id());
		}
	}

	@Test
	void valuesComeByKey() {
		final CheckResult result = validation().contour(0.4).check("0.A");
		final Map<String, Object> values = result.values();
		assertEquals(result.metrics().size(), values.size());
		result.metrics().forEach(metric -> assertEquals(metric.list() ? metric.values() : (Object) metric.value(), values.get(metric.key())));
		assertInstanceOf(Double.class, values.get("space_left_x"));
		assertThrows(UnsupportedOperationException.class, () -> values.put("x", 1));
	}

	@Test
	void masksAndLocalMapsComeAsImages() {
		final Validation map = validation().contour(0.4).resolution(4);
		final MapMask mask = Masks.of(map.entry()).hard();
		final Img<? extends RealType<?>> image = map.check("0.b").product("hard-mask.mrc").orElseThrow().image();
		assertInstanceOf(BitType.class, image.firstElement());
		long inside = 0;
		for (final RealType<?> voxel : image) inside += voxel.getRealDouble() > 0 ? 1 : 0;
		assertEquals(mask.count(), inside);
		final Img<? extends RealType<?>> local = map.check("0.f").product("local-bfactor.mrc").orElseThrow().image();
		assertEquals(3, local.numDimensions());
		assertTrue(map.check("0.f").product("hard-mask.mrc").isEmpty());
	}

	@Test
	void aCheckRunsOnce() {
		final Validation map = validation().contour(0.4).resolution(4);
		final CheckResult first = map.check("0.d");
		assertSame(first, map.check("0.d"));
		assertSame(first, map.title("The title").check("0.d"), "a title changes no result");
		assertNotEquals(first.metrics(), map.set("0.d.from=9").check("0.d").metrics());
		assertSame(first, map.check("0.d"), "a validation never changes");
		assertEquals(first.metrics(), CheckRun.of(new BFactorCheck(), map.entry(), Progress.NONE).metrics());
		assertEquals("0.a", map.set("0.d.from=9").run(new MassCheck()).get(0).info().id());
	}

	@Test
	void theReportIsWritten() throws Exception {
		final Path target = folder.resolve("report");
		final Validation map = validation().named("my map").contour(0.4).resolution(4).title("A title").with(Input.EMDB, "1234");
		final CheckResult known = map.check("0.f");
		final Report report = map.report(target);
		assertTrue(report.results().contains(known));
		assertEquals(10, report.results().size());
		final String json = Files.readString(target.resolve("report.json"));
		assertTrue(json.contains("\"A title\"") && json.contains("EMD-1234"), json.substring(0, 500));
		assertTrue(Files.readString(target.resolve("report.html")).contains("my map"));
		assertTrue(Files.exists(target.resolve("report.pdf")) && Files.exists(target.resolve("hard-mask.mrc")));
	}

	@Test
	void theContourMayBeSuggested() {
		final OptionalDouble level = validation().suggestedContour().entry().contour();
		assertTrue(level.getAsDouble() > 0 && level.getAsDouble() < 1, "" + level);
	}

	@Test
	void whatIsMissingOrWrongIsSaid() {
		final Validation map = validation();
		assertTrue(message(() -> map.check("0.a")).startsWith("The contour level of map is not known and must be given"), message(() -> map.check("0.a")));
		assertTrue(message(() -> map.contour(9).run()).startsWith("No voxel of map reaches the contour level 9"));
		assertTrue(message(() -> map.contour(9).report(folder.resolve("none"))).startsWith("No voxel"));
		assertFalse(Files.exists(folder.resolve("none")));
		assertEquals("There is no check \"9.z\"; expected one of 0.a, 0.b, 0.c, 0.d, 0.e, 0.f, 0.g, 0.h, 0.i, 0.j, 1.0, 1.a, 1.b, 1.c, 1.g, 1.h, 1.i, " +
			"A.a, A.b, A.c, A.d, A.e, A.f, A.g, A.h.",
			message(() -> map.check("9.z")));
		assertTrue(message(() -> map.set("from 9")).startsWith("A setting was given as \"from 9\""));
		assertTrue(message(() -> map.contour(0.4).set("0.d.to=9").check("0.d")).startsWith("Check 0.d has no setting \"to\""));
		assertTrue(message(() -> Validation.of(ArrayImgs.floats(3, 3), 1)).contains("2 dimensions"));
		assertThrows(IllegalArgumentException.class, () -> map.with(Input.VOXEL, "2"));
		assertTrue(map.contour(0.4).check("0.d").reason().orElseThrow().contains("resolution"));
	}

	@Test
	void theWorkCanBeFollowedAndEnded() {
		final Validation map = validation().contour(0.4).progress(new Progress() {

			@Override
			public void step(final long done, final long total, final String what) {
				assertTrue(what.startsWith("Mass: ") || !what.isEmpty());
			}

			@Override
			public void checkCanceled() {
				throw new CancellationException();
			}
		});
		assertThrows(CancellationException.class, () -> map.check("0.a"));
	}

	private static String message(final Executable call) {
		return assertThrows(BadInputException.class, call).getMessage();
	}

	private static Validation validation() {
		return Validation.of(doubles(Phantoms.blobEntry().map()), 1.1, 1.3, 1.7);
	}

	/** Another type and another kind of image than maps are made of. */
	private static Img<DoubleType> doubles(final DensityMap map) {
		final Img<DoubleType> image = ArrayImgs.doubles(map.grid().nx(), map.grid().ny(), map.grid().nz());
		final RandomAccess<DoubleType> voxel = image.randomAccess();
		for (int z = 0; z < map.grid().nz(); z++) {
			for (int y = 0; y < map.grid().ny(); y++) {
				for (int x = 0; x < map.grid().nx(); x++) voxel.setPositionAndGet(x, y, z).set(map.get(x, y, z));
			}
		}
		return image;
	}
}
