package io.github.emvalidation.training.power;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.entry.Facts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One good map and two faults, from the structure to the page. */
class TrialTest {

	private static final Set<String> IDS = Trial.CHECKS.stream().map(check -> check.info().id()).collect(Collectors.toSet());

	@TempDir
	private Path folder;

	private static TrialRow row(final String fault, final String degree, final Bench bench) {
		return new TrialRow("ball", "ball", PowerEvaluation.REPORT, fault, degree, 1, Trial.of(bench, Facts.NONE, Trial.CHECKS), IDS);
	}

	@Test
	void aGoodMapAndTwoFaultsEndInThePage() throws IOException {
		final GoodMap good = SmallParticle.GOOD;
		final Path file = folder.resolve("trials.csv");
		final TrialTable table = new TrialTable(file, Set.of());
		table.add(row(Faults.GOOD, Faults.SHARP, new Bench(good.sharp, good.sharpContour, good.particle.resolution())));
		table.add(row("shift", "15 %", PlaceFaults.shifted(good, new Random(1), 0.15)));
		table.add(row("gradient", "2.0 sd", SolventFaults.gradient(good, 0, 2)));
		Files.writeString(file, "ball,ball,report,stripes,1.0 sd,1,0.a,face_share,high,0,1,false\n", StandardOpenOption.APPEND);
		final TrialTable again = new TrialTable(file, Set.of());
		assertEquals(table.rows().stream().map(TrialRow::key).toList(), again.rows().stream().map(TrialRow::key).toList(), "whole maps only");
		for (int i = 0; i < 3; i++) {
			final List<Outcome> written = table.rows().get(i).outcomes();
			final List<Outcome> read = again.rows().get(i).outcomes();
			assertEquals(written.stream().map(Outcome::limitName).toList(), read.stream().map(Outcome::limitName).toList());
			for (int k = 0; k < read.size(); k++) {
				assertEquals(written.get(k).fired(), read.get(k).fired());
				if (Double.isNaN(written.get(k).value())) assertTrue(Double.isNaN(read.get(k).value()));
				else assertEquals(written.get(k).value(), read.get(k).value(), 1e-5 * Math.abs(written.get(k).value()) + 1e-12);
			}
		}
		assertEquals(IDS, again.ran("ball", "shift", "15 %", 1));
		assertEquals(Set.of(), again.ran("ball", "stripes", "1.0 sd", 1));
		assertEquals(Set.of(), again.ran("ball", "shift", "15 %", 2), "another seed");
		final Power power = new Power(again.rows());
		assertEquals(new Share(1, 1), Power.fired(power.faulty("shift", "15 %"), "0.a decentering high"));
		assertEquals(new Share(0, 1), power.falseAlarms("0.a decentering high"));
		assertEquals(new Share(1, 1), Power.named(power.faulty("gradient", "2.0 sd"), "gradient"));
		assertEquals("0.c far_trend high", power.best(power.faulty("gradient", "2.0 sd"), "gradient").orElseThrow());
		assertEquals(1, power.area(power.faulty("gradient", "2.0 sd"), "0.c far_trend high"));
		PowerReport.write(again.rows(), "## Remarks", folder);
		final String page = Files.readString(folder.resolve("power.md"));
		assertTrue(page.contains("| gradient | **2.0 sd** | 1 | 100 % |") && page.endsWith("## Remarks\n"), page);
		final List<String> detection = Files.readAllLines(folder.resolve("power.csv"));
		assertTrue(detection.contains("gradient,2.0 sd,0.c,far_trend,high,1,1,1.000"), detection.toString());
		assertTrue(detection.contains("good,sharp,0.c,far_trend,high,1,0,"), detection.toString());
		final List<String> rates = Files.readAllLines(folder.resolve("error-rates.csv"));
		assertEquals("check,criterion,side,good,alarms,maps,of,found", rates.get(0));
		assertTrue(rates.contains("0.c,far_trend,high,1,0,maps with a gradient of 2.0 sd of the noise,1,1"), rates.toString());
	}

	/** Every limit is one outcome, and the service's table another. */
	@Test
	void outcomesAreOneALimit() {
		final List<Outcome> outcomes = Trial.of(PlaceFaults.shifted(SmallParticle.GOOD, new Random(1), 0.15), Facts.NONE, Trial.CHECKS.subList(0, 1));
		assertEquals(List.of("0.a raw_voxels low", "0.a face_share high", "0.a space low", "0.a decentering high",
			"0.a mass_decentering high", "0.a vrs high"), outcomes.stream().map(Outcome::limitName).toList());
		assertTrue(outcomes.get(3).fired() && outcomes.get(3).value() > 12, outcomes.get(3).toString());
	}

	@Test
	void aLevelThatNoVoxelReachesIsRefused() {
		final Bench bench = new Bench(SmallParticle.GOOD.sharp, 1e9, 3);
		assertEquals(List.of("input refused high"), Trial.of(bench, Facts.NONE, Trial.CHECKS).stream().map(Outcome::limitName).toList());
	}

	private static TrialRow row(final Set<String> checks, final Outcome... outcomes) {
		return new TrialRow("ball", "ball", PowerEvaluation.REPORT, "shift", "15 %", 1, List.of(outcomes), checks);
	}

	/** Further checks join those of the same map; a check that runs once more takes the place of what it said before. */
	@Test
	void checksCanRunOneByOne() throws IOException {
		final Path file = folder.resolve("trials.csv");
		final Outcome old = new Outcome("0.a", "space", "low", 3, 10, true);
		final Outcome other = new Outcome("0.e", "finer", "high", 0.2, 0.75, false);
		new TrialTable(file, Set.of()).add(row(Set.of("0.a", "0.j"), old));
		new TrialTable(file, Set.of()).add(row(Set.of("0.e"), other));
		final TrialTable both = new TrialTable(file, Set.of());
		assertEquals(Set.of("0.a", "0.e", "0.j"), both.ran("ball", "shift", "15 %", 1));
		assertEquals(List.of(old, other), both.rows().get(0).outcomes());
		final TrialTable again = new TrialTable(file, Set.of("0.a"));
		assertEquals(Set.of("0.e", "0.j"), again.ran("ball", "shift", "15 %", 1));
		assertEquals(Set.of("0.e", "0.j"), new TrialTable(file, Set.of()).ran("ball", "shift", "15 %", 1), "a stopped run goes on");
		final Outcome now = new Outcome("0.a", "space", "low", 12, 10, false);
		again.add(row(Set.of("0.a"), now));
		final TrialRow last = new TrialTable(file, Set.of()).rows().get(0);
		assertEquals(List.of(now, other), last.outcomes());
		final Power power = new Power(List.of(last));
		assertEquals(new Share(0, 1), Power.fired(power.rows(), "0.a space low"));
		assertEquals(new Share(0, 0), Power.fired(power.rows(), "0.h score high"), "a check that did not run has no share");
	}

	@Test
	void aFaultThatAMapCannotHaveDoesNotCount() {
		final TrialRow row = row(Set.of("0.a"), Outcome.IMPOSSIBLE);
		assertEquals(List.of(), Power.of(List.of(row), PowerEvaluation.REPORT).rows());
		final GoodMap good = SmallParticle.GOOD;
		final double nyquist = 2 * good.raw.grid().voxel().x();
		assertTrue(FilterFaults.claimed(good, good.particle.resolution() / nyquist).isEmpty());
		assertEquals(good.particle.resolution() / 1.01, FilterFaults.claimed(good, 1.01).orElseThrow().resolution(), 1e-12);
	}
}
