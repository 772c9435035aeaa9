package io.github.emvalidation.report.files;

import io.github.emvalidation.entry.InputFile;
import io.github.emvalidation.figure.Drawing;
import io.github.emvalidation.figure.Drawings;
import io.github.emvalidation.io.MapWriter;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.report.Report;
import io.github.emvalidation.report.ReportFiles;
import io.github.emvalidation.report.ReportStyle;
import io.github.emvalidation.report.print.PdfPrinter;
import io.github.emvalidation.report.saved.EarlierReport;
import io.github.emvalidation.report.screen.InteractivePage;
import io.github.emvalidation.report.section.Outline;
import io.github.emvalidation.report.section.ReportPage;
import io.github.emvalidation.result.Figure;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Product;
import io.github.emvalidation.result.TextFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes a report with all of its files. */
public final class ReportWriter {

	private ReportWriter() {}

	/**
	 * Tests whether a report can be written into a folder, before its long computation; changes nothing.
	 *
	 * @throws BadInputException when the folder cannot be made or written, in one sentence
	 */
	public static void requireWritable(final Path folder) {
		try {
			ReportFolder.open(folder, Optional.empty()).close();
		}
		catch (final IOException e) {
			throw ReportFolder.unwritable(folder, e);
		}
	}

	/** Writes a report in the default style; see the other method. */
	public static List<Path> write(final Report report, final Path folder, final Progress progress) {
		return write(report, folder, ReportStyle.DEFAULT, progress);
	}

	/**
	 * Writes report.html, report.pdf, report.json, metrics.csv, view.cxc, the volumes and texts of the checks, and the tables of a model into
	 * a folder, either all of them at the end or none. They replace the files of an earlier report, whose other volumes are removed. All other
	 * files stay as they are.
	 *
	 * @param folder made if missing, with its parents
	 * @return the files, report.html first
	 * @throws BadInputException     when the folder cannot be written, in one sentence; it is then as it was before
	 * @throws CancellationException when {@code progress} says so; the folder is then as it was before
	 */
	public static List<Path> write(final Report report, final Path folder, final ReportStyle style, final Progress progress) {
		try (ReportFolder target = ReportFolder.open(folder, inputOf(report))) {
			return write(report, target, folder, style, progress);
		}
		catch (final IOException e) {
			throw ReportFolder.unwritable(folder, e);
		}
	}

	private static List<Path> write(final Report report, final ReportFolder target, final Path folder, final ReportStyle style,
		final Progress progress)
		throws IOException
	{
		try {
			final Map<String, String> tables = ofModel(report);
			target.expect(names(report, tables.keySet()));
			writeMaps(report, target, progress);
			final ReportPage pages = new ReportPage(report, style.pages());
			final String page = draw(pages, style, progress);
			progress.checkCanceled();
			progress.step(0, 2, "Writing the report");
			writePages(page, pages.outline(), report, style, target);
			write(target.path(ReportFiles.CSV), MetricsCsv.of(report));
			write(target.path(ReportFiles.VIEW), ChimeraxView.of(report, folder, style.palette()));
			for (final Map.Entry<String, String> table : tables.entrySet()) write(target.path(table.getKey()), table.getValue());
			for (final TextFile text : report.texts()) write(target.path(text.file()), text.text());
			write(target.path(ReportFiles.JSON), ReportJson.of(report, lengths(names(report, tables.keySet()), target)));
			progress.step(1, 2, "Moving the files into place");
			progress.checkCanceled();
			final List<Path> files = target.publish(EarlierReport.products(folder));
			progress.step(2, 2, "Report written");
			return files;
		}
		catch (final IOException | RuntimeException e) {
			// the user stopped the program, which has removed its own files: no message is needed
			target.requireNotStopped();
			throw e;
		}
	}

