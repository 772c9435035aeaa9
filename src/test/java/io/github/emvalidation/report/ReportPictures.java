package io.github.emvalidation.report;

import io.github.emvalidation.report.screen.BrowserTest;
import io.github.emvalidation.report.screen.Chromium;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Makes the pictures of docs/report.md from a report, in a real browser. Not a test: run it by hand. Arguments: the folder of the
 * report, and the folder of the pictures.
 */
public final class ReportPictures {

	private static final List<Integer> PAGES = List.of(2, 8, 9, 19);
	private static final int DPI = 50;
	private static final int GAP = 6;

	private ReportPictures() {}

	public static void main(final String[] args) throws Exception {
		final Path report = Path.of(args[0]).toAbsolutePath();
		final Path pictures = Files.createDirectories(Path.of(args[1]));
		final Path profile = Files.createTempDirectory("browser");
		try (Chromium browser = Chromium.start(profile)) {
			browser.open(report.resolve(ReportFiles.HTML), true, "");
			browser.size(1280, 1400);
			browser.settle();
			write(browser.picture("#summary"), pictures.resolve("report-summary.jpg"));
			browser.size(1280, 900);
			browser.place(BrowserTest.SLICES);
			browser.place(BrowserTest.STAGE);
			browser.await(BrowserTest.READY);
			browser.value("(() => { const colour = document.querySelector('.viewer select'); colour.selectedIndex = 1; " +
				"colour.dispatchEvent(new Event('change')); const cut = document.querySelectorAll('.viewer select')[1]; cut.value = 'view'; " +
				"cut.dispatchEvent(new Event('change')); })()");
			browser.await(BrowserTest.READY);
			write(browser.picture(".viewer"), pictures.resolve("report-surface.jpg"));
			write(browser.picture(BrowserTest.SLICES), pictures.resolve("report-slices.jpg"));
		}
		write(pages(report.resolve(ReportFiles.PDF)), pictures.resolve("report-pages.jpg"));
	}

	/** Some pages side by side. */
	private static BufferedImage pages(final Path file) throws IOException {
		try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
			final PDFRenderer renderer = new PDFRenderer(pdf);
			final BufferedImage first = renderer.renderImageWithDPI(0, DPI, ImageType.RGB);
			final BufferedImage sheet = sheet(PAGES.size() * (first.getWidth() + GAP) + GAP, first.getHeight() + 2 * GAP, Color.GRAY);
			for (int i = 0; i < PAGES.size(); i++) {
				sheet.getGraphics().drawImage(renderer.renderImageWithDPI(PAGES.get(i) - 1, DPI, ImageType.RGB), GAP + i * (first.getWidth() + GAP), GAP, null);
			}
			return sheet;
		}
	}

	private static void write(final BufferedImage picture, final Path file) throws IOException {
		final BufferedImage opaque = sheet(picture.getWidth(), picture.getHeight(), Color.WHITE);
		opaque.getGraphics().drawImage(picture, 0, 0, null);
		ImageIO.write(opaque, "jpg", file.toFile());
	}

	private static BufferedImage sheet(final int width, final int height, final Color ground) {
		final BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		final Graphics2D pen = sheet.createGraphics();
		pen.setColor(ground);
		pen.fillRect(0, 0, width, height);
		pen.dispose();
		return sheet;
	}
}
