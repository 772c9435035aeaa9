package io.github.emvalidation.check.model.fscq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.TestData;
import io.github.emvalidation.check.ResultRules;
import io.github.emvalidation.check.halfmaps.HalfMapText;
import io.github.emvalidation.check.model.FitCases;
import io.github.emvalidation.check.model.LevelA;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.HalfMaps;
import io.github.emvalidation.entry.derived.ModelMap;
import io.github.emvalidation.io.MapReader;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.signal.Quantiles;
import io.github.emvalidation.signal.atoms.AtomPlaces;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Vec3;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FscqCheckTest {

	/** Half maps that were made from a model, in the middle of its extent. */
	private static final Vec3 MIDDLE = new Vec3(56.8055, -14.7565, 97.777);
	private static final int FEW = 300;

	private static DensityMap map(final String name, final Vec3 shift) {
		final DensityMap map = MapReader.read(TestData.require("level1/" + name + ".mrc.gz"), MapReader.Options.DEFAULT, Progress.NONE).map();
		return FitCases.at(map, MIDDLE.plus(shift).minus(Vec3.all(map.grid().length(0) / 2)));
	}

	private static Entry entry(final Vec3 shift) {
		return LevelA.entry(map("good_map", shift), TestData.require("structures/1e6v.pdb.gz"), 0.068237, 4.35)
			.with(new HalfMaps(map("good_half1", shift), map("good_half2", shift), Optional.empty()));
	}

	private static FscqAnalysis analysis(final Vec3 shift) {
		final Entry entry = entry(shift);
		return FscqAnalysis.of(entry.map(), entry.halfMaps().orElseThrow(), ModelMap.of(entry), FEW, Progress.NONE);
	}

	/**
	 * The FSC of a map with its true model is √(2F/(1 + F)) where that of the half maps is F: 0.67 is reached at F = 0.29, finer than 0.5.
	 */
	@Test
	void theTrueModelIsALittleBelowZero() {
		final FscqAnalysis found = analysis(Vec3.ZERO);
		final double[] q = Quantiles.of(found.known(found.q()), 0.025, 0.5, 0.975);
		assertTrue(q[0] > -2.2 && q[1] > -1 && q[1] < -0.4 && q[2] < 0.2, q[0] + " " + q[1] + " " + q[2]);
		assertTrue(found.far() < 2, found.far() + " %");
		assertTrue(found.places() <= FEW);
	}

	@Test
	void aModelInAWrongPlaceIsFarAbove() {
		final FscqAnalysis found = analysis(new Vec3(6, -5, 4));
		assertTrue(Quantiles.of(found.known(found.q()), 0.5)[0] > 5);
		assertTrue(found.far() > FscqCheck.FAR.high(), found.far() + " %");
	}

	@Test
	void saysWhyItDoesNotApply() {
		final Entry entry = entry(Vec3.ZERO);
		final HalfMaps same = new HalfMaps(entry.map(), entry.map(), Optional.empty());
		final CheckResult result = new FscqCheck().apply(entry.with(same), Progress.NONE);
		ResultRules.assertConsistent(result);
		assertEquals(HalfMapText.SAME, result.reason().orElseThrow());
	}

	@Test
	void atomsShareWindowsWhereThereAreTooMany() {
		final Grid grid = Grid.cube(30, 1);
		final AtomPlaces atoms = new AtomPlaces(new double[] { 3.2, 3.9, 10, 40 }, new double[] { 3, 3, 10, 3 }, new double[] { 3, 3, 10, 3 });
		final AtomWindows all = AtomWindows.of(atoms, grid, 9);
		assertEquals(1, all.step());
		assertEquals(List.of(0, 1, 2, -1), Arrays.stream(all.of()).boxed().toList());
		final AtomWindows few = AtomWindows.of(atoms, grid, 2);
		assertEquals(3, few.places().size() + 1);
		assertEquals(-1, few.of()[3]);
	}
}
