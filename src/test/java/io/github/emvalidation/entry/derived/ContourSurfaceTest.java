package io.github.emvalidation.entry.derived;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Meshes;
import io.github.emvalidation.Phantoms;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.Facts;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.signal.IsoSurface;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Mesh;
import io.github.emvalidation.volume.Vec3;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContourSurfaceTest {

	private static final Vec3 CENTRE = new Vec3(20, 18, 22);
	private static final double RADIUS = 14;
	private static final DensityMap SPHERE = Phantoms.map(Grid.of(new Int3(51, 31, 61), new Vec3(0.8, 1.2, 0.7)), (x, y, z) -> RADIUS -
		new Vec3(0.8 * x, 1.2 * y, 0.7 * z).minus(CENTRE).length());

	@Test
	void everyVoxelIsUsedWhereTheSurfaceIsSmall() {
		final ContourSurface surface = ContourSurface.of(Phantoms.entry(SPHERE, 0));
		assertEquals(1, surface.step());
		assertEquals(IsoSurface.faces(SPHERE, 0), surface.mesh().triangleCount() / 2);
	}

	@Test
	void aSurfaceOfTooManyTrianglesIsThinnedAndStaysWhereItIs() {
		final long all = IsoSurface.faces(SPHERE, 0);
		for (final int step : new int[] { 2, 4 }) {
			final ContourSurface surface = ContourSurface.of(SPHERE, 0, all * 3 / 2 / step / step);
			assertEquals(step, surface.step());
			assertTrue(surface.mesh().triangleCount() / 2 <= all * 3 / 2 / step / step);
			final Mesh mesh = surface.mesh();
			final double[] low = { 99, 99, 99 };
			final double[] high = new double[3];
			for (int v = 0; v < mesh.vertexCount(); v++) {
				for (int axis = 0; axis < 3; axis++) {
					low[axis] = Math.min(low[axis], mesh.point(v, axis));
					high[axis] = Math.max(high[axis], mesh.point(v, axis));
				}
			}
			for (int axis = 0; axis < 3; axis++) {
				assertEquals(CENTRE.get(axis), (low[axis] + high[axis]) / 2, 0.5);
				assertEquals(2 * RADIUS, high[axis] - low[axis], 1);
			}
			assertEquals(4 / 3.0 * Math.PI * RADIUS * RADIUS * RADIUS, Meshes.enclosedVolume(mesh), 0.02 * step * Meshes.enclosedVolume(mesh));
		}
	}

	/** Thinning takes voxels as they are: what lies in the noise stays noise, where averaging would make it vanish. */
	@Test
	void noiseStaysNoise() {
		final DensityMap noise = Phantoms.noise(Grid.cube(40, 1), 1, 3);
		final ContourSurface surface = ContourSurface.of(noise, 1, 10_000);
		assertTrue(surface.step() > 1);
		assertTrue(surface.mesh().triangleCount() > 1000);
	}

	@Test
	void entriesMakeItOnce() {
		final Entry entry = Phantoms.entry(SPHERE, 0);
		assertSame(ContourSurface.of(entry), ContourSurface.of(entry));
		assertSame(ContourSurface.of(entry), ContourSurface.of(entry.with(entry.facts().with(Input.TITLE, Optional.of("a title")))));
	}

	@Test
	void withoutContourThereIsNone() {
		final Entry entry = new Entry(SPHERE, Facts.NONE);
		final String message = assertThrows(BadInputException.class, () -> ContourSurface.of(entry)).getMessage();
		assertTrue(message.startsWith("The contour level of phantom is not known and must be given"), message);
	}
}
