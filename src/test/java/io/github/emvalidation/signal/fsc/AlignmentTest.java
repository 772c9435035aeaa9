package io.github.emvalidation.signal.fsc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.CubeOperation;
import io.github.emvalidation.signal.Volumes;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlignmentTest {

	private static final Grid CUBE = Grid.cube(16, 4);
	private static final Grid BOX = Grid.of(new Int3(20, 18, 24), new Vec3(3, 3.5, 2.5));

	/** Three blobs without any symmetry; each axis of the box is periodic. */
	private static DensityMap blobs(final Grid grid, final Vec3 shift) {
		return Volumes.map(grid, (x, y, z) -> blob(grid, x - shift.x(), y - shift.y(), z - shift.z(), 7, 8, 10) +
			0.7 * blob(grid, x - shift.x(), y - shift.y(), z - shift.z(), 10, 11, 6) +
			0.4 * blob(grid, x - shift.x(), y - shift.y(), z - shift.z(), 4, 9, 11));
	}

	private static double blob(final Grid grid, final double x, final double y, final double z, final int cx, final int cy, final int cz) {
		final double dx = wrapped(x - cx, grid.nx());
		final double dy = wrapped(y - cy, grid.ny());
		final double dz = wrapped(z - cz, grid.nz());
		return Math.exp(-(dx * dx + dy * dy + dz * dz) / (2 * 1.5 * 1.5));
	}

	private static double wrapped(final double d, final int n) {
		return d - n * Math.rint(d / n);
	}

	@Test
	void shiftsAreFoundToAFractionOfAVoxel() {
		for (final Vec3 shift : List.of(Vec3.ZERO, new Vec3(0.3, -0.2, 0.05), new Vec3(-4.6, 3.3, 2.1))) {
			final PhaseShift found = PhaseShift.of(Fft.forward(blobs(BOX, Vec3.ZERO)), Fft.forward(blobs(BOX, shift)), new ShellGrid(BOX), 4,
				Progress.NONE).orElseThrow();
			for (int axis = 0; axis < 3; axis++) {
				assertEquals(shift.get(axis), found.voxels().get(axis), 1e-3);
				assertTrue(found.error().get(axis) < 1e-3);
			}
		}
	}

	/** Errors are those that many pairs show, where signal and noise fall off alike. */
	@Test
	void errorsAreWhatShiftsScatterBy() {
		final int pairs = 60;
		double squares = 0;
		double expected = 0;
		for (int i = 0; i < pairs; i++) {
			final DensityMap signal = Volumes.noise(CUBE, 3 * i);
			final PhaseShift found = PhaseShift.of(Fft.forward(noisy(signal, 3 * i + 1)), Fft.forward(noisy(signal, 3 * i + 2)),
				new ShellGrid(CUBE), 6, Progress.NONE).orElseThrow();
			for (int axis = 0; axis < 3; axis++) {
				squares += found.voxels().get(axis) * found.voxels().get(axis) / (3 * pairs);
				expected += found.error().get(axis) * found.error().get(axis) / (3 * pairs);
			}
		}
		assertEquals(1, Math.sqrt(squares / expected), 0.2);
	}

	private static DensityMap noisy(final DensityMap signal, final long seed) {
		final DensityMap noise = Volumes.noise(signal.grid(), seed);
		return Volumes.map(signal.grid(), (x, y, z) -> signal.get(x, y, z) + 0.3 * noise.get(x, y, z));
	}

	/** Each operation is carried out voxel by voxel; the one that undoes it is found, among those that the box allows. */
	@Test
	void turnedAndMirroredVolumesAreFound() {
		for (final Grid grid : List.of(CUBE, BOX)) {
			final DensityMap map = blobs(grid, Vec3.ZERO);
			for (final CubeOperation operation : CubeOperation.all()) {
				if (!operation.fits(grid)) continue;
				final List<Orientations.Fit> fits = Orientations.of(Fft.forward(carriedOut(operation, map)), Fft.forward(map));
				assertEquals(grid == CUBE ? 48 : 8, fits.size());
				assertEquals(operation, Orientations.best(fits).orElseThrow().operation());
				assertEquals(1, Orientations.best(fits).orElseThrow().correlation(), 1e-6);
			}
		}
	}

	private static DensityMap carriedOut(final CubeOperation operation, final DensityMap map) {
		return Volumes.map(map.grid(), (x, y, z) -> {
			final int[] now = { x, y, z };
			final int[] old = new int[3];
			for (int axis = 0; axis < 3; axis++) {
				old[operation.from(axis)] = Math.floorMod(operation.sign(axis) * now[axis], map.grid().size().get(axis));
			}
			return map.get(old[0], old[1], old[2]);
		});
	}

	@Test
	void flatAndTinyBoxesHaveNoShiftToTell() {
		final Grid one = Grid.cube(1, 1);
		final DensityMap map = Volumes.map(one, (x, y, z) -> 1);
		assertTrue(PhaseShift.of(Fft.forward(map), Fft.forward(map), new ShellGrid(one), 0, Progress.NONE).isEmpty());
		assertTrue(Orientations.of(Fft.forward(map), Fft.forward(map)).isEmpty());
		final Grid flat = Grid.of(new Int3(8, 8, 1), Vec3.all(3));
		final PhaseShift found = PhaseShift.of(Fft.forward(Volumes.noise(flat, 1)), Fft.forward(Volumes.noise(flat, 1)), new ShellGrid(flat), 3,
			Progress.NONE).orElseThrow();
		for (int axis = 0; axis < 3; axis++) assertEquals(0, found.voxels().get(axis), 1e-9);
	}
}
