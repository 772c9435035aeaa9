package io.github.emvalidation.training.power;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.signal.DistanceTransform;
import io.github.emvalidation.structure.Structure.HeavyAtom;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What each fault does to the map, against geometry. */
class FaultsTest {

	private static final GoodMap GOOD = SmallParticle.GOOD;
	private static final DensityMap SHARP = GOOD.sharp;
	private static final Grid GRID = SHARP.grid();
	private static final int N = GRID.nx();
	private static final double VOXEL = GRID.voxel().x();
	private static final double SD = GOOD.solventDeviation(SHARP);

	private static DensityMap difference(final Bench bench) {
		return Field.plus(bench.map(), -1, SHARP);
	}

	@Test
	void namesAreUniqueAndTheMiddleExists() {
		final Set<String> names = new HashSet<>();
		for (final Fault fault : Faults.ALL) {
			assertTrue(fault.middle() < fault.degrees().size());
			for (final Fault.Degree degree : fault.degrees()) {
				assertTrue(names.add(fault.name() + degree.name()), fault.name());
				assertTrue(!degree.words().contains(","), "the words stand in a table of commas");
			}
		}
		for (final Fault fault : Faults.ALL) {
			assertTrue(!Naming.of(fault.name()).isEmpty(), fault.name());
		}
		assertTrue(names.size() > 60, names.size() + " kinds");
	}

	@Test
	void aShiftRollsTheBox() {
		final DensityMap moved = PlaceFaults.shifted(GOOD, new Random(1), 0.25).map();
		final int by = N / 4;
		final boolean x = moved.get((7 + by) % N, 9, 11) == SHARP.get(7, 9, 11);
		final boolean y = moved.get(7, (9 + by) % N, 11) == SHARP.get(7, 9, 11);
		final boolean z = moved.get(7, 9, (11 + by) % N) == SHARP.get(7, 9, 11);
		assertTrue(x || y || z);
	}

	@Test
	void aTightBoxEndsNearTheAtoms() {
		final Bench tight = PlaceFaults.tight(GOOD, 6);
		for (int axis = 0; axis < 3; axis++) {
			final double[] ends = PlaceFaults.ends(GOOD, axis);
			assertEquals(ends[1] - ends[0] + 12, tight.map().grid().length(axis), 2 * VOXEL);
		}
	}

	@Test
	void aCutTakesAShareOfTheParticleAway() {
		final Grid cut = PlaceFaults.cut(GOOD, new Random(2), 0.3).map().grid();
		boolean found = false;
		for (int axis = 0; axis < 3; axis++) {
			final double[] ends = PlaceFaults.ends(GOOD, axis);
			final double taken = GRID.length(axis) - cut.length(axis);
			found |= taken > 0 && Math.abs(taken - ends[0] - 0.3 * (ends[1] - ends[0])) < VOXEL;
		}
		assertTrue(found);
	}

	/** A belt of half the level lies beside a good map, raw or sharpened, and leaves what reaches the level as it is. */
	@Test
	void aBeltLiesBesideTheParticle() {
		final DensityMap raw = ExtraFaults.belted(GOOD, GOOD.raw, GOOD.rawContour, new Random(4), 0.5);
		double densest = 0;
		for (int z = 0; z < N; z++) {
			for (int i = 0; i < N * N; i++) {
				final double added = raw.plane(z)[i] - GOOD.raw.plane(z)[i];
				if (GOOD.raw.plane(z)[i] >= GOOD.rawContour) assertEquals(0, added, 1e-6);
				densest = Math.max(densest, added);
			}
		}
		assertEquals(0.5 * GOOD.rawContour, densest, 0.45 * GOOD.rawContour);
	}

	@Test
	void anOffsetMovesTheLevelAlong() {
		final Bench bench = SolventFaults.offset(GOOD, 0.5);
		assertEquals(0.5 * SD, Field.moments(difference(bench))[0], 1e-4 * SD);
		assertEquals(GOOD.sharpContour + 0.5 * SD, bench.contour(), 1e-9);
	}

	@Test
	void aGradientRisesFromSideToSide() {
		final DensityMap d = difference(SolventFaults.gradient(GOOD, 1, 2));
		assertEquals(2 * SD * (N - 1) / N, d.get(5, N - 1, 9) - d.get(5, 0, 9), 1e-3 * SD);
		assertEquals(0, d.get(N - 1, 7, 9) - d.get(0, 7, 9), 1e-4 * SD);
	}

