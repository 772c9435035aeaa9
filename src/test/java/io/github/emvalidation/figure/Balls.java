package io.github.emvalidation.figure;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.signal.IsoSurface;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Mesh;
import io.github.emvalidation.volume.Vec3;

/** Surfaces of spheres, in a box of 48 voxels of 1 Å whose middle is at 24 Å. */
public final class Balls {

	public static final double MIDDLE = 24;

	/**
	 * A sphere.
	 *
	 * @param centre in Å
	 * @param radius in Å
	 */
	public record Ball(Vec3 centre, double radius) {}

	private Balls() {}

	public static Mesh mesh(final Ball... balls) {
		return IsoSurface.of(Phantoms.map(Grid.cube(48, 1), (x, y, z) -> {
			double deepest = Double.NEGATIVE_INFINITY;
			for (final Ball ball : balls) deepest = Math.max(deepest, ball.radius - new Vec3(x, y, z).minus(ball.centre).length());
			return deepest;
		}), 0);
	}

	public static Ball ball(final double x, final double y, final double z, final double radius) {
		return new Ball(new Vec3(x, y, z), radius);
	}
}
