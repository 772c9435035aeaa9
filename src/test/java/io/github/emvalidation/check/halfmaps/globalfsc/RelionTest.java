package io.github.emvalidation.check.halfmaps.globalfsc;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.emvalidation.check.halfmaps.HalfMapCases;
import io.github.emvalidation.check.halfmaps.HalfMapPair;
import io.github.emvalidation.io.MapWriter;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.signal.fsc.FscCurve;
import io.github.emvalidation.signal.fsc.ShellGrid;
import io.github.emvalidation.volume.Volume;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The curves and resolutions of check 1.a beside those of RELION's relion_postprocess, from the same halves and the same mask. RELION is
 * not part of the project (Debian has it as the package relion); without it these tests are skipped.
 *
 * <p>Three things differ. RELION counts the coefficients of the plane kx = 0 twice as often as the others, and keeps the corners of its
 * last shell: the curves differ by up to 0.016 in a box of 64 voxels, and 0.005 in one of 96. It draws the random phases once, so that
 * its random curve scatters round ours. It gives the resolution as a whole shell, the last before the curve falls below 0.143.
 */
class RelionTest {

	private static final String PROGRAM = "relion_postprocess";

	/** A row of RELION's table: a shell. */
	private record Row(double unmasked, double masked, double random, double corrected) {}

	private static final double COUNTING = 0.0165;
	private static final double EXACT = 2e-5;

	@TempDir
	private Path folder;

	/** Pairs, and how far the random curve may differ; the others must agree once they are counted in RELION's way. */
	@ParameterizedTest
	@CsvSource({ "good, 0.05", "preferred, 0.05", "small, 0.12" })
	void curvesAndResolutionAreThoseOfRelion(final String name, final double random) throws Exception {
		final Path relion = relion();
		final HalfMapPair pair = HalfMapCases.pair(name);
		final GlobalFscAnalysis found = GlobalFscAnalysis.of(pair, Progress.NONE);
		final Path star = run(relion, pair);
		final List<Row> rows = rows(star);
		final double shell = found.shells().longestSide() / resolution(star);
		final double ours = found.shells().longestSide() / found.resolution().resolution().orElseThrow();
		final Distance distance = Distance.of(rows, found, pair);
		final String compared = name + ": curves within " + distance.curves() + ", in its way of counting within " + distance.counted() + ", random curve within " + distance.random() + ", resolution in shell " +
			ours + " here and " + shell + " there";
		Logger.getLogger(RelionTest.class.getName()).info(compared);
		assertAll(() -> assertEquals(0, distance.curves(), COUNTING, compared), () -> assertEquals(0, distance.counted(), EXACT, compared), () -> assertEquals(0, distance.random(), random, compared),
			() -> assertEquals(ours, shell, 1.05, compared));
	}

	/** The largest differences of the unmasked and masked curves, of those counted in RELION's way, and of the random one where it is used. */
	private record Distance(double curves, double counted, double random) {

		static Distance of(final List<Row> rows, final GlobalFscAnalysis found, final HalfMapPair pair) {
			final double[] unmasked = countedOnce(pair.spectra(Progress.NONE), found.shells());
			final double[] masked = countedOnce(pair.masked(Progress.NONE), found.shells());
			final double[] largest = new double[3];
			for (int i = 1; i < found.shells().count() - 1; i++) {
				final Row row = rows.get(i);
				larger(largest, 0, row.unmasked() - found.unmasked().at(i), row.masked() - found.main().masked().at(i));
				larger(largest, 1, row.unmasked() - unmasked[i], row.masked() - masked[i]);
				if (i < found.main().randomizeFrom().orElseThrow() + 2) continue;
				larger(largest, 2, row.random() - found.main().random().orElseThrow().at(i));
			}
			return new Distance(largest[0], largest[1], largest[2]);
		}

		private static void larger(final double[] largest, final int i, final double... differences) {
			for (final double difference : differences) largest[i] = Math.max(largest[i], Math.abs(difference));
		}
	}

