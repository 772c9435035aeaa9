package io.github.emvalidation.check.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.TestData;
import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.CheckRun;
import io.github.emvalidation.check.ResultRules;
import io.github.emvalidation.check.model.correlation.CorrelationCheck;
import io.github.emvalidation.check.model.emringer.EmringerCheck;
import io.github.emvalidation.check.model.fscq.FscqCheck;
import io.github.emvalidation.check.model.modelfsc.ModelFscCheck;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.Facts;
import io.github.emvalidation.io.MapReader;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.signal.Volumes;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the checks of the fit keep, whatever pair of map and model they are given. */
class FitContractTest {

	static List<Check> checks() {
		return List.of(new CorrelationCheck(), new ModelFscCheck(), new EmringerCheck(), new FscqCheck());
	}

	private static Entry actin() {
		final DensityMap map = MapReader.read(TestData.require("maps/emd_5168.map"), MapReader.Options.DEFAULT, Progress.NONE).map();
		return LevelA.entry(map, model(), 10, 4);
	}

	private static Path model() {
		return TestData.require("maps/emd_5168_model_3mfp.pdb");
	}

	@ParameterizedTest
	@MethodSource("checks")
	void theBitsDoNotDependOnThreads(final Check check) {
		// skips here, not within a thread
		actin();
		final List<CheckResult> results = Volumes.onThreads(() -> CheckRun.of(check, actin(), Progress.NONE));
		for (final CheckResult result : results) {
			ResultRules.assertConsistent(result);
			assertEquals(results.get(0).values(), result.values());
			for (int i = 0; i < result.onModel().size(); i++) {
				assertArrayEquals(results.get(0).onModel().get(i).values(), result.onModel().get(i).values());
			}
		}
	}

	@ParameterizedTest
	@MethodSource("checks")
	void aMapWithoutAModelOrAResolutionGivesAReason(final Check check) {
		final Entry whole = actin();
		for (final Entry entry : List.of(new Entry(whole.map(), whole.facts()), new Entry(whole.map(), Facts.NONE).with(whole.model().get()))) {
			final CheckResult result = CheckRun.of(check, entry, Progress.NONE);
			ResultRules.assertConsistent(result);
			assertTrue(result.reason().isPresent());
		}
	}

	/** Maps that hardly hold the model, or not at all; and voxels much larger than the detail of a model. */
	@ParameterizedTest
	@MethodSource("checks")
	void oddBoxesAreNoTrouble(final Check check) {
		final Vec3 middle = actin().grid().position().plus(Vec3.all(80));
		final List<Grid> grids = List.of(new Grid(new Int3(1, 1, 1), Vec3.all(200), Int3.all(0), middle.minus(Vec3.all(100))),
			new Grid(new Int3(9, 5, 6), new Vec3(30, 45, 40), Int3.all(0), middle.minus(Vec3.all(120))),
			new Grid(new Int3(12, 12, 12), Vec3.all(1), Int3.all(0), Vec3.all(5000)));
		for (final Grid grid : grids) {
			final DensityMap noise = Volumes.noise(grid, 7);
			final CheckResult result = CheckRun.of(check, LevelA.entry(noise, model(), 0.1, 3), Progress.NONE);
			ResultRules.assertConsistent(result);
			assertTrue(!result.statusText().equals("Could not be measured"), () -> result.reason().orElse(""));
		}
	}

	@Test
	void stopsWhereItIsCancelled() {
		final Entry entry = actin();
		for (final Check check : List.of(new CorrelationCheck(), new ModelFscCheck())) {
			final AtomicInteger calls = new AtomicInteger();
			final Progress third = new Progress() {

				@Override
				public void step(final long done, final long total, final String what) {
					assertTrue(done <= total && !what.isBlank());
				}

				@Override
				public void checkCanceled() {
					if (calls.incrementAndGet() > 3) throw new CancellationException();
				}
			};
			assertThrows(CancellationException.class, () -> CheckRun.of(check, entry, third));
		}
	}
}
