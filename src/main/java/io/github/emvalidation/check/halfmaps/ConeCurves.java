package io.github.emvalidation.check.halfmaps;

import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.fsc.Cone;
import io.github.emvalidation.signal.fsc.ConeFsc;
import io.github.emvalidation.signal.fsc.Directions;
import io.github.emvalidation.signal.fsc.ShellGrid;
import io.github.emvalidation.volume.Vec3;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The FSC of two halves along 321 directions of the half sphere, by two kinds of cones, and along the axes of the map.
 *
 * @param shells     the shells
 * @param directions the unit vectors
 * @param hard       curves by hard cones of 20°, {@code [direction][shell]}
 * @param soft       curves by soft cones of 17°, likewise
 * @param axes       curves by hard cones of 20° about x, y and z
 */
public record ConeCurves(ShellGrid shells, List<Vec3> directions, double[][] hard, double[][] soft, double[][] axes) {

	private static final List<Vec3> AXES = List.of(new Vec3(1, 0, 0), new Vec3(0, 1, 0), new Vec3(0, 0, 1));

	static ConeCurves of(final HalfMapPair.Spectra spectra, final ShellGrid shells, final Progress progress) {
		final List<Vec3> directions = Directions.half(Directions.COUNT);
		final List<Vec3> all = new ArrayList<>(directions);
		all.addAll(AXES);
		final double[][][] curves = ConeFsc.of(spectra.first(), spectra.second(), shells, all, List.of(Cone.HARD, Cone.SOFT),
			progress);
		return new ConeCurves(shells, directions, Arrays.copyOf(curves[0], directions.size()), Arrays.copyOf(curves[1], directions.size()),
			Arrays.copyOfRange(curves[0], directions.size(), all.size()));
	}
}
