package io.github.emvalidation.report.files;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.figure.Palette;
import io.github.emvalidation.report.Report;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Product;
import io.github.emvalidation.result.Scale;
import io.github.emvalidation.result.Product.Local;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Vec3;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.StringJoiner;

/**
 * view.cxc, commands of ChimeraX: they open the map at its contour level and colour its surface by the first local map. ChimeraX runs
 * such a file in its own folder, so that names may be relative. It places maps by ORIGIN or by NSTART, as the name of the file ends; the
 * commands therefore name voxel size and place of each map, in Å, and all maps lie upon one another.
 */
final class ChimeraxView {

	private static final int STOPS = 9;
	private static final double MASK_LEVEL = 0.5;
	private static final List<String> COMPRESSED = List.of(".gz", ".bz2");

	private final Report report;
	private final List<String> lines = new ArrayList<>();
	private int models;

	private ChimeraxView(final Report report) {
		this.report = report;
	}

	/**
	 * The commands.
	 *
	 * @param folder the folder of the report, where the local maps lie
	 * @return lines, each with its end
	 */
	static String of(final Report report, final Path folder, final Palette palette) {
		final ChimeraxView view = new ChimeraxView(report);
		view.comment("The maps of this report in ChimeraX. Open this file there. No version of ChimeraX was at hand to try it.");
		if (view.surface(folder)) view.localMaps(palette);
		return String.join("\n", view.lines) + "\n";
	}

	/** The surface of the map as model 1, or of its hard mask where ChimeraX cannot read the map; false if there is neither. */
	private boolean surface(final Path folder) {
		final Entry entry = report.entry();
		final Optional<String> map = mapFile(folder);
		final Optional<Product> mask = report.products().stream().filter(product -> product.volume() instanceof MapMask).findFirst();
		if (map.isPresent()) {
			open(map.get(), entry.grid(), entry.contour());
			return true;
		}
		comment("The map is compressed, a part of a stack, or in no file." + (mask.isPresent() ? " The surface is that of its mask." : ""));
		mask.ifPresent(product -> open(product.file(), product.volume().grid(), OptionalDouble.of(MASK_LEVEL)));
		return mask.isPresent();
	}

	/** Opens the local maps, hidden, and colours the surface by the first; a comment holds the command for each of the others. */
	private void localMaps(final Palette palette) {
		final List<Product> local = report.products().stream().filter(product -> product.local().isPresent()).toList();
		final List<String> colouring = new ArrayList<>();
		for (final Product product : local) {
			open(product.file(), product.volume().grid(), OptionalDouble.empty());
			lines.add("volume #" + models + " hide");
			colouring.add("color sample #1 map #" + models + " palette " + stops(product.local().get(), palette));
		}
		for (int i = 0; i < local.size(); i++) {
			comment(local.get(i).local().get().label() + (i == 0 ? "" : ": type this command for its colours"));
			lines.add((i == 0 ? "" : "# ") + colouring.get(i));
		}
		lines.add("view");
	}

	private void open(final String file, final Grid grid, final OptionalDouble level) {
		models++;
		lines.add("open " + quoted(file));
		lines.add("volume #" + models + " voxelSize " + numbers(grid.voxel()) + " origin " + numbers(grid.position()));
		if (level.isPresent()) lines.add("volume #" + models + " style surface step 1 level " + (float) level.getAsDouble());
	}

	private void comment(final String text) {
		lines.add("# " + text);
	}

	/** The map under test as seen from the folder, if ChimeraX can read it: one volume in a file that is not compressed. */
	private Optional<String> mapFile(final Path folder) {
		final Entry entry = report.entry();
		if (entry.has(Input.INDEX)) return Optional.empty();
		return entry.facts().file(Input.MAP).map(file -> file.path()).filter(ChimeraxView::isPlain).flatMap(path -> seenFrom(folder, path));
	}

	private static boolean isPlain(final String path) {
		final String name = path.toLowerCase(Locale.ROOT);
		return COMPRESSED.stream().noneMatch(name::endsWith) && path.chars().noneMatch(Character::isISOControl);
	}

	/** With slashes, which ChimeraX reads on every system; the whole path where the folder lies on another disk. */
	private static Optional<String> seenFrom(final Path folder, final String path) {
		try {
			final Path given = Path.of(path).toAbsolutePath();
			final Path file = given.getParent().toRealPath().resolve(given.getFileName());
			final Path from = Files.exists(folder) ? folder.toRealPath() : folder.toAbsolutePath().normalize();
			final Path seen = file.getRoot().equals(from.getRoot()) ? from.relativize(file) : file;
			return Optional.of(seen.toString().replace(file.getFileSystem().getSeparator(), "/"));
		}
		catch (final IOException | InvalidPathException e) {
			return Optional.empty(); // the file has gone since it was read
		}
	}

	/** Within quotation marks a backslash takes its meaning from the next character. */
	static String quoted(final String name) {
		return "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
	}

	private static String numbers(final Vec3 v) {
		return (float) v.x() + "," + (float) v.y() + "," + (float) v.z();
	}

	/** "3.2,#440154:3.9,#482878": values and their colours. */
	private static String stops(final Local local, final Palette palette) {
		final Scale scale = local.scale();
		final StringJoiner stops = new StringJoiner(":");
		for (int i = 0; i < STOPS; i++) {
			final double value = scale.low() + i / (STOPS - 1.0) * (scale.high() - scale.low());
			stops.add((float) value + String.format(Locale.ROOT, ",#%06x", palette.at(scale.share(value))));
		}
		return stops.toString();
	}
}
