package io.github.emvalidation.network;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * PyTorch as the engine unpacks it at its first start. The engine loads whatever it finds there later on, and a library that is cut off
 * ends Java itself. So each file is compared with the one in the jar, by its length, and where one differs all of them go and are unpacked
 * again.
 */
final class EngineLibrary {

	private static final String LISTING = "native/lib/pytorch.properties";
	private static final String BRIDGE = "djl_torch";

	private EngineLibrary() {}

	/**
	 * Removes a damaged library from the cache.
	 *
	 * @param cache  the folder {@code .djl.ai}
	 * @param loader knows the jar of the library
	 * @return whether one was removed
	 */
	static boolean mend(final Path cache, final ClassLoader loader) {
		try {
			final Properties listing = new Properties();
			try (InputStream in = loader.getResourceAsStream(LISTING)) {
				// the library of another system, or one that the user brought along
				if (in == null) return false;
				listing.load(in);
			}
			final String system = listing.getProperty("classifier");
			final String flavour = listing.getProperty("flavor");
			final Path folder = cache.resolve("pytorch").resolve(listing.getProperty("version") + "-" + flavour + "-" + system);
			if (!Files.isDirectory(folder) || isWhole(folder, listing, system, flavour, loader)) return false;
			removeTree(folder);
			return true;
		}
		catch (final IOException | RuntimeException e) {
			// what cannot be looked at cannot be mended; the engine says what is wrong
			return false;
		}
	}

	private static boolean isWhole(final Path folder, final Properties listing, final String system, final String flavour,
		final ClassLoader loader) throws IOException
	{
		for (final String name : listing.getProperty("libraries").split(",")) {
			final URL original = loader.getResource("pytorch/" + flavour + "/" + system + "/" + name.strip());
			if (!isAsLongAs(original, folder.resolve(name.strip()))) return false;
		}
		for (final Path bridge : bridges(folder)) {
			final String name = bridge.getFileName().toString().replaceFirst("^[0-9.]+-", "");
			if (!isAsLongAs(loader.getResource("jnilib/" + system + "/" + flavour + "/" + name), bridge)) return false;
		}
		return true;
	}

	private static List<Path> bridges(final Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.getFileName().toString().contains(BRIDGE)).toList();
		}
	}

	/** A file that no jar holds is not judged. */
	private static boolean isAsLongAs(final URL original, final Path file) throws IOException {
		if (original == null) return true;
		final long length = original.openConnection().getContentLengthLong();
		return length < 0 || Files.isRegularFile(file) && Files.size(file) == length;
	}

	private static void removeTree(final Path root) throws IOException {
		try (Stream<Path> files = Files.walk(root)) {
			for (final Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
		}
	}
}
