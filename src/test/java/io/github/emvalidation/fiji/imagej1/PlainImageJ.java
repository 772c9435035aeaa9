package io.github.emvalidation.fiji.imagej1;

import ij.IJ;
import ij.ImageJ;
import ij.ImagePlus;
import ij.Menus;
import ij.WindowManager;
import ij.gui.GenericDialog;
import ij.gui.MessageDialog;
import ij.io.Opener;
import ij.measure.ResultsTable;
import ij.plugin.frame.Recorder;
import java.awt.AWTException;
import java.awt.Button;
import java.awt.Checkbox;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Label;
import java.awt.Menu;
import java.awt.MenuBar;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.TextField;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.jar.JarFile;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JScrollPane;
import javax.swing.SwingUtilities;

/**
 * Uses plain ImageJ as a person does, with the plugin in its plugins folder and a display: every menu entry, every dialog, a
 * check, the Results table, the recorder, the report. It knows ImageJ and nothing of the program, which only ImageJ's own class
 * loader may bring in; bin/test-imagej runs it.
 *
 * <p>Arguments: the ImageJ folder, which the property {@code plugins.dir} names too, and the folder for pictures.
 */
public final class PlainImageJ {

	private static final String MENU = "Cryo-EM Validation";
	private static final Set<String> WITHOUT_DIALOG = Set.of("Clear results");
	private static final long MOST_SECONDS = 600;
	/** For the screen to be painted. */
	private static final int PAINT_MILLIS = 1000;
	private static final Dimension RESULTS = new Dimension(960, 120);
	/** Where windows are pictured: without a window manager AWT may be wrong about where they are. */
	private static final Point PLACE = new Point(40, 200);

	private final Path home;
	private final Path pictures;
	private final Robot robot = new Robot();

	private PlainImageJ(final Path home, final Path pictures) throws AWTException {
		this.home = home;
		this.pictures = pictures;
	}

	public static void main(final String... args) throws Exception {
		try {
			new ImageJ(ImageJ.STANDALONE);
			new PlainImageJ(Path.of(args[0]), Path.of(args[1])).walk();
		}
		catch (final Exception | AssertionError e) {
			e.printStackTrace();
			System.exit(1);
		}
		System.exit(0);
	}

	private void walk() throws Exception {
		final List<String> commands = configured();
		require(commands.size() > 8, "plugins.config lists " + commands);
		menuShows(commands);
		for (final String command : commands) dialogOpens(command);
		checkRuns();
		savedMapOpens();
		mapsAndSurfacesAreShown();
		dialogIsRecorded();
		refusalInAMacroIsSeen();
		reportIsWritten();
		System.out.println("Plain ImageJ " + IJ.getFullVersion() + ": " + commands.size() + " commands, a check, opening, the recorder and the report work.");
	}

	/** The labels of plugins.config, from the jar in the plugins folder. */
	private List<String> configured() throws IOException {
		final List<String> labels = new ArrayList<>();
		try (JarFile jar = new JarFile(home.resolve("plugins").resolve("Cryo-EM_Validation.jar").toFile());
			BufferedReader lines = new BufferedReader(new InputStreamReader(jar.getInputStream(jar.getEntry("plugins.config")), StandardCharsets.UTF_8)))
		{
			lines.lines().filter(line -> line.startsWith("Plugins>" + MENU)).forEach(line -> labels.add(line.split("\"")[1]));
		}
		return labels;
	}

	private static void menuShows(final List<String> commands) {
		final MenuBar bar = Menus.getMenuBar();
		final Menu plugins = IntStream.range(0, bar.getMenuCount()).mapToObj(bar::getMenu).filter(m -> m.getLabel().equals("Plugins")).findFirst().orElseThrow();
		final Menu ours = (Menu) IntStream.range(0, plugins.getItemCount()).mapToObj(plugins::getItem).filter(m -> m.getLabel().equals(MENU)).findFirst()
			.orElseThrow(() -> new IllegalStateException("no menu " + MENU));
		final List<String> shown = labels(ours).toList();
		require(new TreeSet<>(shown).equals(new TreeSet<>(commands)), "the menu shows " + shown + ", plugins.config says " + commands);
	}

	/** Those of submenus too. */
	private static Stream<String> labels(final Menu menu) {
		return IntStream.range(0, menu.getItemCount()).mapToObj(menu::getItem)
			.flatMap(item -> item instanceof Menu submenu ? labels(submenu) : Stream.of(item.getLabel()));
	}

	private void dialogOpens(final String command) throws Exception {
		final GenericDialog dialog = begin(command);
		if (dialog == null) {
			require(WITHOUT_DIALOG.contains(command), command + " opened no dialog");
			return;
		}
		require(dialog.getTitle().equals(command), command + " opened " + dialog.getTitle());
		picture("dialog-" + command, dialog);
		press(dialog, "Cancel");
		ended(command);
	}

