package io.github.emvalidation.check.map.mass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Finding.Verdict;
import io.github.emvalidation.result.Status;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MassCheckTest {

	@Test
	void aCentredParticleInARoomyBoxIsFine() {
		// voxels 22..42 of 64 of 1 Å, grown by 2: 20..44
		final CheckResult result = check(Phantoms.block(Grid.cube(64, 1), Int3.all(22), Int3.all(42), 1), 0.5);
		assertEquals(Status.OK, result.status());
		assertEquals(20, result.metric("space_left_x").orElseThrow().value());
		assertEquals(20, result.metric("space_right_z").orElseThrow().value());
		assertEquals(0, result.metric("decentering_y").orElseThrow().value());
		assertEquals(List.of(32.0, 32.0, 32.0), result.metric("center_of_mass").orElseThrow().values());
		assertEquals("The particle keeps at least 20.0 Å away from every side of its box. On its worst axis it is off-centre by " +
			"0 % of the box, its centre of mass by 0 %.", result.summary());
	}

	@Test
	void oneWarningForOneFactSaysWhereItIsWorst() {
		// x grown to 3..20 of 64: left 3 Å, right 44 Å; y and z 20..44
		final CheckResult result = check(Phantoms.block(Grid.cube(64, 1), new Int3(5, 22, 22), new Int3(18, 42, 42), 1), 0.5);
		assertEquals(List.of(
			"The least empty space between the particle and a side of the box (below the particle along x) is 3.00 Å (accepted: at least " +
				"10.0 Å): the particle comes close to the side of the box.",
			"The decentering (along x) is 64.1 % (accepted: at most 12 %): the particle is not in the middle of its box.",
			"The decentering of the centre of mass (along x) is 32 % (accepted: at most 20 %): the mass of the particle is not in the middle " +
				"of its box."), result.warnings());
		assertEquals(3, result.metric("space").orElseThrow().value());
		assertEquals(3, result.metric("space_left_x").orElseThrow().value());
	}

	/** Six sides too near are one warning, of the nearest. */
	@Test
	void allSidesTogetherAreOneWarning() {
		final CheckResult result = check(Phantoms.block(Grid.cube(32, 1), Int3.all(7), new Int3(24, 26, 24), 1), 0.5);
		assertEquals(List.of("The least empty space between the particle and a side of the box (above the particle along y) is 4.00 Å " +
			"(accepted: at least 10.0 Å): the particle comes close to the side of the box."), result.warnings());
	}

	/** As many voxels of a face reach the level as lie as far below the solvent: noise, which cuts nothing. */
	@Test
	void noiseOnTheFacesCutsNothing() {
		final DensityMap map = Phantoms.map(Grid.cube(48, 1), (x, y, z) -> x > 14 && x < 34 && y > 14 && y < 34 && z > 14 && z < 34 ? 5
			: x > 0 ? 0 : y % 6 == 3 && z % 6 == 3 ? 3 : y % 6 == 0 && z % 6 == 0 ? -3 : 0);
		assertEquals(0, check(map, 2).metric("face_share").orElseThrow().value(), 1e-12);
	}

	@Test
	void aFaceThatCutsTheParticleWarns() {
		// 10 x 21 x 21 voxels, 21 x 21 of them on the face x = 0
		final CheckResult result = check(Phantoms.block(Grid.cube(64, 1), new Int3(0, 22, 22), new Int3(9, 42, 42), 1), 0.5);
		assertEquals(21 * 21 / Math.pow(10 * 21 * 21, 2.0 / 3), result.metric("face_share").orElseThrow().value(), 1e-12);
		assertTrue(result.warnings().get(0).endsWith("(accepted: at most 0.03): a face of the box cuts the particle, or noise reaches it."),
			result.warnings().get(0));
		assertEquals(MassText.ON_FACE, result.findings().stream().filter(f -> f.criterion().key().equals("space")).findFirst().orElseThrow()
			.reason().orElseThrow());
		assertEquals(0, result.warnings().stream().filter(warning -> warning.contains("empty space")).count(), result.warnings().toString());
	}

	@Test
	void thePublishedCriteriaStandBesideOurs() {
		// 12 to 20 Å of space is enough here, but not for the service
		final CheckResult result = check(Phantoms.block(Grid.cube(64, 1), Int3.all(16), Int3.all(48), 1), 0.5);
		assertEquals(Status.OK, result.status());
		assertEquals(List.of(
			List.of("The least empty space is at least 20.0 Å.", "14.0 Å", "warning"),
			List.of("The largest decentering is at most 20 %.", "0 %", "OK"),
			List.of("The decentering of the whole box's centre of mass is at most 20 %.", "0 %", "OK")), result.tables().get(1).rows());
	}

	@Test
	void anEmptyMaskIsOneWarning() {
		final CheckResult result = check(Phantoms.block(Grid.cube(16, 1), Int3.all(5), Int3.all(9), 1), 1.5);
		assertEquals(1, result.warnings().size());
		assertEquals("The number of voxels at or above the contour level is 0 (accepted: at least 1): the contour level is too high " +
			"for this map, and nothing is left to validate.", result.warnings().get(0));
		assertEquals(4, result.findings().stream().filter(f -> f.verdict() == Verdict.NOT_EVALUABLE).count());
	}

	@Test
	void noMassMeansNoVerdictOnItsCentre() {
		final CheckResult result = check(Phantoms.constant(Grid.cube(64, 1), -1), -2);
		assertTrue(result.metric("center_of_mass").isEmpty());
		assertEquals(1, result.findings().stream().filter(f -> f.reason().equals(Optional.of(MassText.NO_MASS))).count());
		assertTrue(result.notes().contains(MassText.NO_MASS));
	}

	@Test
	void aWholeBoxCentreOutsideTheBoxIsRemarkedOn() {
		final DensityMap map = Phantoms.map(Grid.cube(64, 1), (x, y, z) -> x >= 22 && x <= 42 && y >= 22 && y <= 42 && z >= 22 && z <= 42 ? 1
			: x == 63 ? -9261.0 / 4096 * 1.001 : 0);
		final CheckResult result = check(map, 0.5);
		assertTrue(result.notes().contains(MassText.WHOLE_BOX_OUTSIDE));
		assertEquals(32, result.metric("center_of_mass").orElseThrow().values().get(0), 1e-9);
	}

	@Test
	void aWholeBoxWithoutMassIsRemarkedOn() {
		final DensityMap map = Phantoms.map(Grid.cube(64, 1), (x, y, z) -> y >= 22 && y <= 42 && z >= 22 && z <= 42 ? x >= 22 && x <= 42 ? 1
			: x < 21 ? -1 : 0 : 0);
		final CheckResult result = check(map, 0.5);
		assertTrue(result.notes().contains(MassText.WHOLE_BOX_NONE), result.notes().toString());
		assertTrue(result.metric("center_of_mass_whole_box").isEmpty());
	}

	private static CheckResult check(final DensityMap map, final double contour) {
		return new MassCheck().apply(Phantoms.entry(map, contour), Progress.NONE);
	}
}
