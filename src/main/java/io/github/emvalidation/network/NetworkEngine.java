package io.github.emvalidation.network;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import io.github.emvalidation.progress.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The engine that computes networks, PyTorch through DJL. It starts at its first use and stays, because a process can have only one.
 * Its downloads and its usage reports are switched off. At its very first start it unpacks PyTorch (430 MB) into the folder
 * {@code .djl.ai} of the user's home or into the folder that {@code DJL_CACHE_DIR} names. If neither can be written, it uses the
 * temporary folder.
 */
public final class NetworkEngine {

	static final String UNAVAILABLE = "The neural networks cannot be computed here, because PyTorch did not start";

	static final String NO_LIBRARY = "it is not installed for this system";

	/** Of DJL, when no jar holds the library and it may not download one. */
	private static final String WOULD_DOWNLOAD = "Offline mode is enabled";
	private static final String NAME = "PyTorch";
	private static final String FOLDER = ".djl.ai";
	private static final String CACHE = "DJL_CACHE_DIR";

	private static Engine engine;
	private static String obstacle;

	private NetworkEngine() {}

	/** Why there is no engine on this machine, a sentence; empty when there is one. Starts it. */
	public static Optional<String> obstacle() {
		start();
		return Optional.ofNullable(obstacle);
	}

	/** Starts it on a thread of its own, so that it is there when it is needed. */
	public static void startAside() {
		final Thread thread = new Thread(NetworkEngine::start, "network engine");
		thread.setDaemon(true);
		// what needs the engine meets the same trouble, and can say so
		thread.setUncaughtExceptionHandler((of, trouble) -> {});
		thread.start();
	}

	/**
	 * A manager of arrays on the processor, even if the engine finds other devices; to be closed. Each thread needs its own.
	 *
	 * @throws BadInputException when there is no engine; the sentence says why
	 */
	public static NDManager newManager() {
		return get().newBaseManager(Device.cpu());
	}

	/**
	 * A manager of arrays on a graphics processor if the engine finds one, else on the processor; to be closed.
	 *
	 * @throws BadInputException when there is no engine; the sentence says why
	 */
	public static NDManager newTrainingManager() {
		return get().newBaseManager();
	}

	/**
	 * The engine itself, which computes each operation in the one thread that asks for it.
	 *
	 * @throws BadInputException when there is no engine; the sentence says why
	 */
	public static Engine get() {
		obstacle().ifPresent(why -> {
			throw new BadInputException(why);
		});
		return engine;
	}

	private static synchronized void start() {
		if (engine != null || obstacle != null) return;
		setUnlessGiven("ai.djl.offline", "true");
		setUnlessGiven("OPT_OUT_TRACKING", "true");
		setUnlessGiven("ai.djl.pytorch.num_threads", "1");
		setUnlessGiven("ai.djl.pytorch.num_interop_threads", "1");
		// without a logging library its API would warn on the console
		setUnlessGiven("slf4j.internal.verbosity", "ERROR");
		if (given(CACHE).isEmpty()) {
			System.setProperty(CACHE, cache(System.getProperty("user.home"), System.getProperty("java.io.tmpdir")).toString());
		}
		final String own = given(CACHE).orElseThrow();
		if (given("PYTORCH_LIBRARY_PATH").isEmpty()) EngineLibrary.mend(Path.of(own), NetworkEngine.class.getClassLoader());
		// DJL looks for engines by the thread's class loader, which in ImageJ does not know the plugins' libraries
		final Thread thread = Thread.currentThread();
		final ClassLoader before = thread.getContextClassLoader();
		thread.setContextClassLoader(NetworkEngine.class.getClassLoader());
		try {
			engine = Engine.getEngine(NAME);
		}
		catch (final RuntimeException | LinkageError e) {
			obstacle = sentence(e);
		}
		finally {
			thread.setContextClassLoader(before);
		}
	}

	/** What went wrong at the root, in one sentence. */
	static String sentence(final Throwable trouble) {
		Throwable root = trouble;
		while (root.getCause() != null) root = root.getCause();
		final String told = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage().lines().findFirst().orElse("");
		final String what = told.startsWith(WOULD_DOWNLOAD) ? NO_LIBRARY : told;
		return UNAVAILABLE + " (" + what.strip().replaceFirst("\\.$", "") + "). It needs its library for this system (" +
			System.getProperty("os.name") + ", " + System.getProperty("os.arch") + ") and a folder with 500 MB of free space; " + CACHE +
			" may name the folder.";
	}

	/** The first folder that can be written: in the home folder, in the temporary one, or there in one of this user's own. */
	static Path cache(final String home, final String temporary) {
		final Path own = Path.of(temporary, FOLDER + "-" + System.getProperty("user.name"));
		return Stream.of(Path.of(home, FOLDER), Path.of(temporary, FOLDER)).filter(NetworkEngine::isWritable).findFirst().orElse(own);
	}

	/** Whether files can be made in the folder, which is created if need be. */
	static boolean isWritable(final Path folder) {
		// a user without an entry in the system's list of users has the home "?"
		if (!folder.isAbsolute()) return false;
		try {
			Files.createDirectories(folder);
			return Files.isWritable(folder);
		}
		catch (final IOException e) {
			return false;
		}
	}

	private static void setUnlessGiven(final String property, final String value) {
		if (given(property).isEmpty()) System.setProperty(property, value);
	}

	/** What the user wants, by a system property or the environment. */
	private static Optional<String> given(final String name) {
		final String property = System.getProperty(name);
		return Optional.ofNullable(property == null ? System.getenv(name) : property);
	}
}
