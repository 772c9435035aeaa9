package io.github.emvalidation.fiji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import io.github.emvalidation.app.EntryReader;
import io.github.emvalidation.app.Given;
import io.github.emvalidation.check.CheckSettings;
import io.github.emvalidation.check.map.handedness.TestWeights;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.fiji.checks.BFactorCommand;
import io.github.emvalidation.fiji.checks.HandednessCommand;
import io.github.emvalidation.fiji.checks.MaskCommand;
import io.github.emvalidation.fiji.checks.MassCommand;
import io.github.emvalidation.fiji.image.ImageOfEntry;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Input;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.scijava.InstantiableException;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.plugin.PluginService;

/** Every check command: on a file, on an image, with figures, table, ledger and refusals. */
class CheckCommandsTest extends InSession {

	@Test
	void theChecksAreFoundByTheirType() {
		final List<String> ids = FoundChecks.in(context.service(PluginService.class).getIndex()).stream().map(check -> check.info().id()).toList();
		assertTrue(ids.containsAll(List.of("0.a", "0.b", "0.c", "0.d")), ids.toString());
		assertEquals(ids.stream().sorted().distinct().toList(), ids);
		final Pattern place = Pattern.compile("Plugins > Cryo-EM Validation > ((Half maps|Model) > )?Check .+");
		assertEquals(ids.size(), allCheckCommands().filter(command -> place.matcher(command.getMenuPath().getMenuString()).matches()).count(),
			"each has its place in the menu");
	}

	@Test
	void aFileAndItsImageGiveTheSameFiguresToTheBit() throws Exception {
		final File map = Commands.mapFile(folder).toFile();
		final ImagePlus image = (ImagePlus) Commands.run(context, OpenMapCommand.class, "map", map).getOutput("image");
		for (final CommandInfo command : checkCommands().toList()) {
			final CheckResult ofFile = result(command, entryOf(map), "map", map, "contour", Commands.CONTOUR, "resolution", Commands.RESOLUTION);
			context.service(ResultLedger.class).results().clear();
			final CheckResult ofImage = result(command, entryOf(map), "image", image, "contour", Commands.CONTOUR, "resolution", Commands.RESOLUTION);
			assertFalse(ofFile.metrics().isEmpty(), command.getTitle());
			assertEquals(ofFile.metrics(), ofImage.metrics(), command.getTitle());
			assertEquals(ofFile.warnings(), ofImage.warnings(), command.getTitle());
			assertEquals(ofFile.summary(), ofImage.summary(), command.getTitle());
		}
	}

	@Test
	void outputsSayWhatTheResultSays() {
		final File map = Commands.mapFile(folder).toFile();
		for (final CommandInfo command : checkCommands().toList()) {
			final CommandModule module = run(command, "map", map, "contour", Commands.CONTOUR, "resolution", Commands.RESOLUTION);
			final CheckResult result = ledgerResult(command, entryOf(map)).orElseThrow();
			assertEquals(result.statusText(), module.getOutput("status"));
			assertEquals(result.warnings().isEmpty() ? null : String.join("\n", result.warnings()), module.getOutput("warnings"));
		}
	}

	@Test
	void whatDoesNotApplySaysWhy() {
		final CommandModule module = Commands.run(context, BFactorCommand.class, "map", Commands.mapFile(folder).toFile(), "contour", "0.4");
		final String status = (String) module.getOutput("status");
		assertTrue(status.startsWith("Does not apply: ") && status.endsWith("."), status);
		assertNull(module.getOutput("warnings"));
	}

	@Test
	void oneRowAMapHoldsTheFiguresOfAllChecks() {
		final File map = Commands.mapFile(folder).toFile();
		checkCommands().forEach(command -> run(command, "map", map, "contour", Commands.CONTOUR, "resolution", Commands.RESOLUTION));
		final ResultsTable table = ResultsTable.getResultsTable();
		assertEquals(1, table.size());
		assertEquals("small map", table.getLabel(0));
		assertEquals(0.4, table.getValue("contour", 0), 0);
		assertEquals(4, table.getValue("resolution (A)", 0), 0);
		for (final CommandInfo command : checkCommands().toList()) {
			final CheckResult result = ledgerResult(command, entryOf(map)).orElseThrow();
			assertEquals(result.statusText(), table.getStringValue(result.info().id() + " status", 0));
			assertEquals(result.warnings().size(), table.getValue(result.info().id() + " warnings", 0), 0);
		}
		final double b = ledgerResult(info(BFactorCommand.class), entryOf(map)).orElseThrow().metric("b_factor").orElseThrow().value();
		assertEquals(b, table.getValue("0.d b_factor (A^2)", 0), 0);
		assertTrue(Stream.of(table.getHeadings()).allMatch(heading -> heading.chars().allMatch(c -> c < 128)), "macro files hold no other letters");
		Commands.run(context, MassCommand.class, "map", map, "contour", "0.5");
		assertEquals(2, table.size(), "another contour level is another row");
	}

