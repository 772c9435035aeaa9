package io.github.emvalidation.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.check.map.background.BackgroundCheck;
import io.github.emvalidation.check.map.mask.MaskCheck;
import io.github.emvalidation.check.map.mass.MassCheck;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.KindEvidence;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Finding;
import io.github.emvalidation.result.Finding.Verdict;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.MapKind;
import io.github.emvalidation.result.Status;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Warnings that are expected of a kind of map, or accepted by the user. */
class ExcusesTest {

	/** 21 x 21 voxels wide, through all 64 sections. */
	private static final Entry FILAMENT = Phantoms.entry(Phantoms.block(Grid.cube(64, 1), new Int3(22, 22, 0), new Int3(42, 42, 63), 1), 0.5, 4);

	@Test
	void whatIsExpectedOfAKindIsANote() {
		final CheckResult result = mass(with(FILAMENT, Input.KIND, "filament"));
		assertEquals(Status.OK, result.status());
		assertEquals("OK, 1 expected", result.statusText());
		assertEquals(List.of(), result.warnings());
		assertEquals(List.of("Expected of a filament, which runs through its box: the share of the particle on the faces of the box is 0.951 " +
			"(limit: at most 0.03)."), result.notes());
		assertEquals(Verdict.EXPECTED, finding(result, "face_share").verdict());
		assertEquals(Verdict.PASSED, finding(result, "decentering").verdict());
	}

	@Test
	void whatIsNotExpectedOfItStaysAWarning() {
		assertEquals(1, mass(with(FILAMENT, Input.KIND, "membrane, particle")).warnings().size());
	}

	@Test
	void anAcceptedWarningKeepsItsReason() {
		final CheckResult result = mass(with(FILAMENT, Input.ACCEPT, "0.a:face=a known rod; 0.b=other check"));
		assertEquals("OK, 1 accepted", result.statusText());
		assertEquals(List.of("Accepted (a known rod): the share of the particle on the faces of the box is 0.951 (limit: at most 0.03)."),
			result.notes());
		assertEquals(Optional.of("a known rod"), finding(result, "face_share").reason());
	}

	@Test
	void theUsersReasonGoesBeforeTheKinds() {
		final Entry entry = with(with(FILAMENT, Input.KIND, "filament"), Input.ACCEPT, "0.a:face_share=a known rod");
		assertEquals("OK, 1 accepted", mass(entry).statusText());
	}

	@Test
	void anAcceptanceWithoutAWarningSaysSo() {
		assertEquals(List.of("Accepted (small box), but there is no such warning."),
			mass(with(FILAMENT, Input.ACCEPT, "0.a:decentering=small box")).notes());
		assertEquals(List.of("Accepted (small box), but this check judges no \"decentring\"."),
			mass(with(FILAMENT, Input.ACCEPT, "0.a:decentring=small box")).notes());
	}

	@Test
	void everyKeyIsJudgedByItsCheck() {
		final Random random = new Random(1);
		final DensityMap noisy = Phantoms.map(Grid.cube(48, 1), (x, y, z) -> 0.1 * random.nextGaussian() + (Math.abs(x - 24) < 7 &&
			Math.abs(y - 24) < 7 && Math.abs(z - 24) < 7 ? 1 : 0));
		final Entry plain = Phantoms.entry(noisy, 0.5, 4);
		final Entry entry = plain.with(plain.facts().with(Input.MASS, OptionalDouble.of(2)));
		for (final Check check : List.of(new MassCheck(), new MaskCheck(), new BackgroundCheck())) {
			final Set<String> judged = CheckRun.of(check, entry, Progress.NONE).findings().stream().map(f -> f.criterion().key())
				.collect(Collectors.toSet());
			check.info().expectedOf().forEach((kind, keys) -> keys.forEach(key -> assertTrue(judged.stream()
				.anyMatch(metric -> metric.equals(key) || metric.startsWith(key + "_")), check.info().id() + " judges no " + key)));
		}
		assertTrue(Checks.all().stream().filter(check -> !check.info().expectedOf().isEmpty()).count() == 3, "add the other checks here");
	}

	@Test
	void aFilamentIsSuggestedWhereItExplainsWarnings() {
		final List<CheckResult> results = List.of(mass(FILAMENT));
		assertEquals(Optional.of("At the contour level the density runs through the box along z and reaches no other side, as that of a " +
			"filament does. If the map is a filament, declare its kind (kind filament): warnings that are expected of that kind then " +
			"become notes."), Excuses.suggestion(FILAMENT, results));
		assertEquals(Optional.empty(), Excuses.suggestion(FILAMENT, List.of()));
		assertEquals(Optional.empty(), Excuses.suggestion(with(FILAMENT, Input.KIND, "particle"), results));
	}

	@Test
	void aMapShowsItsKind() {
		final Grid grid = Grid.cube(32, 1);
		assertEquals(List.of(MapKind.CUT_OUT, MapKind.MASKED), kinds(Phantoms.block(grid, new Int3(0, 0, 5), new Int3(9, 9, 20), 1)));
		assertEquals(List.of(MapKind.FILAMENT, MapKind.MASKED), kinds(Phantoms.block(grid, new Int3(0, 12, 12), new Int3(31, 20, 20), 1)));
		assertEquals(List.of(), kinds(Phantoms.blob(grid, new Vec3(16, 16, 16), 4)));
		// an inverted map at a level below its solvent fills the box and shows nothing of its particle
		assertEquals(List.of(), kinds(Phantoms.map(grid, (x, y, z) -> x == 16 && y == 16 && z == 16 ? 0.1 : 1)));
		final Grid shifted = new Grid(grid.size(), grid.voxel(), new Int3(100, 40, 7), grid.origin());
		assertEquals(List.of(MapKind.CUT_OUT), kinds(Phantoms.blob(shifted, new Vec3(16, 16, 16), 4)));
		final Grid centred = new Grid(grid.size(), grid.voxel(), Int3.all(-16), grid.origin());
		assertEquals(List.of(), kinds(Phantoms.blob(centred, new Vec3(16, 16, 16), 4)));
	}

	private static List<MapKind> kinds(final DensityMap map) {
		return KindEvidence.of(Phantoms.entry(map, 0.5, 4)).stream().map(KindEvidence::kind).toList();
	}

	private static CheckResult mass(final Entry entry) {
		return Excuses.in(CheckRun.of(new MassCheck(), entry, Progress.NONE), entry);
	}

	private static Entry with(final Entry entry, final Input input, final String text) {
		return entry.with(entry.facts().with(input, Optional.of(text)));
	}

	private static Finding finding(final CheckResult result, final String key) {
		return Stream.of(result).flatMap(r -> r.findings().stream()).filter(f -> f.criterion().key().equals(key)).findFirst().orElseThrow();
	}
}
