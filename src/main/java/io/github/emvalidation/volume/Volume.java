package io.github.emvalidation.volume;

/**
 * A value at every voxel of a {@link Grid}: a density, a mask, or a view that makes its values on demand (so that drawing or
 * writing a background or a mask needs no copy). Reading from several threads at once is
 * allowed.
 */
public interface Volume {

	Grid grid();

	/**
	 * Copies the row of voxels (0..nx-1, {@code y}, {@code z}) to the start of {@code into}.
	 *
	 * @param into at least {@code grid().nx()} long
	 */
	void row(int y, int z, float[] into);
}