	@Test
	void checksOfHalfMapsWorkOnTwoFiles() throws Exception {
		final File map = Commands.mapFile(folder).toFile();
		final List<CommandInfo> commands = allCheckCommands().filter(CheckCommandsTest::isOfHalfMaps).toList();
		assertEquals(7, commands.size());
		for (final CommandInfo command : commands) {
			final CommandModule without = run(command, "map", map, "contour", Commands.CONTOUR);
			assertEquals("Does not apply: This check needs the first half map, which is not given.", without.getOutput("status"), command.getTitle());
		}
		final CommandInfo fsc = commands.stream().filter(command -> command.getTitle().equals("Check FSC")).findFirst().orElseThrow();
		final CommandModule module = run(fsc, "half1", map, "half2", map, "contour", Commands.CONTOUR);
		assertFalse(module.isCanceled(), module.getCancelReason());
		assertNotNull(module.getOutput("status"));
		assertFalse(((String) module.getOutput("status")).contains("not given"), "" + module.getOutput("status"));
	}

	@Test
	void checksOfModelsTakeAFile() throws Exception {
		final File map = Commands.mapFile(folder).toFile();
		final List<CommandInfo> commands = allCheckCommands().filter(CheckCommandsTest::isOfModels).toList();
		assertEquals(8, commands.size());
		final File model = Files.writeString(folder.resolve("one.pdb"), "ATOM      1  CA  ALA A   1       3.000   3.000   3.000\n").toFile();
		for (final CommandInfo command : commands) {
			final CommandModule without = run(command, "map", map, "contour", Commands.CONTOUR);
			assertTrue(("" + without.getOutput("status")).startsWith("Does not apply: This check needs "), command.getTitle());
			final CommandModule with = run(command, "map", map, "contour", Commands.CONTOUR, "resolution", "4", "model", model);
			assertFalse(with.isCanceled(), with.getCancelReason());
			assertFalse(("" + with.getOutput("status")).contains("needs the atomic model"), command.getTitle());
		}
	}

	@Test
	void everyCheckOfTheMapAsksForTheContour() {
		final File map = Commands.mapFile(folder).toFile();
		final CommandModule module = Commands.run(context, BFactorCommand.class, "map", map, "resolution", Commands.RESOLUTION);
		assertTrue(module.isCanceled());
		assertTrue(module.getCancelReason().contains("is not known and must be given"), module.getCancelReason());
	}

	@Test
	void settingsReachTheCheck() {
		final File map = Commands.mapFile(folder).toFile();
		final Object[] inputs = { "map", map, "contour", Commands.CONTOUR, "resolution", Commands.RESOLUTION };
		final CheckResult usual = result(info(BFactorCommand.class), entryOf(map), inputs);
		final CheckResult from9 = result(info(BFactorCommand.class), entryOf(map), Stream.concat(Stream.of(inputs), Stream.of("from", "9")).toArray());
		assertNotEquals(usual.metric("shells").orElseThrow().value(), from9.metric("shells").orElseThrow().value());
	}

	@Test
	void numbersMayComeAsNumbersFromAScript() {
		final CommandModule module = Commands.run(context, MassCommand.class, "map", Commands.mapFile(folder).toFile(), "contour", 0.4);
		assertFalse(module.isCanceled(), module.getCancelReason());
		assertEquals(0.4, ResultsTable.getResultsTable().getValue("contour", 0), 0);
	}

	@Test
	void refusalsAreOneSentenceAndLeaveNoTrace() {
		final File map = Commands.mapFile(folder).toFile();
		assertRefused(EntryReader.NO_MAP, MassCommand.class);
		assertRefused(EntryReader.NO_MAP, MassCommand.class, "map", new File(""), "contour", "0.4");
		assertRefused("The contour level was given as \"high\"; expected a number such as 0.0118, or auto.", MassCommand.class, "map", map, "contour", "high");
		assertRefused("The voxel size was given as 0; expected a length in Å above 0.", MaskCommand.class, "map", map, "voxel", "0");
		assertTrue(refusal(MassCommand.class, "map", map).startsWith("The contour level of small map is not known and must be given"));
		assertTrue(refusal(MassCommand.class, "map", map, "contour", "9").startsWith("No voxel of small map reaches the contour level 9"));
		assertTrue(refusal(BFactorCommand.class, "map", map, "contour", "0.4", "from", "x").startsWith("The setting \"from\" was given as \"x\"; expected a length"));
		assertEquals(0, ResultsTable.getResultsTable().size());
	}

	@Test
	void aMacroThatGoesStepByStepReadsTheMapOnce() {
		final File map = Commands.mapFile(folder).toFile();
		final EntryService entries = context.service(EntryService.class);
		final Given given = Given.NONE.with(Input.MAP, map.toString()).with(Input.CONTOUR, "0.4").with(Input.RESOLUTION, "4");
		final Entry first = entries.entry(given, Optional.empty(), Progress.NONE);
		assertSame(first, entries.entry(given, Optional.empty(), Progress.NONE));
		final Entry other = entries.entry(given.with(Input.CONTOUR, "0.5"), Optional.empty(), Progress.NONE);
		assertSame(first.map(), other.map(), "another contour level needs no other voxels");
		assertEquals(OptionalDouble.of(0.5), other.contour());
		entries.clear();
		assertNotEquals(first, entries.entry(given, Optional.empty(), Progress.NONE));
	}