	/** A cosine of amplitude sqrt(2) q has the root mean square q. */
	@Test
	void stripesAndRingsAreWaves() {
		final DensityMap stripes = difference(SolventFaults.stripes(GOOD, 2, 1));
		assertEquals(Math.sqrt(2) * SD * Math.cos(2 * Math.PI * 7 * VOXEL / 12), stripes.get(3, 4, 7), 1e-3 * SD);
		final DensityMap rings = difference(SolventFaults.rings(GOOD, 1));
		final double r = 10 * VOXEL;
		assertEquals(Math.sqrt(2) * SD * Math.cos(2 * Math.PI * r / 10), rings.get(N / 2 + 10, N / 2, N / 2), 1e-3 * SD);
		assertEquals(rings.get(N / 2 + 6, N / 2 + 8, N / 2), rings.get(N / 2, N / 2 - 10, N / 2), 1e-3 * SD, "the same radius");
	}

	@Test
	void streaksAreConstantAlongTheRadius() {
		final DensityMap d = difference(SolventFaults.streaks(GOOD, new Random(3), 1));
		final int half = N / 2;
		// along the x axis the strength grows with the radius only
		final double inner = d.get(half + 6, half, half) / (6 * VOXEL);
		assertEquals(inner, d.get(half + 12, half, half) / (12 * VOXEL), 1e-3 * Math.abs(inner) + 1e-5);
		assertEquals(0, d.get(0, 0, 0), 1e-6);
	}

	@Test
	void aMaskLeavesTheProteinAndEmptiesTheRest() {
		final DensityMap squared = DistanceTransform.squared(MapMask.atLeast(GOOD.particle.inside(), 0.5));
		final DensityMap masked = SolventFaults.ALL.get(5).degrees().get(0).maker().of(GOOD, new Random(1)).orElseThrow().map();
		for (int z = 0; z < N; z++) {
			for (int i = 0; i < N * N; i++) {
				final double d = Math.sqrt(squared.plane(z)[i]);
				if (d <= 3) assertEquals(SHARP.plane(z)[i], masked.plane(z)[i], 1e-6);
				if (d >= 7) assertEquals(0, masked.plane(z)[i], 1e-6);
			}
		}
	}

	@Test
	void dustLiesFarFromTheParticle() {
		final DensityMap d = difference(ExtraFaults.dust(GOOD, new Random(4), 10));
		final DensityMap squared = DistanceTransform.squared(MapMask.atLeast(SHARP, GOOD.sharpContour));
		double sum = 0;
		for (int z = 0; z < N; z++) {
			for (int i = 0; i < N * N; i++) {
				sum += d.plane(z)[i];
				if (d.plane(z)[i] > 0.8 * 1.6 * GOOD.sharpContour) assertTrue(squared.plane(z)[i] > 49 - 14 * VOXEL, "a speck at the particle");
			}
		}
		final double sigma = 1.5 / VOXEL;
		assertEquals(10 * 1.6 * GOOD.sharpContour * Math.pow(2 * Math.PI * sigma * sigma, 1.5), sum, 0.02 * sum, "ten Gaussians");
	}

	@Test
	void fragmentNeighbourAndBeltLeaveTheParticleAlone() {
		final DensityMap belt = difference(ExtraFaults.belt(GOOD, new Random(5), 0.6));
		final DensityMap neighbour = difference(ExtraFaults.neighbour(GOOD, new Random(5), 0.5));
		for (int z = 0; z < N; z++) {
			for (int i = 0; i < N * N; i++) {
				if (SHARP.plane(z)[i] < GOOD.sharpContour) continue;
				assertEquals(0, belt.plane(z)[i], 1e-6);
				assertEquals(0, neighbour.plane(z)[i], 1e-6);
			}
		}
		assertTrue(MapMask.atLeast(belt, 0.3 * GOOD.sharpContour).count() > 500, "the belt is there");
		final DensityMap fragment = difference(ExtraFaults.fragment(GOOD, new Random(5), 6));
		assertTrue(MapMask.atLeast(fragment, GOOD.sharpContour).count() > 20, "the fragment is there");
	}

