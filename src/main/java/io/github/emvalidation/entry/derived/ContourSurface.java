package io.github.emvalidation.entry.derived;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.signal.IsoSurface;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Mesh;
import io.github.emvalidation.volume.Vec3;

/**
 * The surface of a map at its contour level, small enough to be drawn. If it has too many triangles, because the map is very large or
 * the level lies in the noise, it uses only every second voxel along each axis, or every fourth, and so on.
 *
 * @param mesh  in Å from the centre of the map's first voxel; without triangles when no voxel reaches the level
 * @param level the contour level
 * @param step  1 when every voxel was used, else 2, 4, …
 */
public record ContourSurface(Mesh mesh, double level, int step) {

	/** About 150 MB while the surface is drawn. A map of 400³ voxels with protein in a third of it has about as many. */
	private static final long MOST_FACES = 2_000_000;

	/**
	 * The surface of the entry's map at its contour level; may be without triangles.
	 *
	 * @throws BadInputException when the contour level is not known
	 */
	public static ContourSurface of(final Entry entry) {
		return entry.once(ContourSurface.class, () -> of(entry.map(), entry.contourOrThrow(), MOST_FACES));
	}

	static ContourSurface of(final DensityMap map, final double level, final long mostFaces) {
		DensityMap used = map;
		int step = 1;
		while (IsoSurface.faces(used, level) > mostFaces) {
			step *= 2;
			used = everyNth(map, step);
		}
		return new ContourSurface(IsoSurface.of(used, level), level, step);
	}

	private static DensityMap everyNth(final DensityMap map, final int step) {
		final Grid from = map.grid();
		final Int3 size = new Int3((from.nx() - 1) / step + 1, (from.ny() - 1) / step + 1, (from.nz() - 1) / step + 1);
		final Grid grid = Grid.of(size, new Vec3(from.voxel().x() * step, from.voxel().y() * step, from.voxel().z() * step));
		final DensityMap thinned = DensityMap.zeros(map.name(), grid);
		Parallel.forEach(grid.nz(), z -> {
			final float[] source = map.plane(z * step);
			final float[] target = thinned.plane(z);
			for (int i = 0; i < target.length; i++) {
				target[i] = source[i % grid.nx() * step + from.nx() * (i / grid.nx() * step)];
			}
		});
		return thinned;
	}
}
