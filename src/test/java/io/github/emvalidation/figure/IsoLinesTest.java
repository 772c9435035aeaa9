package io.github.emvalidation.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.volume.Slice;
import java.awt.Rectangle;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IsoLinesTest {

	private static final int N = 40;

	/** The distance from (12, 25), where row 25 is drawn above the middle: x to the right, y up, 5 pixels a voxel. */
	@Test
	void aCircleIsRoundAndWhereItShouldBe() {
		final float[] values = new float[N * N];
		for (int i = 0; i < values.length; i++) values[i] = (float) Math.hypot(i % N - 12, i / N - 25);
		final List<double[]> ends = ends(IsoLines.of(slice(values), 8, new Rectangle(10, 20, 5 * N, 5 * N)));
		double length = 0;
		for (int i = 0; i < ends.size(); i += 2) {
			for (int k = 0; k < 2; k++) {
				final double[] end = ends.get(i + k);
				final double x = (end[0] - 10) / 5 - 0.5;
				final double y = N - (end[1] - 20) / 5 - 0.5;
				assertEquals(8, Math.hypot(x - 12, y - 25), 0.02);
			}
			length += Math.hypot(ends.get(i)[0] - ends.get(i + 1)[0], ends.get(i)[1] - ends.get(i + 1)[1]);
		}
		assertEquals(2 * Math.PI * 8 * 5, length, 1);
	}

	/** A mask has no values between 0 and 1: the line runs half-way between the voxels. */
	@Test
	void theEdgeOfAMaskLiesBetweenItsVoxels() {
		final float[] values = new float[N * N];
		for (int v = 10; v < 20; v++) {
			for (int u = 5; u < 30; u++) values[u + N * v] = 1;
		}
		final List<double[]> ends = ends(IsoLines.of(slice(values), 0.5, new Rectangle(0, 0, N, N)));
		assertEquals(5, ends.stream().mapToDouble(end -> end[0]).min().orElseThrow(), 1e-9);
		assertEquals(30, ends.stream().mapToDouble(end -> end[0]).max().orElseThrow(), 1e-9);
		assertEquals(N - 20, ends.stream().mapToDouble(end -> end[1]).min().orElseThrow(), 1e-9);
		assertEquals(N - 10, ends.stream().mapToDouble(end -> end[1]).max().orElseThrow(), 1e-9);
	}

	/** Every end of a line is the start of another: nothing is left open, where corners touch neither. */
	@Test
	void linesThatDoNotReachTheSideAreClosed() {
		final float[] values = new float[N * N];
		for (int v = 4; v < N - 4; v++) {
			for (int u = 4; u < N - 4; u++) values[u + N * v] = (u * 7 + v * 13) * 31 % 17 / 16f;
		}
		final List<double[]> ends = ends(IsoLines.of(slice(values), 0.55, new Rectangle(0, 0, N, N)));
		assertTrue(ends.size() > 100);
		for (final double[] end : ends) {
			final long met = ends.stream().filter(other -> Math.hypot(end[0] - other[0], end[1] - other[1]) < 1e-9).count();
			assertEquals(0, met % 2, end[0] + ", " + end[1]);
		}
	}

	/** A line round a ball is one figure, and a line from side to side another. */
	@Test
	void linesGoOnAsFarAsTheyCan() {
		final float[] values = new float[N * N];
		for (int i = 0; i < values.length; i++) values[i] = i / N > 30 ? 1 : Math.hypot(i % N - 12, i / N - 12) < 6.5 ? 1 : 0;
		int moves = 0;
		int ends = 0;
		for (final PathIterator i = IsoLines.of(slice(values), 0.5, new Rectangle(0, 0, N, N)).getPathIterator(null); !i.isDone(); i.next()) {
			final int verb = i.currentSegment(new double[6]);
			moves += verb == PathIterator.SEG_MOVETO ? 1 : 0;
			ends += verb == PathIterator.SEG_CLOSE ? 1 : 0;
		}
		assertEquals(2, moves);
		assertEquals(1, ends);
	}

	@Test
	void aSliceBeyondTheLevelHasNoLine() {
		assertTrue(ends(IsoLines.of(slice(new float[N * N]), 1, new Rectangle(0, 0, N, N))).isEmpty());
	}

	/** One voxel of four is drawn where no reader could see the others. */
	@Test
	void aHugeSliceHasFewLines() {
		final int n = 1600;
		final float[] values = new float[n * n];
		for (int i = 0; i < values.length; i++) values[i] = i % n < n / 2 ? 0 : 1;
		final Slice slice = new Slice(2, 0, 1, n, n, 1, 1, values);
		final int lines = ends(IsoLines.of(slice, 0.5, new Rectangle(0, 0, 200, 200))).size() / 2;
		assertTrue(lines <= 320 && lines > 200, lines + " lines");
	}

	private static Slice slice(final float[] values) {
		return new Slice(2, 0, 1, N, N, 1, 1, values);
	}

	/** The two ends of every piece of the lines, one after the other. */
	private static List<double[]> ends(final Path2D path) {
		final List<double[]> ends = new ArrayList<>();
		double[] start = null;
		double[] last = null;
		for (final PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
			final double[] at = new double[6];
			final int verb = i.currentSegment(at);
			final double[] to = verb == PathIterator.SEG_CLOSE ? start : at;
			if (verb == PathIterator.SEG_MOVETO) start = at;
			else ends.addAll(List.of(last, to));
			last = to;
		}
		return ends;
	}
}