	/** The FSC with every stored coefficient of the half spectrum counted once. */
	private static double[] countedOnce(final HalfMapPair.Spectra spectra, final ShellGrid shells) {
		final double[][] sums = new double[3][shells.count()];
		final Spectrum first = spectra.first();
		for (int kz = 0; kz < first.grid().nz(); kz++) {
			final float[] a = first.plane(kz);
			final float[] b = spectra.second().plane(kz);
			for (int i = 0; i < a.length; i += 2) {
				final int shell = shells.shell(i / 2 % first.halfX(), i / 2 / first.halfX(), kz);
				if (shell < 0 || shell >= shells.count()) continue;
				sums[0][shell] += (double) a[i] * b[i] + (double) a[i + 1] * b[i + 1];
				sums[1][shell] += (double) a[i] * a[i] + (double) a[i + 1] * a[i + 1];
				sums[2][shell] += (double) b[i] * b[i] + (double) b[i + 1] * b[i + 1];
			}
		}
		return FscCurve.of(shells, sums[0], sums[1], sums[2]).values();
	}

	private static Path relion() {
		final Path found = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).map(folder -> Path.of(folder, PROGRAM))
			.filter(Files::isExecutable).findFirst().orElse(null);
		Assumptions.assumeTrue(found != null, "RELION is not installed (Debian's package relion), so there is nothing to compare with");
		return found;
	}

	/** Writes the pair in single precision, as RELION reads no half floats, and runs the program; its table. */
	private Path run(final Path relion, final HalfMapPair pair) throws IOException, InterruptedException {
		final Path half1 = written("half1", pair.half1());
		final Path half2 = written("half2", pair.half2());
		final Path mask = written("mask", pair.fscMask());
		final Path log = folder.resolve("log.txt");
		final Process process = new ProcessBuilder(relion.toString(), "--i", half1.toString(), "--i2", half2.toString(), "--o",
			folder.resolve("out").toString(), "--mask", mask.toString(), "--force_mask", "--angpix", Double.toString(pair.grid().voxel().x()))
				.redirectErrorStream(true).redirectOutput(log.toFile()).start();
		if (!process.waitFor(5, TimeUnit.MINUTES)) process.destroy();
		assertEquals(0, process.exitValue(), Files.readString(log));
		return folder.resolve("out.star");
	}

	private Path written(final String name, final Volume volume) {
		final Path file = folder.resolve(name + ".mrc");
		MapWriter.write(volume, file);
		return file;
	}

	private static double resolution(final Path star) throws IOException {
		return Files.readAllLines(star).stream().filter(line -> line.startsWith("_rlnFinalResolution")).map(line -> line.split("\\s+")[1])
			.mapToDouble(Double::parseDouble).findFirst().orElseThrow();
	}

	/** The block of the FSC: columns are named by lines "_rlnName #n", then come the rows. */
	private static List<Row> rows(final Path star) throws IOException {
		final List<String> columns = new ArrayList<>();
		final List<Row> rows = new ArrayList<>();
		boolean inside = false;
		for (final String line : Files.readAllLines(star)) {
			if (line.startsWith("data_")) inside = line.equals("data_fsc");
			else if (inside && line.startsWith("_rln")) columns.add(line.split("\\s+")[0]);
			else if (inside && line.strip().split("\\s+").length == columns.size() && !columns.isEmpty()) rows.add(row(columns, line));
		}
		return rows;
	}

	private static Row row(final List<String> columns, final String line) {
		final String[] words = line.strip().split("\\s+");
		return new Row(value(columns, words, "UnmaskedMaps"), value(columns, words, "_rlnFourierShellCorrelationMaskedMaps"),
			value(columns, words, "RandomizedMaskedMaps"), value(columns, words, "_rlnFourierShellCorrelationCorrected"));
	}

	private static double value(final List<String> columns, final String[] words, final String end) {
		for (int i = 0; i < words.length; i++) {
			if (columns.get(i).endsWith(end)) return Double.parseDouble(words[i]);
		}
		throw new AssertionError("no column " + end + " among " + columns);
	}
}
