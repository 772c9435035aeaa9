package io.github.emvalidation.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.Fact;
import io.github.emvalidation.entry.Facts;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Product;
import io.github.emvalidation.result.Status;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import net.imglib2.parallel.Parallelization;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every check of the program keeps, whatever entry it is given. */
class CheckContractTest {

	static List<Check> checks() {
		return Checks.all();
	}

	static Stream<Arguments> checksAndEntries() {
		return checks().stream().flatMap(check -> DegenerateEntries.all().entrySet().stream().map(e -> Arguments.of(check, e.getKey(), e.getValue())));
	}

	@Test
	void theChecksAreFound() {
		final List<String> ids = checks().stream().map(check -> check.info().id()).toList();
		assertTrue(ids.containsAll(List.of("0.a", "0.b", "0.c", "0.d")), ids.toString());
		assertEquals(ids.size(), ids.stream().distinct().count(), ids.toString());
	}

	@ParameterizedTest
	@MethodSource("checks")
	void explainsItself(final Check check) {
		assertTrue(check.info().id().matches("[0-9A]\\.[0-9a-z]"), check.info().id());
		assertTrue(check.info().question().endsWith("?"));
		for (final String prose : List.of(check.info().measures(), check.info().expected(), check.info().advice())) {
			assertTrue(prose.endsWith(".") && prose.length() > 40, prose);
		}
		check.info().references().forEach(reference -> assertTrue(reference.doi().startsWith("10."), reference.text()));
	}

	@ParameterizedTest
	@MethodSource("checks")
	void doesNotApplyWithoutWhatItNeeds(final Check check) {
		for (final Input needed : check.info().needs()) {
			if (needed == Input.MAP) continue;
			final Map<Input, Fact> others = new EnumMap<>(Phantoms.pairEntry().facts().known());
			others.remove(needed);
			final Entry bare = new Entry(Phantoms.pairEntry().map(), new Facts(others, Map.of(), Map.of(), List.of()));
			final boolean halfMap = needed == Input.HALF1 || needed == Input.HALF2;
			final Entry pair = halfMap ? bare : bare.with(Phantoms.pairEntry().halfMaps().orElseThrow());
			final Entry without = needed == Input.MODEL ? pair : pair.with(Phantoms.pairEntry().model().orElseThrow());
			final CheckResult result = CheckRun.of(check, without, Progress.NONE);
			assertEquals(Status.NOT_APPLICABLE, result.status());
			final String first = halfMap ? Input.HALF1.words() : needed.words();
			assertEquals("This check needs " + first + ", which is not given.", result.reason().orElseThrow());
		}
	}

	@ParameterizedTest(name = "{1}")
	@MethodSource("checksAndEntries")
	void alwaysGivesAConsistentResult(final Check check, final String name, final Entry entry) {
		final String before = entry.fingerprint();
		final CheckResult result = CheckRun.of(check, entry, Progress.NONE);
		ResultRules.assertConsistent(result);
		result.products().forEach(map -> assertEquals(entry.grid(), map.volume().grid(), map.file() + " lies on the map, with its NSTART and ORIGIN"));
		assertFalse(result.reason().orElse("").contains("error inside the program"), () -> name + ": " + result.reason());
		assertEquals(before, entry.fingerprint(), "the check changed the map");
	}

	@ParameterizedTest
	@MethodSource("checks")
	void isGradedOnAnOrdinaryEntry(final Check check) {
		// their windows are larger than this box; PairContractTest and FscqCheckTest have larger ones
		Assumptions.assumeFalse(List.of("1.c", "A.h").contains(check.info().id()), "wide windows need a larger box");
		final CheckResult result = CheckRun.of(check, Phantoms.pairEntry(), Progress.NONE);
		assertTrue(result.status().isEvaluable(), () -> result.reason().toString());
		assertFalse(result.metrics().isEmpty());
		assertFalse(result.findings().isEmpty());
	}

