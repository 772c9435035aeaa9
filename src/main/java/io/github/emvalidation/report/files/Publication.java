package io.github.emvalidation.report.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The list of what a publication moves, in the hidden folder while the files move. A run that is killed meanwhile leaves it behind with the
 * files, all of which are complete by then, and the next run carries the moves out.
 */
final class Publication {

	private static final String FILE = "publication";
	private static final String LEAVES = "- ";
	private static final String COMES = "+ ";

	private Publication() {}

	/** Notes that all files in the hidden folder are complete, and begins. */
	static void begin(final Path hidden, final Iterable<String> leaving, final Iterable<String> coming) throws IOException {
		final List<String> lines = new ArrayList<>();
		leaving.forEach(name -> lines.add(LEAVES + name));
		coming.forEach(name -> lines.add(COMES + name));
		final Path half = Files.write(hidden.resolve(FILE + ".new"), lines, StandardCharsets.UTF_8);
		Files.move(half, hidden.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
	}

	/** Notes that all moves are done, or taken back. */
	static void end(final Path hidden) throws IOException {
		Files.deleteIfExists(hidden.resolve(FILE));
	}

	/** Completes what a killed run began, and removes the hidden folders that it and others left behind. */
	static void tidy(final Path folder) throws IOException {
		if (!Files.isDirectory(folder)) return;
		for (final Path hidden : hidden(folder)) {
			if (!Owner.isGone(hidden)) continue;
			complete(hidden, folder);
			HiddenFolder.removeTree(hidden);
		}
	}

	private static List<Path> hidden(final Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.getFileName().toString().startsWith(HiddenFolder.PREFIX) && Files.isDirectory(file)).sorted().toList();
		}
	}

	private static void complete(final Path hidden, final Path folder) throws IOException {
		if (!Files.isRegularFile(hidden.resolve(FILE))) return;
		final List<String> lines = Files.readAllLines(hidden.resolve(FILE), StandardCharsets.UTF_8);
		final List<String> coming = lines.stream().filter(line -> line.startsWith(COMES)).map(line -> line.substring(COMES.length())).toList();
		// the last file leaves first and comes last: where it is, nothing has moved yet, or all has, or another report came since
		if (coming.isEmpty() || Files.exists(folder.resolve(coming.get(coming.size() - 1)))) return;
		for (final String line : lines) {
			final String name = line.substring(LEAVES.length());
			if (line.startsWith(LEAVES) && !coming.contains(name) && isName(name)) Files.deleteIfExists(folder.resolve(name));
		}
		for (final String name : coming) {
			final Path file = hidden.resolve(name);
			// what is not there any more came to its place before the run was killed
			if (isName(name) && Files.isRegularFile(file)) moveIfThere(file, folder.resolve(name));
		}
	}

	/** Another run may do the same at this moment. */
	private static void moveIfThere(final Path file, final Path to) throws IOException {
		try {
			Files.move(file, to, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (final NoSuchFileException e) {
			// it is in its place by now
		}
	}

	/** Whether it names a file in the folder itself. */
	private static boolean isName(final String name) {
		final Path path = Path.of(name);
		return !name.isBlank() && path.getNameCount() == 1 && !path.isAbsolute() && !name.startsWith(".");
	}
}
