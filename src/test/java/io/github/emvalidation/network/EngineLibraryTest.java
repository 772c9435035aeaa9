package io.github.emvalidation.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library that is cut off would end Java itself; it is found before it is loaded. */
class EngineLibraryTest {

	@TempDir
	private Path folder;

	private void jar(final Path jar) throws IOException {
		write(jar.resolve("native/lib/pytorch.properties"), "version=1.0\nflavor=cpu\nclassifier=here\nlibraries=liba.so,libb.so");
		write(jar.resolve("pytorch/cpu/here/liba.so"), "0123456789");
		write(jar.resolve("pytorch/cpu/here/libb.so"), "01234");
		write(jar.resolve("jnilib/here/cpu/libdjl_torch.so"), "0123");
	}

	private static void write(final Path file, final String text) throws IOException {
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

	private Path unpacked() throws IOException {
		final Path library = folder.resolve("cache/pytorch/1.0-cpu-here");
		write(library.resolve("liba.so"), "0123456789");
		write(library.resolve("libb.so"), "01234");
		write(library.resolve("0.35-libdjl_torch.so"), "0123");
		return library;
	}

	@Test
	void aLibraryThatIsCutOffIsUnpackedAgain() throws IOException {
		jar(folder.resolve("jar"));
		try (URLClassLoader loader = new URLClassLoader(new URL[] { folder.resolve("jar").toUri().toURL() }, null)) {
			final Path cache = folder.resolve("cache");
			assertFalse(EngineLibrary.mend(cache, loader), "nothing is there yet");
			final Path library = unpacked();
			assertFalse(EngineLibrary.mend(cache, loader));
			assertTrue(Files.exists(library.resolve("liba.so")), "a whole one stays");
			for (final String damaged : new String[] { "liba.so", "libb.so", "0.35-libdjl_torch.so" }) {
				Files.writeString(unpacked().resolve(damaged), "01");
				assertTrue(EngineLibrary.mend(cache, loader), damaged);
				assertFalse(Files.exists(library), damaged);
			}
			Files.delete(unpacked().resolve("libb.so"));
			assertTrue(EngineLibrary.mend(cache, loader), "one is missing");
			try (URLClassLoader without = new URLClassLoader(new URL[0], null)) {
				unpacked();
				assertFalse(EngineLibrary.mend(cache, without), "the library of another system");
			}
		}
	}

	/** The lengths in the jar of this machine, if there is one, are those of the files that the engine unpacked from it. */
	@Test
	void theLibraryOfThisMachineIsWhole() {
		final Path cache = NetworkEngine.cache(System.getProperty("user.home"), System.getProperty("java.io.tmpdir"));
		assertEquals(false, EngineLibrary.mend(cache, EngineLibrary.class.getClassLoader()));
	}
}