	@ParameterizedTest
	@MethodSource("checks")
	void neverSeesDensitiesThatAreNotFinite(final Check check) {
		final DensityMap map = Phantoms.constant(Grid.cube(8, 1), 1);
		map.plane(3)[5] = Float.NaN;
		map.plane(4)[5] = Float.NEGATIVE_INFINITY;
		final BadInputException refusal = assertThrows(BadInputException.class,
			() -> check.apply(Phantoms.entry(map, 0.5, 4), Progress.NONE));
		assertTrue(refusal.getMessage().contains("2 voxels that are NaN or infinite"), refusal.getMessage());
	}

	@ParameterizedTest
	@MethodSource("checks")
	void stopsAtOnceWhenCancelled(final Check check) {
		final Entry entry = Phantoms.pairEntry();
		assertThrows(CancellationException.class, () -> CheckRun.of(check, entry, cancelledAfter(0)));
		assertThrows(CancellationException.class, () -> check.apply(entry, cancelledAfter(0)));
	}

	@ParameterizedTest
	@MethodSource("checks")
	void canBeCancelledAnywhereAndCarriedOutAgain(final Check check) {
		final Entry entry = Phantoms.pairEntry();
		final CheckResult whole = CheckRun.of(check, Phantoms.pairEntry(), Progress.NONE);
		for (int polls = 1; polls < 1000; polls *= 3) {
			final Progress progress = cancelledAfter(polls);
			try {
				check.apply(entry, progress);
			}
			catch (final CancellationException e) {
				// what is wanted; any other exception fails the test
			}
		}
		assertEquals(whole.metrics(), CheckRun.of(check, entry, Progress.NONE).metrics());
	}

	@ParameterizedTest
	@MethodSource("checks")
	void givesTheSameBitsForAnyNumberOfThreads(final Check check) {
		final CheckResult one = withThreads(1, check);
		for (final int threads : new int[] { 2, 5 }) {
			final CheckResult other = withThreads(threads, check);
			assertEquals(one.metrics(), other.metrics());
			assertEquals(one.findings(), other.findings());
			assertEquals(one.tables(), other.tables());
			assertEquals(one.summary(), other.summary());
			for (int i = 0; i < one.products().size(); i++) assertSameVoxels(one.products().get(i), other.products().get(i));
		}
	}

	@ParameterizedTest
	@MethodSource("checks")
	void reportsProgressInWords(final Check check) {
		final List<String> stages = new ArrayList<>();
		CheckRun.of(check, Phantoms.pairEntry(), new Progress() {

			@Override
			public void step(final long done, final long total, final String what) {
				assertTrue(done >= 0 && done <= total, done + " of " + total);
				synchronized (stages) {
					stages.add(what);
				}
			}

			@Override
			public void checkCanceled() {
				// nobody cancels
			}
		});
		assertFalse(stages.isEmpty());
		stages.forEach(stage -> assertFalse(stage.isBlank()));
	}

	private static CheckResult withThreads(final int threads, final Check check) {
		return Parallelization.runWithNumThreads(threads, () -> CheckRun.of(check, Phantoms.pairEntry(), Progress.NONE));
	}

	private static void assertSameVoxels(final Product expected, final Product actual) {
		final Grid grid = expected.volume().grid();
		final float[] a = new float[grid.nx()];
		final float[] b = new float[grid.nx()];
		for (int z = 0; z < grid.nz(); z++) {
			for (int y = 0; y < grid.ny(); y++) {
				expected.volume().row(y, z, a);
				actual.volume().row(y, z, b);
				assertArrayEquals(a, b, expected.file());
			}
		}
	}

	/** Lets so many polls pass. */
	private static Progress cancelledAfter(final int polls) {
		final AtomicInteger left = new AtomicInteger(polls);
		return new Progress() {

			@Override
			public void step(final long done, final long total, final String what) {
				// not looked at
			}

			@Override
			public void checkCanceled() {
				if (left.getAndDecrement() <= 0) throw new CancellationException("cancelled by the test");
			}
		};
	}
}
