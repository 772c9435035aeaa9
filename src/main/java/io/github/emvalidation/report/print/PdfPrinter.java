package io.github.emvalidation.report.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.github.emvalidation.figure.Fonts;
import io.github.emvalidation.report.ReportStyle.Paper;
import io.github.emvalidation.report.page.PageHead;
import io.github.emvalidation.report.page.Xhtml;
import io.github.emvalidation.report.section.Outline;
import io.github.emvalidation.result.Program;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Prints the page as PDF. Its own style sheet makes pages, footers, bookmarks and page numbers in the contents. */
public final class PdfPrinter {

	private static final Set<FSFontUseCase> USES = EnumSet.of(FSFontUseCase.DOCUMENT);

	/** In place of letters that the font lacks. */
	private static final String MISSING_LETTER = "□";

	private PdfPrinter() {}

	/**
	 * @param xhtml   the page
	 * @param outline becomes the bookmarks
	 * @param paper   size of the pages
	 * @param date    becomes the creation date of the file, so that the same report gives the same file
	 */
	public static void print(final String xhtml, final List<Outline> outline, final Paper paper, final LocalDate date, final Path file)
		throws IOException
	{
		// else the library prints its own progress to the user's terminal
		XRLog.setLoggingEnabled(false);
		final PdfRendererBuilder builder = settings();
		builder.withHtmlContent(forPrint(xhtml, outline, paper), null);
		try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
			renderer.layout();
			save(renderer.createPDFKeepOpen(), date, file);
		}
	}

	private static PdfRendererBuilder settings() {
		final PdfRendererBuilder builder = new PdfRendererBuilder();
		builder.useFastMode();
		// tags for screen readers; without them the library scans all fonts of the system and keeps a list of them in the home folder
		builder.usePdfUaAccessibility(true);
		builder.useSVGDrawer(new PdfDrawings());
		for (final Fonts.Face face : Fonts.faces()) {
			final byte[] bytes = face.bytes();
			final FontStyle style = face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL;
			builder.useFont(() -> new ByteArrayInputStream(bytes), Fonts.FAMILY, face.weight(), style, true, USES);
		}
		builder.useUnicodeLineBreaker(new LineBreaks());
		builder.useReplacementText(MISSING_LETTER);
		builder.withProducer(Program.THIS.name() + " " + Program.THIS.version());
		return builder;
	}

	private static String forPrint(final String xhtml, final List<Outline> outline, final Paper paper) {
		final Xhtml more = new Xhtml();
		more.open("style").markup(PageHead.resource("pdf.css") + "@page { size: " + paper.name().toLowerCase(Locale.ROOT) + "; }").close();
		more.open("bookmarks");
		Outline.writeBookmarks(more, outline);
		more.close();
		final int end = xhtml.indexOf("</head>");
		return xhtml.substring(0, end) + more + xhtml.substring(end);
	}

	private static void save(final PDDocument pdf, final LocalDate date, final Path file) throws IOException {
		final Calendar made = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC));
		made.setTimeInMillis(date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
		pdf.getDocumentInformation().setCreationDate(made);
		pdf.getDocumentInformation().setCreator(Program.THIS.name());
		// the library would claim PDF/UA, but only the tags are there; the other rules are not checked
		pdf.getDocumentCatalog().setMetadata(null);
		pdf.setDocumentId(date.toEpochDay());
		try (pdf; OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
			pdf.save(out);
		}
	}
}
