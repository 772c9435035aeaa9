package io.github.emvalidation.report.compare;

import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.report.ReportFiles;
import io.github.emvalidation.report.files.ReportFolder;
import io.github.emvalidation.report.saved.SavedReport;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes two reports side by side. */
public final class ComparisonWriter {

	/** Name of the page. */
	public static final String FILE = "comparison.html";

	private ComparisonWriter() {}

	/**
	 * What was written.
	 *
	 * @param file      the page
	 * @param sentences what became better or worse
	 */
	public record Written(Path file, List<String> sentences) {}

	/**
	 * Writes comparison.html, which replaces an earlier one.
	 *
	 * @param a      a report.json or its folder
	 * @param b      another, which is compared with the first
	 * @param folder folder for the page, made if missing; empty for the folder of {@code b}
	 * @throws BadInputException when a report cannot be read or the page cannot be written
	 */
	public static Written write(final Path a, final Path b, final Optional<Path> folder) {
		final Comparison comparison = Comparison.of(SavedReport.read(a), SavedReport.read(b));
		final Path target = folder.orElse(folderOf(b));
		final String page = ComparisonPage.of(comparison, List.of(link(target, a), link(target, b)));
		try (ReportFolder files = ReportFolder.open(target, Optional.empty())) {
			files.expect(List.of(FILE));
			Files.write(files.path(FILE), page.getBytes(StandardCharsets.UTF_8));
			final Path written = files.publish(List.of()).get(0);
			return new Written(written, sentences(comparison));
		}
		catch (final IOException e) {
			throw ReportFolder.unwritable(target, e);
		}
	}

	private static List<String> sentences(final Comparison comparison) {
		final List<String> sentences = new ArrayList<>(comparison.verdict());
		comparison.of(Change.BETTER).forEach(sentence -> sentences.add("Better: " + sentence));
		comparison.of(Change.WORSE).forEach(sentence -> sentences.add("Worse: " + sentence));
		comparison.cautions().forEach(sentence -> sentences.add("Note: " + sentence));
		return sentences;
	}

	private static Path folderOf(final Path report) {
		return Files.isDirectory(report) ? report : report.toAbsolutePath().getParent();
	}

	/** The path from the comparison to the page of a report; empty when that is not there. */
	private static Optional<String> link(final Path from, final Path report) {
		final Path page = folderOf(report).resolve(ReportFiles.HTML);
		if (!Files.isRegularFile(page)) return Optional.empty();
		return Optional.of(linked(from.resolve(FILE), page));
	}

	/** The relative address of a file from another file. */
	public static String linked(final Path from, final Path to) {
		return relative(from.toAbsolutePath().normalize().toUri(), to.toAbsolutePath().normalize().toUri());
	}

	/** The path from one file to another; {@code URI.relativize} does not climb up. */
	private static String relative(final URI base, final URI target) {
		final String[] from = base.getRawPath().split("/");
		final String[] to = target.getRawPath().split("/");
		int common = 0;
		while (common < Math.min(from.length, to.length) - 1 && from[common].equals(to[common])) common++;
		return "../".repeat(from.length - 1 - common) + String.join("/", List.of(to).subList(common, to.length));
	}
}