	private void checkRuns() throws Exception {
		press(begin("Sample map"), "  OK  ");
		ended("Sample map");
		require(WindowManager.getCurrentImage() != null && WindowManager.getCurrentImage().getTitle().equals("sample"), "no sample map is shown");
		picture("sample-map", WindowManager.getCurrentWindow());
		press(begin("Check mass"), "  OK  ");
		ended("Check mass");
		final ResultsTable table = ResultsTable.getResultsTable();
		require(table.size() == 1 && table.getLabel(0).equals("sample"), "the Results table has " + table.size() + " rows");
		require(!table.getStringValue("0.a status", 0).isEmpty() && table.columnExists("0.a space_left_x (A)"), table.getColumnHeadings());
		require(IJ.getLog().startsWith("Check mass: "), "the Log says " + IJ.getLog());
		require(List.of(WindowManager.getNonImageTitles()).stream().allMatch(title -> title.equals("Log") || title.equals("Results")), "further windows opened");
		WindowManager.getWindow("Results").setSize(RESULTS);
		picture("results", WindowManager.getWindow("Results"));
	}

	/** ImageJ's File > Open and drag and drop go the same way: through its plugin HandleExtraFileTypes. */
	private void savedMapOpens() throws Exception {
		final Path saved = home.resolve("saved sample.mrc");
		final ImagePlus sample = WindowManager.getCurrentImage();
		final GenericDialog dialog = begin("Save map...");
		type(dialog, 1, saved.toString());
		press(dialog, "  OK  ");
		ended("Save map...");
		new Opener().openAndAddToRecent(saved.toString());
		final ImagePlus opened = WindowManager.getCurrentImage();
		require(opened != sample && opened.getTitle().equals("saved sample"), "the saved map was not opened");
		require(opened.getStackSize() == sample.getStackSize() && opened.getCalibration().equals(sample.getCalibration()), "the opened map has another size");
		require(opened.getStack().getVoxel(31, 52, 83) == sample.getStack().getVoxel(31, 52, 83), "the opened map has other voxels");
		require(opened.getInfoProperty().startsWith("Map header: "), opened.getInfoProperty());
		opened.close();
		WindowManager.setCurrentWindow(sample.getWindow());
	}

	private void mapsAndSurfacesAreShown() throws Exception {
		final ImagePlus sample = WindowManager.getCurrentImage();
		final GenericDialog dialog = begin("Check local occupancy");
		((Checkbox) dialog.getCheckboxes().get(0)).setState(true);
		press(dialog, "OK");
		ended("Check local occupancy");
		final ImagePlus local = WindowManager.getCurrentImage();
		require(local.getTitle().equals("local-occupancy") && local.getOverlay() != null, "shown was " + local.getTitle());
		picture("local-occupancy", local.getWindow());
		local.close();
		WindowManager.setCurrentWindow(sample.getWindow());
		press(begin("Show surface"), "OK");
		ended("Show surface");
		final ImagePlus surface = WindowManager.getCurrentImage();
		require(surface.getTitle().equals("Surface of sample"), "shown was " + surface.getTitle());
		picture("surface", surface.getWindow());
		surface.close();
		WindowManager.setCurrentWindow(sample.getWindow());
	}

	private void dialogIsRecorded() throws Exception {
		final Recorder recorder = new Recorder();
		final GenericDialog dialog = begin("Check B-factor");
		type(dialog, text(dialog).size() - 1, "12");
		press(dialog, "  OK  ");
		ended("Check B-factor");
		final String recorded = recorder.getText();
		require(recorded.equals("run(\"Check B-factor\", \"from=12\");\n"), "recorded was: " + recorded);
		require(ResultsTable.getResultsTable().columnExists("0.d b_factor (A^2)"), "the check filled no column");
		recorder.close();
	}

	private void refusalInAMacroIsSeen() throws Exception {
		final Path on = home.resolve("gone on");
		final Thread macro = new Thread(() -> IJ.runMacro("run('Check mass', 'map=[/no such map.mrc] contour=1'); File.saveString('on', '" + on + "');"));
		macro.start();
		waitFor("the box with the refusal", () -> box() != null);
		Thread.sleep(PAINT_MILLIS);
		require(box().getTitle().equals("Cryo-EM Validation"), "the box is called " + box().getTitle());
		picture("refusal-in-a-macro", box());
		box().dispose();
		macro.join(PAINT_MILLIS * 10L);
		require(!macro.isAlive() && !Files.exists(on), "the macro went on");
	}

	private static MessageDialog box() {
		return Stream.of(Window.getWindows()).filter(w -> w instanceof MessageDialog && w.isVisible()).map(MessageDialog.class::cast).findFirst().orElse(null);
	}

