package io.github.emvalidation.figure.surface;

import java.util.List;

/**
 * The direction from which a surface is seen: the map turned about the screen's axes X (to the right), Y (up) and Z (to the
 * viewer), in that order, by right-handed angles. (0, 0, 0) looks against the map's z axis with x to the right and y up.
 *
 * @param label what the picture is called
 * @param x     turn about X in degrees
 * @param y     turn about Y in degrees
 * @param z     turn about Z in degrees
 */
public record View(String label, double x, double y, double z) {

	/** Rows of {@link #matrix}. */
	public static final int RIGHT = 0;
	public static final int UP = 1;
	public static final int FRONT = 2;

	/** The three views of the report, those of the Validation Report Service. */
	public static final List<View> THREE = List.of(new View("X view", 0, -90, -90), new View("Y view", -90, 0, -90),
		new View("Z view", 0, 0, 0));

	/** Rows of the rotation: the map's axes seen along the screen's right, up and towards the viewer. */
	public double[][] matrix() {
		return times(about(2, z), times(about(1, y), about(0, x)));
	}

	/** The map's axis, 0 to 2, that lies nearest to a direction of the screen. */
	public int axis(final int direction) {
		final double[] row = matrix()[direction];
		int nearest = 0;
		for (int axis = 1; axis < 3; axis++) {
			if (Math.abs(row[axis]) > Math.abs(row[nearest])) nearest = axis;
		}
		return nearest;
	}

	/** Whether that axis points along the direction, not against it. */
	public boolean isAlong(final int direction) {
		return matrix()[direction][axis(direction)] > 0;
	}

	private static double[][] about(final int axis, final double degrees) {
		final double c = Math.cos(Math.toRadians(degrees));
		final double s = Math.sin(Math.toRadians(degrees));
		final int u = (axis + 1) % 3;
		final int v = (axis + 2) % 3;
		final double[][] m = new double[3][3];
		m[axis][axis] = 1;
		m[u][u] = c;
		m[v][v] = c;
		m[u][v] = -s;
		m[v][u] = s;
		return m;
	}

	private static double[][] times(final double[][] a, final double[][] b) {
		final double[][] product = new double[3][3];
		for (int i = 0; i < 3; i++) {
			for (int j = 0; j < 3; j++) {
				for (int k = 0; k < 3; k++) product[i][j] += a[i][k] * b[k][j];
			}
		}
		return product;
	}
}
