package io.github.emvalidation.fiji;

import io.github.emvalidation.result.Input;
import java.io.File;
import org.scijava.plugin.Parameter;
import org.scijava.widget.Button;

/** A command on a map and what is declared of it: a parameter for each {@link Input}, with its key, label and meaning. */
public abstract class MapCommand extends ValidationCommand {

	static final String EMDB_LABEL = "EMDB id (in place of a file)";
	static final String EMDB_MEANING = "EMDB id, such as EMD-4701. Without a map the program fetches that of the entry with its contour " +
		"level, " +
		"resolution, title and authors. With a map it fetches nothing, and the report shows the id";

	@Parameter(label = "Help", callback = "help", required = false, persist = false, description = "Shows the page about this command")
	private Button help;

	@Parameter(label = "Map file (empty: the current image)", required = false, persist = false,
		description = "an MRC, CCP4 or EMDB map, plain or compressed by gzip or bzip2")
	private File map;

	@Parameter(label = "Contour level (auto: suggested, empty: the image's own)", required = false, persist = false,
		description = "the author's contour level in the map's own units; EMDB shows it on the page of the entry; \"auto\" accepts " +
			"the level that the program suggests")
	private String contour = "";

	@Parameter(label = "Mass (kDa, empty: not declared)", required = false, persist = false,
		description = "molecular mass of the particle in kDa; check 0.a compares the density with it, and the program suggests a contour level " +
			"from it")
	private String mass = "";

	@Parameter(label = "Resolution (Å, empty: the image's own)", required = false, persist = false,
		description = "the reported resolution in Å; without it the checks that need it do not apply")
	private String resolution = "";

	@Parameter(label = "Voxel size (Å, empty: the map's own)", required = false, persist = false,
		description = "voxel size in Å, for maps whose own is missing or wrong")
	private String voxel = "";

	@Parameter(label = "Index of the volume (only for stacks of volumes)", required = false, persist = false,
		description = "which volume of a file that holds several, counted from 0")
	private String index = "";

	/** The button of the dialog calls this. */
	final void help() {
		HelpPage.open(helpPage(), log());
	}
}
