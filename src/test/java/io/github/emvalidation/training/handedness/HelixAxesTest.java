package io.github.emvalidation.training.handedness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.simulate.AlphaHelix;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Vec3;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HelixAxesTest {

	private static final Vec3 CENTRE = new Vec3(30, 31, 32);
	private static final Vec3 DIRECTION = new Vec3(1, 2, -2).unit();

	private static List<Vec3> carbons(final int residues) {
		final AlphaHelix helix = new AlphaHelix(CENTRE, DIRECTION, 10, residues);
		final List<Vec3> carbons = new ArrayList<>();
		for (int i = 0; i < residues; i++) carbons.add(helix.backbone(i).ca());
		return carbons;
	}

	private static double fromAxis(final Vec3 point) {
		final Vec3 off = point.minus(CENTRE);
		return off.minus(DIRECTION.times(off.dot(DIRECTION))).length();
	}

	@Test
	void theAxisOfAnIdealHelixIsItsAxis() {
		final List<List<Vec3>> axes = HelixAxes.of(carbons(20));
		assertEquals(1, axes.size());
		assertEquals(20, HelixAxes.residues(axes.get(0)));
		for (final Vec3 point : axes.get(0)) assertEquals(0, fromAxis(point), 1e-6);
		for (int i = 1; i < axes.get(0).size(); i++) {
			assertEquals(AlphaHelix.RISE, axes.get(0).get(i).minus(axes.get(0).get(i - 1)).dot(DIRECTION), 1e-6);
		}
	}

	@Test
	void shortOnesStrandsAndMirroredOnesAreNone() {
		assertEquals(1, HelixAxes.of(carbons(8)).size());
		assertTrue(HelixAxes.of(carbons(7)).isEmpty());
		assertTrue(HelixAxes.of(carbons(20).stream().map(p -> new Vec3(-p.x(), p.y(), p.z())).toList()).isEmpty());
		final List<Vec3> strand = new ArrayList<>();
		for (int i = 0; i < 20; i++) strand.add(new Vec3(3.3 * i, i % 2 == 0 ? 0.9 : -0.9, 0));
		assertTrue(HelixAxes.of(strand).isEmpty());
	}

	@Test
	void aGapInTheChainEndsAHelix() {
		final List<Vec3> chain = new ArrayList<>(carbons(24));
		chain.remove(12);
		final List<List<Vec3>> axes = HelixAxes.of(chain);
		assertEquals(2, axes.size());
		assertEquals(12, HelixAxes.residues(axes.get(0)));
		assertEquals(11, HelixAxes.residues(axes.get(1)));
	}

	@Test
	void labelsFollowTheDistanceFromTheAxis() {
		final Grid grid = Grid.cube(64, 1);
		final List<Vec3> axis = HelixAxes.of(carbons(20)).get(0);
		final HelixLabels labels = HelixLabels.of(List.of(axis), grid);
		int helix = 0;
		for (int z = 0; z < 64; z++) {
			for (int y = 0; y < 64; y++) {
				for (int x = 0; x < 64; x++) {
					final Vec3 at = new Vec3(x, y, z);
					final double along = at.minus(CENTRE).dot(DIRECTION);
					final double half = 0.5 * AlphaHelix.RISE * (axis.size() - 1);
					final double beyond = Math.max(0, Math.abs(along) - half);
					final double distance = Math.hypot(fromAxis(at), beyond);
					if (Math.abs(distance - HelixLabels.INSIDE) > 1e-3) assertEquals(distance < HelixLabels.INSIDE, labels.isHelix(x, y, z));
					if (Math.abs(distance - HelixLabels.OUTSIDE) > 1e-3) assertEquals(distance > HelixLabels.OUTSIDE, labels.isOther(x, y, z));
					if (labels.isHelix(x, y, z)) helix++;
				}
			}
		}
		assertTrue(helix > 300, "voxels in the helix: " + helix);
		assertFalse(labels.isOther(30, 31, 32));
	}
}
