package io.github.emvalidation.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.util.PairList;
import com.google.gson.Gson;
import com.sun.jna.Native;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class NetworkEngineTest {

	@Test
	void theEngineStartsAndCalculates() {
		assertEquals(Optional.empty(), NetworkEngine.obstacle());
		try (NDManager manager = NetworkEngine.newManager()) {
			final NDArray sum = manager.create(new float[] { 1, 2 }).add(manager.create(new float[] { 10, 20 }));
			assertArrayEquals(new float[] { 11, 22 }, sum.toFloatArray());
			assertFalse(manager.getDevice().isGpu());
		}
		assertEquals("PyTorch", NetworkEngine.get().getEngineName());
	}

	@Test
	void itCanStartAsideMoreThanOnce() {
		NetworkEngine.startAside();
		NetworkEngine.startAside();
		assertEquals(Optional.empty(), NetworkEngine.obstacle());
	}

	@Test
	void nothingIsDownloadedAndNobodyIsTold() {
		NetworkEngine.obstacle();
		assertEquals("true", System.getProperty("ai.djl.offline"));
		assertEquals("true", System.getProperty("OPT_OUT_TRACKING"));
		assertEquals("1", System.getProperty("ai.djl.pytorch.num_threads"));
	}

	/** In a class loader that has DJL, but not PyTorch: as when a jar is missing from an installation. */
	@Test
	void withoutItsLibraryTheSentenceSaysSo() throws Exception {
		final Class<?>[] types = { NetworkEngine.class, Engine.class, PairList.class, Gson.class, Native.class, LoggerFactory.class };
		final URL[] places = new URL[types.length];
		for (int i = 0; i < types.length; i++) places[i] = types[i].getProtectionDomain().getCodeSource().getLocation();
		try (URLClassLoader without = new URLClassLoader(places, ClassLoader.getPlatformClassLoader())) {
			final Class<?> type = without.loadClass(NetworkEngine.class.getName());
			final Optional<?> obstacle = (Optional<?>) type.getMethod("obstacle").invoke(null);
			final String sentence = (String) obstacle.orElseThrow();
			assertTrue(sentence.startsWith(NetworkEngine.UNAVAILABLE), sentence);
			assertTrue(sentence.contains("Deep learning engine not found"), sentence);
		}
	}

	@Test
	void theSentenceTellsTheRootOfTheTrouble() {
		final String sentence = NetworkEngine.sentence(new IllegalStateException("outer", new IOException("No space left on device.\nmore")));
		assertTrue(sentence.startsWith(NetworkEngine.UNAVAILABLE + " (No space left on device)."), sentence);
		assertTrue(NetworkEngine.sentence(new IllegalStateException("Offline mode is enabled.")).contains("(" + NetworkEngine.NO_LIBRARY + ")"),
			"on a system for which there is no library, or a wrong zip");
		assertTrue(NetworkEngine.sentence(new UnsatisfiedLinkError()).contains("(UnsatisfiedLinkError)"));
		assertFalse(sentence.contains("\n"));
	}

	@Test
	void aCacheFolderThatCannotBeMadeIsNotWritable(@TempDir final Path folder) throws IOException {
		assertTrue(NetworkEngine.isWritable(folder.resolve("a/b")));
		final Path file = Files.createFile(folder.resolve("file"));
		assertFalse(NetworkEngine.isWritable(file.resolve("b")));
		assertFalse(NetworkEngine.isWritable(file));
	}

	@Test
	void aUserWithoutAHomeUsesTheTemporaryFolder(@TempDir final Path folder) throws IOException {
		final Path home = Files.createDirectory(folder.resolve("home"));
		final Path temporary = Files.createDirectory(folder.resolve("tmp"));
		assertEquals(home.resolve(".djl.ai"), NetworkEngine.cache(home.toString(), temporary.toString()));
		assertEquals(temporary.resolve(".djl.ai"), NetworkEngine.cache("?", temporary.toString()), "a user id without an entry");
		assertFalse(Files.exists(Path.of("?")));
		final Path taken = Files.createDirectory(folder.resolve("taken"));
		Files.createFile(taken.resolve(".djl.ai"));
		assertEquals(taken.resolve(".djl.ai-" + System.getProperty("user.name")), NetworkEngine.cache("?", taken.toString()), "of another user");
	}
}
