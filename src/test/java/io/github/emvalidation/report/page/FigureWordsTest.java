package io.github.emvalidation.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Figure.Axis;
import io.github.emvalidation.result.Figure.Chart;
import io.github.emvalidation.result.Figure.Colouring;
import io.github.emvalidation.result.Figure.Outline;
import io.github.emvalidation.result.Figure.Series;
import io.github.emvalidation.result.Figure.Style;
import io.github.emvalidation.result.Scale;
import io.github.emvalidation.volume.Mesh;
import io.github.emvalidation.volume.Slice;
import io.github.emvalidation.volume.Vec3;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FigureWordsTest {

	private static final Scale SCALE = new Scale(3, 5, Scale.Sense.LOW_IS_BETTER);
	private static final String LABEL = "Local resolution (Å)";

	@Test
	void slicesNameTheirPlacesGreysAndLines() {
		final List<Slice> panels = List.of(slice(0, 3, 1, 2, 3, 4), slice(2, 5, 1, 2, 3, 4));
		final Outline line = new Outline("hard mask", Figure.Line.MASK, panels, 0.5);
		assertEquals("X slice at voxel 3 of 10 and Z slice at voxel 5 of 10 in grey levels from 0 to 1.5, with lines for hard mask.",
			FigureWords.of(new Figure.Slices("s", "S.", panels, 0, 1.5, List.of(line))));
		assertEquals("Projection along X in grey levels from 0 to 1.",
			FigureWords.of(new Figure.Slices("s", "S.", List.of(slice(0, -1, 1, 2, 3, 4)), 0, 1, List.of())));
	}

	@Test
	void colouredSlicesTellWhatHalfOfTheValuesIs() {
		final List<Slice> values = List.of(slice(1, 0, 9, 3, 4, 5));
		assertEquals("Y slice at voxel 0 of 10 coloured by local resolution (Å): half of what is coloured lies between 3.5 and 4.5.",
			FigureWords.of(new Figure.ColourSlices("s", "S.", values, List.of(slice(1, 0, 0, 1, 1, 1)), SCALE, LABEL)));
	}

	@Test
	void aSurfaceTellsItsViewsItsColoursAndTheGreyShare() {
		final Mesh mesh = new Mesh(new float[12], new float[12], new int[] { 0, 1, 2 });
		assertEquals("X view, Y view and Z view of the surface.", FigureWords.of(new Figure.Surface("s", "S.", mesh, Optional.empty())));
		final Colouring colours = new Colouring(LABEL, new float[] { 3, 4, 5, Float.NaN }, SCALE);
		assertEquals("X view, Y view and Z view of the surface, coloured by local resolution (Å): half of what is coloured lies between 3.5 and " +
			"4.5; 25 % of it is grey.", FigureWords.of(new Figure.Surface("s", "S.", mesh, Optional.of(colours))));
	}

	@Test
	void aChartTellsItsCurvesAndBarsButNoLimits() {
		final Series curve = new Series("FSC", new double[] { 0, 1, 2 }, new double[] { 1, 1.1, 0.2 }, Style.LINE);
		final Series limit = new Series("0.143", new double[] { 0, 2 }, new double[] { 0.143, 0.143 }, Style.DASHED);
		assertEquals("FSC over 1/d (1/Å): FSC goes from 1 at 0 to 0.2 at 2, within 0.2 to 1.1.", words("1/d (1/Å)", "FSC", curve, limit));
		final Series bars = new Series("Voxels", new double[] { 3, 4, 5 }, new double[] { 1, 7, 2 }, Style.BARS);
		assertEquals("Voxels over local resolution (Å): the highest bar, 7, stands at 4, and the bars reach from 3 to 5.",
			words(LABEL, "Voxels", bars));
		assertEquals("Voxels over d.", words("d", "Voxels"));
	}

	@Test
	void aHalfSphereTellsItsRange() {
		assertEquals("The half sphere from above, coloured by local resolution (Å), which runs from 3 to 4.",
			FigureWords.of(new Figure.HalfSphere("h", "H.", List.of(new Vec3(0, 0, 1), new Vec3(1, 0, 0)), new double[] { 4, 3 }, 3, 4, LABEL, List.of())));
	}

	private static String words(final String x, final String y, final Series... series) {
		return FigureWords.of(new Chart("c", "C.", new Axis(x, false), new Axis(y, false), List.of(series), false));
	}

	private static Slice slice(final int axis, final int index, final float... values) {
		return new Slice(axis, index, 10, 2, 2, 1, 1, values);
	}
}
