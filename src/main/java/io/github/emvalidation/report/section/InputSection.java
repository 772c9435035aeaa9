package io.github.emvalidation.report.section;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.Fact;
import io.github.emvalidation.entry.MapStatistics;
import io.github.emvalidation.entry.Provenance;
import io.github.emvalidation.entry.Source;
import io.github.emvalidation.report.page.Captions;
import io.github.emvalidation.report.page.Captions.Cell;
import io.github.emvalidation.report.page.Label;
import io.github.emvalidation.report.page.Words;
import io.github.emvalidation.report.page.Xhtml;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Numbers;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Vec3;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Section 1: which map was looked at, and what it looks like. */
final class InputSection {

	private final Xhtml page;
	private final Captions exhibits;
	private final Entry entry;
	private final List<List<Cell>> rows = new ArrayList<>();

	InputSection(final Xhtml page, final Captions exhibits, final Entry entry) {
		this.page = page;
		this.exhibits = exhibits;
		this.entry = entry;
	}

	void write(final InputFigures figures) {
		final List<Label> table = exhibits.nextTables(1);
		final List<Label> map = exhibits.nextFigures(figures.map().size());
		final List<Label> masks = exhibits.nextFigures(figures.masks().size());
		page.open("section", "id", "input").element("h2", "1 Input data").open("p");
		Words.part(page, "1 Input data").text("Everything in this report is about one map, described in ");
		exhibits.refer(table);
		page.text("; the hash tells whether a file is that map, to the last bit. ");
		page.text("Arrows beside the pictures of this report name their axes and point to where coordinates grow.").close().line();
		addFile();
		addGrid();
		addDensity();
		exhibits.table(table.get(0), "The map under test.", "values input", List.of("Property", "Value"), rows);
		writeSources();
		for (final String remark : entry.provenance().remarks()) page.element("p", remark, "class", "note").line();
		page.open("p").text("What the map looks like is shown in ");
		exhibits.refer(map);
		page.text(". Structure should stand out from a calm surrounding, and nothing should be cut off by the sides of the box.").close().line();
		writeAll(map, figures.map());
		writeMasks(masks, figures.masks());
		page.close().line();
	}

	/** Which facts were fetched, and from where. */
	private void writeSources() {
		final Map<Source, List<String>> facts = new LinkedHashMap<>();
		entry.provenance().sources().forEach((fact, source) -> {
			if (source.kind() == Source.Kind.ARCHIVE) facts.computeIfAbsent(source, s -> new ArrayList<>()).add(fact.words());
		});
		facts.forEach((source, names) -> page.element("p", "Fetched from " + source.words() + ": " + Words.list(names) + ".", "class", "note").line());
	}

	private void addFile() {
		final Provenance known = entry.provenance();
		row("Name", entry.map().name());
		known.file().ifPresent(file -> row("File", file));
		known.sha256().ifPresent(hash -> row(known.contentSha256().isPresent() ? "SHA-256 of the compressed file" : "SHA-256 of the file", hash));
		known.contentSha256().ifPresent(hash -> row("SHA-256 of the decompressed map", hash));
		known.emdb().ifPresent(id -> row("EMDB entry", id));
	}

	private void addGrid() {
		final Grid grid = entry.grid();
		row("Size of the box", grid.size() + " voxels");
		row("Sides of the box", Words.lengths(new Vec3(grid.length(0), grid.length(1), grid.length(2))));
		row("Voxel size", Words.lengths(grid.voxel()));
		final Vec3 at = grid.position();
		row("Position of the first voxel (x, y, z)", Numbers.decimals(at.x(), 2) + ", " + Numbers.decimals(at.y(), 2) + ", " +
			Numbers.decimals(at.z(), 2) + " Å");
		final double coarsest = Math.max(grid.voxel().x(), Math.max(grid.voxel().y(), grid.voxel().z()));
		row("Finest detail that voxels of this size can hold", Unit.ANGSTROM.print(2 * coarsest));
	}

	private void addDensity() {
		row("Reported resolution", Words.resolution(entry.resolution()) +
			entry.provenance().source(Fact.RESOLUTION).map(source -> " (" + Words.from(source) + ")").orElse(""));
		row("Contour level", Words.contour(entry));
		entry.mass().ifPresent(mass -> row("Molecular mass, as declared", Unit.KILODALTON.print(mass)));
		final MapStatistics statistics = entry.statistics();
		row("Smallest density", Words.density(statistics.min()));
		row("Largest density", Words.density(statistics.max()));
		row("Mean density", Words.density(statistics.mean()));
	}

	private void row(final String property, final String value) {
		rows.add(List.of(Cell.of(property), Cell.of(value)));
	}

	private void writeMasks(final List<Label> labels, final List<Figure> figures) {
		page.open("p");
		if (labels.isEmpty()) {
			page.text("No voxel lies at or above a contour level, so there are no masks to show.").close().line();
			return;
		}
		page.text("The checks tell the particle from the solvent by two masks, shown in ");
		exhibits.refer(labels);
		page.text(". The hard mask is the largest connected piece of the map at the contour level, grown by 2 Å; the soft mask is " +
			"the hard mask with a smooth edge (a Gaussian of 2 voxels). The masks should follow the particle and leave the solvent out.");
		page.close().line();
		writeAll(labels, figures);
	}

	private void writeAll(final List<Label> labels, final List<Figure> figures) {
		for (int i = 0; i < labels.size(); i++) exhibits.figure(labels.get(i), figures.get(i));
	}
}