	/** report.pdf and report.html side by side, as each keeps one core busy. */
	private static void writePages(final String page, final List<Outline> outline, final Report report, final ReportStyle style,
		final ReportFolder target)
		throws IOException
	{
		try {
			Parallel.forEach(2, i -> {
				try {
					if (i == 0) PdfPrinter.print(page, outline, style.paper(), report.date(), target.path(ReportFiles.PDF));
					else write(target.path(ReportFiles.HTML), InteractivePage.of(page, report, style.palette()));
				}
				catch (final IOException e) {
					throw new UncheckedIOException(e);
				}
			});
		}
		catch (final UncheckedIOException e) {
			throw e.getCause();
		}
	}

	/** The file of the map under test, if it is known and lies on this machine. */
	private static Optional<Path> inputOf(final Report report) {
		try {
			return report.entry().facts().file(Input.MAP).map(InputFile::path).map(Path::of).filter(Files::exists);
		}
		catch (final InvalidPathException e) {
			return Optional.empty();
		}
	}

	/** report.json comes last: if it is there, the report is complete. */
	private static List<String> names(final Report report, final Collection<String> tables) {
		final List<String> names = new ArrayList<>(List.of(ReportFiles.HTML, ReportFiles.PDF, ReportFiles.CSV, ReportFiles.VIEW));
		report.results().forEach(result -> names.addAll(result.files()));
		names.addAll(tables);
		names.add(ReportFiles.JSON);
		return names;
	}

	/** Of the files that are written, in bytes. */
	private static Map<String, Long> lengths(final List<String> names, final ReportFolder target) throws IOException {
		final Map<String, Long> lengths = new LinkedHashMap<>();
		for (final String name : names) if (!name.equals(ReportFiles.JSON)) lengths.put(name, Files.size(target.path(name)));
		return lengths;
	}

	/** The texts on the model by the names of their files; none without a model. */
	private static Map<String, String> ofModel(final Report report) {
		final Map<String, String> texts = new LinkedHashMap<>();
		ResiduesCsv.of(report).ifPresent(text -> texts.put(ReportFiles.RESIDUES, text));
		ModelScoresCif.of(report).ifPresent(text -> texts.put(ReportFiles.SCORES, text));
		return texts;
	}

	private static void writeMaps(final Report report, final ReportFolder target, final Progress progress) throws IOException {
		final List<Product> products = report.products();
		for (int i = 0; i < products.size(); i++) {
			progress.checkCanceled();
			progress.step(i, products.size(), "Writing " + products.get(i).file());
			write(products.get(i), target.path(products.get(i).file()));
		}
	}

	private static void write(final Product product, final Path file) throws IOException {
		try {
			MapWriter.write(product.volume(), file);
		}
		catch (final BadInputException e) {
			// its message names the hidden folder, which the user does not know
			if (e.getCause() instanceof IOException cause) throw cause;
			throw e;
		}
	}

	/** The page with all its figures, which are drawn side by side. */
	private static String draw(final ReportPage pages, final ReportStyle style, final Progress progress) {
		final List<Figure> front = pages.frontFigures();
		final List<List<Figure>> groups = Drawings.groups(pages.figures());
		final int all = front.size() + groups.size();
		final AtomicInteger done = new AtomicInteger();
		final List<List<Drawing>> drawings = Parallel.map(all, i -> {
			progress.checkCanceled();
			final List<Drawing> drawing = i < front.size() ? List.of(ReportPage.drawFront(front.get(i), style.palette()))
				: Drawings.drawGroup(groups.get(i - front.size()), style.palette());
			progress.step(done.incrementAndGet(), all, "Drawing the figures");
			return drawing;
		});
		final Map<Figure, Drawing> drawn = new IdentityHashMap<>();
		for (int i = 0; i < groups.size(); i++) {
			for (int k = 0; k < groups.get(i).size(); k++) drawn.put(groups.get(i).get(k), drawings.get(front.size() + i).get(k));
		}
		return pages.text(drawings.subList(0, front.size()).stream().map(drawing -> drawing.get(0)).toList(), drawn);
	}

	/** Characters that UTF-8 cannot hold (halves of a pair) become question marks. */
	private static void write(final Path file, final String text) throws IOException {
		Files.write(file, text.getBytes(StandardCharsets.UTF_8));
	}
}
