package io.github.emvalidation.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import ij.ImagePlus;
import io.github.emvalidation.Phantoms;
import io.github.emvalidation.check.CheckRun;
import io.github.emvalidation.fiji.checks.BFactorCommand;
import io.github.emvalidation.fiji.checks.LocalBFactorCommand;
import io.github.emvalidation.fiji.checks.LocalOccupancyCommand;
import io.github.emvalidation.fiji.checks.MaskCommand;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.io.MapReader;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.Product;
import io.github.emvalidation.volume.Grid;
import java.io.File;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Maps that checks make, shown as images. */
class MapCheckCommandTest extends InSession {

	@ParameterizedTest
	@ValueSource(classes = { MaskCommand.class, BFactorCommand.class, LocalBFactorCommand.class, LocalOccupancyCommand.class })
	void theMapIsShownWhenAskedForVoxelByVoxel(final Class<? extends MapCheckCommand> command) throws ReflectiveOperationException {
		final File map = Commands.mapFile(folder).toFile();
		assertNull(shown(command, map, false));
		final ImagePlus image = shown(command, map, true);
		final Product product = CheckRun.of(command.getDeclaredConstructor().newInstance().check(), sameFile(map), Progress.NONE)
			.products().get(0);
		assertEquals(product.file(), image.getTitle() + ".mrc");
		final Grid grid = product.volume().grid();
		assertEquals(grid.voxel().x(), image.getCalibration().pixelWidth, 1e-6);
		assertEquals(grid.voxel().z(), image.getCalibration().pixelDepth, 1e-6);
		assertEquals(grid.nz(), image.getStackSize());
		final float[] row = new float[grid.nx()];
		for (int z = 0; z < grid.nz(); z++) {
			for (int y = 0; y < grid.ny(); y++) {
				product.volume().row(y, z, row);
				for (int x = 0; x < grid.nx(); x++) assertEquals(row[x], image.getStack().getProcessor(z + 1).getf(x, y), 1e-5 + 1e-4 * Math.abs(row[x]));
			}
		}
	}

	/** The header of a file has voxel sizes in single precision, on which the nearest of two voxels may depend. */
	private static Entry sameFile(final File map) {
		return Phantoms.entry(MapReader.read(map.toPath(), MapReader.Options.DEFAULT, Progress.NONE).map(),
			Double.parseDouble(Commands.CONTOUR), Double.parseDouble(Commands.RESOLUTION));
	}

	private ImagePlus shown(final Class<? extends MapCheckCommand> command, final File map, final boolean show) {
		return (ImagePlus) Commands.run(context, command, "map", map, "contour", Commands.CONTOUR, "resolution", Commands.RESOLUTION, "show", show)
			.getOutput("product");
	}
}
