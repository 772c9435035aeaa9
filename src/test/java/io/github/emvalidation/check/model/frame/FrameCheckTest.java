package io.github.emvalidation.check.model.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.emvalidation.check.ResultRules;
import io.github.emvalidation.check.model.LevelA;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Finding;
import io.github.emvalidation.result.Finding.Verdict;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameCheckTest {

	private static final double SHIFT = 0.15;
	private static final double SHARE = 0.03;

	@ParameterizedTest
	@CsvSource({ "30342A,good,''", "30342A,register,''", "30342A,domain10,local_shift_share",
		"30342A,shift1A,rigid_shift_length local_shift_share", "30342A,mirror,*", "3ajo,good,''",
		"3ajo,shift1A,rigid_shift_length local_shift_share", "3ajo,domain10,local_shift_share", "3ajo,mirror,*" })
	void valuesAndWarningsOfTheOtherImplementation(final String system, final String variant, final String broken) {
		final CheckResult result = new FrameCheck().apply(LevelA.entry(system, variant), Progress.NONE);
		ResultRules.assertConsistent(result);
		final JsonNode expected = LevelA.figures(system, variant);
		assertEquals(expected.path("z_header").asDouble(), value(result, "z_header"), 0.01);
		assertEquals(expected.path("best_z").asDouble(), value(result, "best_frame_z"), 0.01);
		assertEquals(expected.path("inside").asDouble(), value(result, "inside") / 100, 0.0005);
		assertEquals(expected.path("L").asInt(), value(result, "l_amino_acids"));
		assertEquals(expected.path("D").asInt(), value(result, "d_amino_acids"));
		final boolean isMirror = variant.equals("mirror");
		if (expected.has("shift") && !isMirror) assertEquals(expected.path("shift").asDouble(), value(result, "rigid_shift_length"), SHIFT);
		if (expected.has("local_shift")) assertEquals(expected.path("local_shift").asDouble(), value(result, "local_shift_share") / 100, SHARE);
		final Set<String> found = broken(result);
		if (isMirror) assertTrue(found.containsAll(Set.of("z_header", "l_share")), found.toString());
		else assertEquals(broken.isEmpty() ? Set.of() : Set.of(broken.split(" ")), found);
	}

	private static Set<String> broken(final CheckResult result) {
		return result.findings().stream().filter(f -> f.verdict() == Verdict.BROKEN).map(Finding::criterion).map(c -> c.key())
			.collect(Collectors.toSet());
	}

	private static double value(final CheckResult result, final String key) {
		return result.metric(key).orElseThrow().value();
	}

	@Test
	void aWrongOriginIsFoundAndTheRightPlaceNamed() {
		final Entry good = LevelA.entry("30342A", "good");
		final Grid grid = good.grid();
		// ORIGIN is off by 11, -7 and 5 voxels, and NSTART takes it back
		final Vec3 off = new Vec3(11 * grid.voxel().x(), -7 * grid.voxel().y(), 5 * grid.voxel().z());
		final Grid wrong = new Grid(grid.size(), grid.voxel(), new Int3(-11, 7, -5), grid.origin().plus(off));
		final Entry moved = new Entry(new DensityMap("moved", good.map().image(), wrong), good.facts()).with(good.model().orElseThrow());
		final CheckResult result = new FrameCheck().apply(moved, Progress.NONE);
		assertTrue(broken(result).containsAll(Set.of("inside", "z_header", "other_frame_gain")), result.warnings().toString());
		assertEquals(3.0126, value(result, "best_frame_z"), 0.001);
		assertEquals(0.97, value(result, "z_header"), 0.1);
		assertTrue(result.notes().get(0).contains("(ORIGIN + NSTART)"), result.notes().toString());
	}
}