	/** Sharpening by B multiplies the amplitude at s by exp(B s²/4), up to the norming of the whole. */
	@Test
	void sharpeningChangesTheFallOff() {
		final double[] before = Spectra.power(SHARP);
		final double[] after = Spectra.power(FilterFaults.ALL.get(0).degrees().get(1).maker().of(GOOD, new Random(1)).orElseThrow().map());
		final double side = GRID.longestSide();
		final int a = (int) (side / 10);
		final int b = (int) (side / (1.2 * GOOD.particle.resolution()));
		final double gain = Math.log(after[b] / before[b]) - Math.log(after[a] / before[a]);
		assertEquals(2 * 100 / 4.0 * (b * b - a * a) / (side * side), gain, 0.1 * gain);
	}

	@Test
	void aLowPassEndsTheMapEarly() {
		final double[] power = Spectra.power(FilterFaults.lowPassed(GOOD, 1.4).map());
		final int beyond = (int) Math.ceil(GRID.longestSide() / (1.4 * GOOD.particle.resolution())) + 4;
		assertTrue(power[beyond] < 1e-6 * power[beyond / 2], power[beyond] + " of " + power[beyond / 2]);
	}

	@Test
	void claimsAndVoxelSizesAreDeclaredOnly() {
		final Bench claim = FilterFaults.ALL.get(3).degrees().get(0).maker().of(GOOD, new Random(1)).orElseThrow();
		assertTrue(claim.map() == GOOD.raw && claim.resolution() < GOOD.particle.resolution());
		final Bench voxel = FilterFaults.ALL.get(5).degrees().get(0).maker().of(GOOD, new Random(1)).orElseThrow();
		assertEquals(1.1 * VOXEL, voxel.map().grid().voxel().x(), 1e-12);
		assertEquals(1.1 * GOOD.particle.resolution(), voxel.resolution(), 1e-12);
		assertEquals(SHARP.get(3, 4, 5), voxel.map().get(3, 4, 5));
	}

	/** Noise stands beyond the resolution, and as strong as the last shells before it. */
	@Test
	void overFittingFillsTheShellsBeyond() {
		final Bench bench = FilterFaults.overFitted(GOOD, new Random(6), 1);
		final double[] power = Spectra.power(bench.map());
		final double side = GRID.longestSide();
		final int at = (int) (side / GOOD.particle.resolution());
		final int last = (int) (side / bench.resolution()) - 1;
		assertTrue(bench.resolution() < GOOD.particle.resolution());
		assertEquals(1, Spectra.mean(power, at + 2, last) / Spectra.mean(power, at - 4, at), 0.35);
	}

	@Test
	void aMissingPartIsWeaker() {
		final DensityMap without = GOOD.withOccupancies(1, 0, 0);
		final double[] lost = new double[3];
		for (int i = 0; i < GOOD.particle.atoms().size(); i++) {
			final HeavyAtom atom = GOOD.particle.atoms().get(i);
			final int x = (int) Math.round(atom.at().x() / VOXEL);
			final int y = (int) Math.round(atom.at().y() / VOXEL);
			final int z = (int) Math.round(atom.at().z() / VOXEL);
			lost[GOOD.particle.part()[i]] += SHARP.get(x, y, z) - without.get(x, y, z);
		}
		assertTrue(lost[1] > 50 * GOOD.sharpContour && lost[2] > 50 * GOOD.sharpContour && lost[0] < lost[2], lost[0] + " " + lost[1] + " " + lost[2]);
	}

	@Test
	void wholeMapsAreWhatTheySay() {
		final DensityMap c2 = WholeFaults.forced(GOOD).map();
		assertEquals(c2.get(11, 20, 22), c2.get(11, N - 20, N - 22), 1e-6);
		assertEquals(SHARP.get(N - 1 - 11, 20, 22), WholeFaults.mirrored(SHARP).get(11, 20, 22));
		final Bench ball = WholeFaults.ball(GOOD, 0);
		final double radius = Math.cbrt(MapMask.atLeast(ball.map(), ball.contour()).count() * Math.pow(VOXEL, 3) * 3 / (4 * Math.PI));
		double space = 0;
		for (int z = 0; z < N; z++) {
			for (final float v : GOOD.particle.inside().plane(z)) space += v * Math.pow(VOXEL, 3);
		}
		assertEquals(Math.cbrt(space * 3 / (4 * Math.PI)), radius, 0.7, "the space of the atoms");
		assertEquals(1, Field.moments(GOOD.sharpNoise())[1], 1e-3);
	}
}
