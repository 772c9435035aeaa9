package io.github.emvalidation.signal;

import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Volume;

/**
 * A mask with a soft edge, by the distance d from a particle: 1 for {@code d <= near}, 0 for {@code d >= far}, between them
 * {@code 0.5 + 0.5 cos(π (d - near) / (far - near))}. Values are made when they are read.
 *
 * @param squared d² in Å², see {@link DistanceTransform}
 * @param near    where the edge begins, in Å
 * @param far     where it ends, in Å, above {@code near}
 */
public record SoftMask(Volume squared, double near, double far) implements Volume {

	public SoftMask {
		if (!(near >= 0 && far > near)) throw new IllegalArgumentException("an edge from " + near + " to " + far + " Å");
	}

	@Override
	public Grid grid() {
		return squared.grid();
	}

	@Override
	public void row(final int y, final int z, final float[] into) {
		squared.row(y, z, into);
		for (int x = 0; x < grid().nx(); x++) into[x] = value(into[x]);
	}

	private float value(final double d2) {
		if (d2 <= near * near) return 1;
		if (d2 >= far * far) return 0;
		return (float) (0.5 + 0.5 * Math.cos(Math.PI * (Math.sqrt(d2) - near) / (far - near)));
	}
}
