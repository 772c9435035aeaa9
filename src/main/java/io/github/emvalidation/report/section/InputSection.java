package io.github.emvalidation.report.section;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.MapStatistics;
import io.github.emvalidation.entry.Source;
import io.github.emvalidation.report.page.Captions;
import io.github.emvalidation.report.page.Captions.Cell;
import io.github.emvalidation.report.page.Captions.Fact;
import io.github.emvalidation.report.page.Label;
import io.github.emvalidation.report.page.Words;
import io.github.emvalidation.report.page.Xhtml;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Vec3;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Section 1: the map under test and its figures. */
final class InputSection implements Section {

	static final String ID = "input";
	private static final int POSITION_DIGITS = 5;

	private final Entry entry;
	private final InputFigures pictures;
	private final List<List<Cell>> rows = new ArrayList<>();
	private final List<Fact> facts = new ArrayList<>();

	InputSection(final Entry entry) {
		this.entry = entry;
		pictures = InputFigures.of(entry);
	}

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String title() {
		return "Input data";
	}

	@Override
	public boolean isNumbered() {
		return true;
	}

	@Override
	public List<Figure> figures() {
		return pictures.all();
	}

	@Override
	public void write(final Xhtml page, final Captions captions, final String heading) {
		final List<Label> table = captions.nextTables(1);
		final List<Label> map = captions.nextFigures(pictures.map().size());
		final List<Label> halves = captions.nextFigures(pictures.halves().size());
		page.open("section", "id", id()).element("h2", heading).open("p");
		Words.part(page, heading);
		captions.refer(table);
		page.text(" describes the map. ");
		if (!entry.facts().files().isEmpty()) page.text("The hash identifies its file to the last bit. ");
		page.text("In the figures, arrows point along the axes towards larger coordinates.").close().line();
		addFiles();
		addGrid();
		addDensity();
		captions.table(table.get(0), "The map under test.", "values input", List.of("Property", "Value"), rows);
		captions.factsAndFigures("Its box and its densities.", facts, List.of(), List.of());
		writeSources(page);
		for (final String remark : entry.facts().remarks()) page.element("p", remark, "class", "note").line();
		page.open("p");
		captions.refer(map);
		page.text(map.size() == 1 ? " shows the map." : " show the map.");
		page.text(" The particle should stand out from a calm background. The sides of the box should not cut it off. The outlines, where " +
			"there are any, separate it from the solvent: the orange one where the density reaches the contour level, the blue one round " +
			"the hard mask, which is the largest connected component at that level, grown by 2 Å.").close().line();
		writeAll(captions, map, pictures.map());
		if (!halves.isEmpty()) writeHalves(page, captions, halves);
		page.close().line();
	}

	/** The fetched inputs with their address. */
	private void writeSources(final Xhtml page) {
		final Map<Source, List<String>> facts = new LinkedHashMap<>();
		entry.facts().sources().forEach((input, source) -> {
			if (source.kind() == Source.Kind.ARCHIVE) facts.computeIfAbsent(source, s -> new ArrayList<>()).add(input.words());
		});
		facts.forEach((source, names) ->
			page.element("p", "Fetched from " + source.words() + ": " + Words.list(names) + ".", "class", "note").line());
	}

	private void addFiles() {
		row("Name", entry.map().name());
		entry.facts().files().forEach((input, file) -> {
			final String whose = input == Input.MAP ? "" : " of " + input.words();
			row("File" + whose, file.path());
			final String compressed = file.contentSha256().isPresent() ? "SHA-256 of the compressed file" : "SHA-256 of the file";
			file.sha256().ifPresent(hash -> row(compressed + whose, hash));
			file.contentSha256().ifPresent(hash -> row("SHA-256 of the decompressed map" + whose, hash));
		});
		entry.facts().text(Input.EMDB).ifPresent(id -> row(Input.EMDB.title(), id));
	}

	private void addGrid() {
		final Grid grid = entry.grid();
		fact("Size of the box", grid.size() + " voxels");
		fact("Sides of the box", Words.lengths(new Vec3(grid.length(0), grid.length(1), grid.length(2))));
		fact("Voxel size", Words.lengths(grid.voxel()));
		final Vec3 at = grid.position();
		fact("Position of the first voxel (x, y, z)", Numbers.significant(at.x(), POSITION_DIGITS) + ", " +
			Numbers.significant(at.y(), POSITION_DIGITS) + ", " + Numbers.significant(at.z(), POSITION_DIGITS) + " Å");
		final double coarsest = Math.max(grid.voxel().x(), Math.max(grid.voxel().y(), grid.voxel().z()));
		fact("Finest detail at this voxel size", Unit.ANGSTROM.print(2 * coarsest));
	}

	private void addDensity() {
		for (final Input input : Input.of(Input.Role.DECLARED)) {
			if (input != Input.MASS || entry.has(input)) row(input.title(), Words.declared(entry, input));
		}
		for (final Input input : Input.of(Input.Role.JUDGING)) entry.facts().text(input).ifPresent(text -> row(input.title(), text));
		final MapStatistics statistics = entry.statistics();
		fact("Smallest density", Unit.DENSITY.number(statistics.min()));
		fact("Largest density", Unit.DENSITY.number(statistics.max()));
		fact("Mean density", Unit.DENSITY.number(statistics.mean()));
	}

	private void row(final String property, final String value) {
		rows.add(List.of(Cell.of(property), Cell.of(value)));
	}

	private void fact(final String property, final String value) {
		facts.add(new Fact(property, value));
	}

	private void writeHalves(final Xhtml page, final Captions captions, final List<Label> labels) {
		page.element("h3", "Half maps").open("p").text("Each half map is made from one half of the particle images: ");
		captions.refer(labels);
		page.text(". Both should show the same particle, and their difference noise alone.").close().line();
		writeAll(captions, labels, pictures.halves());
	}

	private static void writeAll(final Captions captions, final List<Label> labels, final List<Figure> figures) {
		captions.figures(labels, figures);
	}
}
