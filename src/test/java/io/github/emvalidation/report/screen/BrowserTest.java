package io.github.emvalidation.report.screen;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A test of report.html in a real browser. */
public abstract class BrowserTest {

	public static final String STAGE = ".viewer .stage canvas";
	public static final String SLICES = ".slices";
	public static final String READY = "document.querySelector('.viewer').getAttribute('aria-busy') === 'false' && " +
		"document.querySelector('.slices').getAttribute('aria-busy') === 'false'";

	@TempDir
	public static Path dir;

	public static Chromium browser;
	static Path page;

	@BeforeAll
	static void start() throws Exception {
		browser = Chromium.start(dir.resolve("profile"));
		page = Files.writeString(dir.resolve("report.html"), BrowserPages.page(BrowserPages.report()));
	}

	@AfterAll
	static void stop() throws Exception {
		if (browser != null) browser.close();
		browser = null;
	}

	/** Opens the page and waits until surface and slices are shown. */
	static void open() {
		browser.open(page, true, "");
		browser.place(SLICES);
		browser.place(STAGE);
		browser.await(READY);
		browser.settle();
	}

	public static void click(final String selector) {
		browser.value("document.querySelector(" + Chromium.quoted(selector) + ").click()");
	}

	static void choose(final String selector, final String option) {
		browser.value("(() => { const select = document.querySelector(" + Chromium.quoted(selector) + "); select.value = [...select.options].find(o => o.text === " +
			Chromium.quoted(option) + ").value; select.dispatchEvent(new Event('change')); })()");
		browser.settle();
	}

	static void set(final String selector, final int value) {
		browser.value("(() => { const slider = document.querySelector(" + Chromium.quoted(selector) + "); slider.value = " + value +
			"; slider.dispatchEvent(new Event('input')); slider.dispatchEvent(new Event('change')); })()");
		browser.settle();
	}

	public static String text(final String expression) {
		return browser.value(expression).asText();
	}
}
