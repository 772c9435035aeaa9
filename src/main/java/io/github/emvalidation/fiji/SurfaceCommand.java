package io.github.emvalidation.fiji;

import ij.ImagePlus;
import io.github.emvalidation.app.Chosen;
import io.github.emvalidation.app.ReportRun;
import io.github.emvalidation.check.Check;
import io.github.emvalidation.check.SurfaceFigures;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.figure.SurfacePicture;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Figure;
import java.util.List;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.plugin.PluginService;

/** Shows the surface of the map at its contour level from three sides, plain or coloured by what a check measured. */
@Plugin(type = Command.class, menu = { @Menu(label = ValidationCommand.PLUGINS), @Menu(label = ValidationCommand.MENU),
	@Menu(label = "Show surface", weight = 90) })
public final class SurfaceCommand extends EntryCommand {

	@Parameter
	private ResultLedger ledger;

	@Parameter
	private PluginService plugins;

	@Parameter(label = "Check whose values colour it (such as 0.f, empty: none)", required = false, persist = false,
		description = "A check that measures something at every place of the particle; its result of this session is taken, if there is one")
	private String check = "";

	@Parameter(type = ItemIO.OUTPUT)
	private ImagePlus picture;

	@Override
	protected void work(final Progress progress) {
		final Entry entry = entry(progress);
		final Figure.Surface surface = check.isBlank() ? (Figure.Surface) SurfaceFigures.plain(entry) : coloured(entry, progress);
		final String by = surface.colouring().map(colours -> ", " + colours.label()).orElse("");
		progress.step(0, 1, "Drawing the surface");
		picture = new ImagePlus("Surface of " + entry.map().name() + by, SurfacePicture.of(surface));
		picture.setProperty("Info", surface.caption());
	}

	private Figure.Surface coloured(final Entry entry, final Progress progress) {
		final CheckResult result = result(entry, progress);
		return result.figures().stream().filter(Figure.Surface.class::isInstance).map(Figure.Surface.class::cast)
			.filter(surface -> surface.colouring().isPresent()).findFirst().orElseThrow(() -> new BadInputException(
				"Check " + result.info().id() + " colours no surface: " + result.reason().orElse("it measures the map as a whole.")));
	}

	private CheckResult result(final Entry entry, final Progress progress) {
		final List<Check> checks = FoundChecks.in(plugins.getIndex());
		final Check chosen = checks.stream().filter(found -> found.info().id().equalsIgnoreCase(check.trim())).findFirst()
			.orElseThrow(() -> new BadInputException("There is no check \"" + check.trim() + "\"; expected one of " +
				String.join(", ", checks.stream().map(found -> found.info().id()).toList()) + "."));
		return ReportRun.result(Chosen.of(chosen), entry, ledger.results(), progress);
	}
}
