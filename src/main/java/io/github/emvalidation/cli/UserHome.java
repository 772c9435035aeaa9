package io.github.emvalidation.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The home folder. In containers and on clusters a user may be missing in the system's list of users. Java then calls the home folder "?",
 * and libraries would make a folder of this name in the current one.
 */
final class UserHome {

	private static final String PROPERTY = "user.home";

	private UserHome() {}

	/** Names another home folder to Java, before any library asks for it, where Java's is none. */
	static void mend() {
		final String home = System.getProperty(PROPERTY);
		System.setProperty(PROPERTY, of(home, Optional.ofNullable(System.getenv("HOME")), System.getProperty("java.io.tmpdir")));
	}

	/** Java's home folder if there is such a folder, else that of the environment, else the folder for temporary files. */
	static String of(final String java, final Optional<String> environment, final String temporary) {
		if (isFolder(java)) return java;
		return environment.filter(UserHome::isFolder).filter(home -> Files.isWritable(Path.of(home))).orElse(temporary);
	}

	private static boolean isFolder(final String path) {
		return Path.of(path).isAbsolute() && Files.isDirectory(Path.of(path));
	}
}
