package io.github.emvalidation.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.Masks;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Scale;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MaskVoxels;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LocalValuesTest {

	/** A block of 10 × 8 × 8 voxels in solvent that is nowhere 0. The mask is larger by 2 voxels on either side. */
	private static final Entry BLOCK = Phantoms.entry(Phantoms.map(Grid.cube(24, 1.5), (x, y, z) ->
		x >= 6 && x <= 15 && y >= 7 && y <= 14 && z >= 8 && z <= 15 ? 1 : 0.01 + 0.01 * ((x + y + z) % 3)), 0.5);

	/** Each voxel of the mask has its place along x; only those of the block, 6 to 15, count. */
	@Test
	void coreAndMedianAreOfTheVoxelsThatCount() {
		final LocalValues low = values(Scale.Sense.LOW_IS_BETTER);
		assertEquals(640, low.kept().length);
		assertEquals(10.5, low.median());
		assertEquals(8, low.core(), "a quarter of the voxels lie at 6, 7 and half of 8");
		assertEquals(13, values(Scale.Sense.HIGH_IS_BETTER).core());
		assertEquals(1 - 640.0 / Masks.of(BLOCK).hard().count(), low.leftOut(), 1e-12);
		assertTrue(low.which().startsWith(Unit.PERCENT.print(100 * low.leftOut()) + " of the voxels"), low.which());
		assertEquals(new Scale(6, 15, Scale.Sense.LOW_IS_BETTER), low.scale(1));
	}

	@Test
	void figuresShowWhatCounts() {
		final LocalValues values = values(Scale.Sense.LOW_IS_BETTER);
		final Figure.ColourSlices slices = (Figure.ColourSlices) MaskedFigures.slices("id", "Place", Unit.NONE, values, values.scale(1));
		final float[] shown = slices.panels().get(2).values();
		final float[] inside = slices.inside().get(2).values();
		final float[] within = slices.within().get(2).values();
		assertArrayEquals(new float[] { 0, 6, 0, 1, 1, 1 }, new float[] { shown[5 + 24 * 12], shown[6 + 24 * 12], inside[5 + 24 * 12],
			inside[6 + 24 * 12], within[5 + 24 * 12], within[6 + 24 * 12] });
		assertTrue(slices.caption().contains("from 6 (better) to 15 (worse); values beyond have the colours of the ends. Grey voxels do not count."), slices.caption());
	}

	@Test
	void theHistogramEndsWithTheDataAndHasAllOfThem() {
		final float[] values = new float[1000];
		for (int i = 0; i < values.length; i++) values[i] = i == 0 ? -1e6f : i == 999 ? 1e6f : i;
		final Figure.Chart chart = (Figure.Chart) MaskedFigures.histogram("id", "Of values.", values, 10, 990, 49, "Value");
		assertEquals(1000, Arrays.stream(chart.series().get(0).y()).sum());
		assertEquals(30, chart.series().get(0).y()[0], "ten below the first bar, and its own");
		assertEquals(20, chart.series().get(0).x()[0]);
	}

	@Test
	void ofAThinParticleAllVoxelsCountAndASentenceSaysSo() {
		final Entry entry = Phantoms.entry(Phantoms.block(Grid.cube(24, 1.5), new Int3(6, 7, 8), new Int3(9, 10, 11), 1), 0.5);
		final MaskVoxels all = new MaskVoxels(Masks.of(entry).hard());
		final LocalValues values = LocalValues.of(entry, all, new float[all.count()], Scale.Sense.LOW_IS_BETTER);
		assertTrue(values.isWhole());
		assertEquals(0, values.leftOut());
		assertTrue(values.which().startsWith("All voxels of the hard mask count, because fewer than 100 of them"), values.which());
		assertFalse(values(Scale.Sense.LOW_IS_BETTER).isWhole());
	}

	/** A mask that fills the box has no edge, and a level below all densities leaves nothing out. */
	@Test
	void whereNothingIsLeftOutTheSentenceSaysSo() {
		final Entry entry = Phantoms.entry(Phantoms.map(Grid.cube(12, 1.5), (x, y, z) -> 1 + 0.01 * ((x + y + z) % 3)), -50);
		final MaskVoxels all = new MaskVoxels(Masks.of(entry).hard());
		final LocalValues values = LocalValues.of(entry, all, new float[all.count()], Scale.Sense.LOW_IS_BETTER);
		assertEquals(0, values.leftOut());
		assertEquals("All voxels of the hard mask count.", values.which());
	}

	@Test
	void coloursKeepTheBetterEndFirst() {
		final Scale low = new Scale(2, 4, Scale.Sense.LOW_IS_BETTER);
		final Scale high = new Scale(2, 4, Scale.Sense.HIGH_IS_BETTER);
		IntStream.range(0, 7).forEach(i -> assertEquals(1, low.share(i) + high.share(i), 1e-12));
		assertArrayEquals(new double[] { 0, 0, 0.5, 1, 1 }, new double[] { low.share(1), low.share(2), low.share(3), low.share(4), low.share(5) });
		assertArrayEquals(new double[] { 2, 4, 4, 2 }, new double[] { low.first(), low.last(), high.first(), high.last() });
	}

	private static LocalValues values(final Scale.Sense sense) {
		final MaskVoxels all = new MaskVoxels(Masks.of(BLOCK).hard());
		final float[] values = new float[all.count()];
		int at = 0;
		for (int z = 0; z < 24; z++) {
			for (int i = all.mask().plane(z).nextSetBit(0); i >= 0; i = all.mask().plane(z).nextSetBit(i + 1)) values[at++] = i % 24;
		}
		return LocalValues.of(BLOCK, all, values, sense);
	}
}