	@Test
	void autoAcceptsTheSuggestedContour() {
		final File map = Commands.mapFile(folder).toFile();
		final EntryService entries = context.service(EntryService.class);
		final Given accepted = Given.NONE.with(Input.MAP, map.toString()).with(Input.CONTOUR, "auto").with(Input.MASS, "0.5");
		final Entry first = entries.entry(accepted, Optional.empty(), Progress.NONE);
		assertTrue(first.facts().hasSuggestedContour());
		assertEquals("there the map encloses 0.5 kDa of protein", first.facts().source(Input.CONTOUR).orElseThrow().words());
		assertSame(first, entries.entry(accepted, Optional.empty(), Progress.NONE));
		assertFalse(entries.entry(accepted.with(Input.CONTOUR, "0.4"), Optional.empty(), Progress.NONE).facts().hasSuggestedContour());
		assertFalse(Commands.run(context, MaskCommand.class, "map", map, "contour", "auto").isCanceled());
		assertEquals(0, ResultsTable.getResultsTable().getValue("0.b warnings", 0));
	}

	@Test
	void aChangedFileOrImageIsSeen() throws Exception {
		final Path map = Commands.mapFile(folder);
		final EntryService entries = context.service(EntryService.class);
		final Given given = Given.NONE.with(Input.MAP, map.toString()).with(Input.CONTOUR, "0.4");
		final Entry first = entries.entry(given, Optional.empty(), Progress.NONE);
		final byte[] bytes = Files.readAllBytes(map);
		bytes[1024] ^= 1;
		Files.write(map, bytes);
		Files.setLastModifiedTime(map, FileTime.fromMillis(1));
		assertNotEquals(first.fingerprint(), entries.entry(given, Optional.empty(), Progress.NONE).fingerprint());

		final ImagePlus image = ImageOfEntry.of(first);
		final Optional<ImagePlus> ofImage = Optional.of(image);
		final Entry before = entries.entry(Given.NONE, ofImage, Progress.NONE);
		assertSame(before, entries.entry(Given.NONE, ofImage, Progress.NONE));
		image.getStack().setVoxel(0, 0, 0, 5);
		final Entry after = entries.entry(Given.NONE, ofImage, Progress.NONE);
		assertNotEquals(before.fingerprint(), after.fingerprint());
	}

	private Stream<CommandInfo> allCheckCommands() {
		return context.service(CommandService.class).getCommandsOfType(CheckCommand.class).stream();
	}

	/** Those that examine the map alone. */
	private Stream<CommandInfo> checkCommands() {
		return allCheckCommands().filter(command -> !isOfHalfMaps(command) && !isOfModels(command));
	}

	private static boolean isOfHalfMaps(final CommandInfo command) {
		return command.getMenuPath().getMenuString().contains("Half maps");
	}

	private static boolean isOfModels(final CommandInfo command) {
		return command.getMenuPath().getMenuString().contains("> Model >");
	}

	private CommandInfo info(final Class<? extends Command> command) {
		return context.service(CommandService.class).getCommand(command);
	}

	private CommandModule run(final CommandInfo command, final Object... inputs) {
		try {
			final Class<? extends Command> type = command.loadDelegateClass().asSubclass(Command.class);
			final List<Object> all = new ArrayList<>(List.of(inputs));
			// the small map has no helices; these networks find them everywhere
			if (type == HandednessCommand.class) {
				all.addAll(List.of("helixweights", TestWeights.file(folder, "helix.pth", 6).toFile(), "handweights", TestWeights.file(folder, "hand.pth", -1).toFile()));
			}
			return Commands.run(context, type, all.toArray());
		}
		catch (final ClassNotFoundException e) {
			throw new AssertionError(e);
		}
	}

	private CheckResult result(final CommandInfo command, final Entry entry, final Object... inputs) {
		final CommandModule module = run(command, inputs);
		assertFalse(module.isCanceled(), module.getCancelReason());
		return ledgerResult(command, entry).orElseThrow();
	}

	private Optional<CheckResult> ledgerResult(final CommandInfo command, final Entry entry) {
		try {
			final CheckCommand check = (CheckCommand) command.createInstance();
			return context.service(ResultLedger.class).results().get(entry, check.check().info(), CheckSettings.NONE);
		}
		catch (final InstantiableException e) {
			throw new AssertionError(e);
		}
	}

	private static Entry entryOf(final File map) {
		return new EntryReader().read(Given.NONE.with(Input.MAP, map.toString()).with(Input.CONTOUR, "0.4").with(Input.RESOLUTION, "4"), Progress.NONE);
	}

	private void assertRefused(final String message, final Class<? extends Command> command, final Object... inputs) {
		assertEquals(message, refusal(command, inputs));
	}

	private String refusal(final Class<? extends Command> command, final Object... inputs) {
		final CommandModule module = Commands.run(context, command, inputs);
		assertTrue(module.isCanceled());
		return module.getCancelReason();
	}
}
