package io.github.emvalidation.figure;

/**
 * The direction from which a surface is seen: the map turned about the screen's axes X (to the right), Y (up) and Z (to the
 * viewer), in that order, by right-handed angles. (0, 0, 0) looks against the map's z axis with x to the right and y up.
 *
 * @param label what the picture is called
 * @param x     turn about X in degrees
 * @param y     turn about Y in degrees
 * @param z     turn about Z in degrees
 */
record View(String label, double x, double y, double z) {

	/** Rows of the rotation: the map's axes seen along the screen's right, up and towards the viewer. */
	double[][] matrix() {
		final double[][] aboutX = about(0, x);
		final double[][] aboutY = about(1, y);
		final double[][] aboutZ = about(2, z);
		return times(aboutZ, times(aboutY, aboutX));
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