	private void reportIsWritten() throws Exception {
		final Path report = home.resolve("the report");
		final GenericDialog dialog = begin("Validation report");
		type(dialog, field(dialog, "Folder for the report"), report.toString());
		picture("report-dialog", dialog);
		press(dialog, "  OK  ");
		ended("Validation report");
		for (final String file : List.of("report.html", "report.pdf", "report.json", "metrics.csv", "view.cxc")) {
			require(Files.size(report.resolve(file)) > 0, file + " is missing or empty");
		}
		waitFor("the window with the score", () -> reportWindow() != null);
		picture("report-window", reportWindow());
		require(buttons(reportWindow().getContentPane()).map(JButton::getText).toList().equals(List.of("Open report", "Open folder")), "other buttons");
		final Path opened = home.resolve("opened");
		require(!Files.exists(opened), "a browser opened unasked");
		SwingUtilities.invokeAndWait(() -> buttons(reportWindow().getContentPane()).findFirst().orElseThrow().doClick());
		waitFor("the browser", () -> Files.exists(opened));
		reportWindow().dispose();
	}

	private static JFrame reportWindow() {
		return Stream.of(Window.getWindows()).filter(w -> w instanceof JFrame && w.isVisible()).map(JFrame.class::cast)
			.filter(frame -> frame.getTitle().startsWith("Validation report: ")).findFirst().orElse(null);
	}

	private static Stream<JButton> buttons(final Container parent) {
		return Stream.of(parent.getComponents()).flatMap(part -> part instanceof JButton button ? Stream.of(button)
			: part instanceof Container inner && !(part instanceof JScrollPane) ? buttons(inner) : Stream.empty());
	}

	/** Chooses a menu entry; the dialog that opens, or null when the command ended without one. */
	private GenericDialog begin(final String command) throws Exception {
		IJ.doCommand(command);
		waitFor(command + " to open a dialog or end", () -> dialog() != null || !isRunning(command));
		Thread.sleep(PAINT_MILLIS);
		noError(command);
		return dialog();
	}

	private void ended(final String command) throws Exception {
		waitFor(command + " to end", () -> !isRunning(command));
		Thread.sleep(PAINT_MILLIS);
		noError(command);
	}

	/** ImageJ shows what a plugin throws in a window of text, and messages in a dialog. */
	private static void noError(final String command) {
		for (final String title : WindowManager.getNonImageTitles()) {
			require(!title.equals("Exception") && !title.equals("Console"), command + " failed: " + IJ.getLog());
		}
	}

	private static boolean isRunning(final String command) {
		return Thread.getAllStackTraces().keySet().stream().anyMatch(thread -> thread.getName().equals("Run$_" + command) || thread.getName().equals(command));
	}

	private static GenericDialog dialog() {
		return Stream.of(Window.getWindows()).filter(w -> w instanceof GenericDialog && w.isVisible()).map(GenericDialog.class::cast).findFirst().orElse(null);
	}

	private static List<?> text(final GenericDialog dialog) {
		return dialog.getStringFields();
	}

	/** Which of the text fields that is: they begin with the map file, and each has a label before it. */
	private static int field(final GenericDialog dialog, final String label) {
		final List<String> labels = Stream.of(dialog.getComponents()).filter(Label.class::isInstance).map(part -> ((Label) part).getText().strip())
			.dropWhile(text -> !text.startsWith("Map file")).toList();
		return IntStream.range(0, labels.size()).filter(i -> labels.get(i).startsWith(label)).findFirst().orElseThrow();
	}

	private static void type(final GenericDialog dialog, final int field, final String value) {
		((TextField) text(dialog).get(field)).setText(value);
	}

	private static void press(final GenericDialog dialog, final String label) {
		final Button button = Stream.of(dialog.getButtons()).filter(b -> b != null && b.getLabel().trim().equals(label.trim())).findFirst().orElseThrow();
		dialog.actionPerformed(new ActionEvent(button, ActionEvent.ACTION_PERFORMED, button.getLabel()));
	}

	private void picture(final String name, final Window window) throws Exception {
		window.setLocation(PLACE);
		window.toFront();
		robot.waitForIdle();
		Thread.sleep(PAINT_MILLIS);
		final Path file = pictures.resolve(name.toLowerCase().replaceAll("[^a-z0-9]+", "-").replaceAll("-$", "") + ".png");
		ImageIO.write(robot.createScreenCapture(new Rectangle(PLACE, window.getSize())), "png", file.toFile());
	}

	private static void waitFor(final String what, final BooleanSupplier condition) throws InterruptedException {
		final long end = System.nanoTime() + MOST_SECONDS * 1_000_000_000;
		while (!condition.getAsBoolean()) {
			require(System.nanoTime() < end, "waited in vain for " + what);
			Thread.sleep(50);
		}
	}

	private static void require(final boolean holds, final String otherwise) {
		if (!holds) throw new AssertionError(otherwise);
	}
}
