package io.github.emvalidation.fiji.checks;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.map.voxelsize.VoxelSizeCheck;
import io.github.emvalidation.fiji.CheckCommand;
import io.github.emvalidation.fiji.ValidationCommand;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Plugin;

/** Check 0.j: does the spectrum of the map fit the voxel size in its header? */
@Plugin(type = CheckCommand.class, menu = { @Menu(label = ValidationCommand.PLUGINS), @Menu(label = ValidationCommand.MENU),
	@Menu(label = "Check voxel size", weight = 19) })
public final class VoxelSizeCommand extends CheckCommand {

	@Override
	public Check check() {
		return new VoxelSizeCheck();
	}
}
