package io.github.emvalidation.result;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * The program that made a result.
 *
 * @param name    "em-validation"
 * @param version as in the pom
 * @param java    version of the Java runtime
 * @param commit  of its sources, 40 hexadecimal digits; "unknown" where it was built outside a Git repository
 */
public record Program(String name, String version, String java, String commit) {

	/** The running program. */
	public static final Program THIS = read();

	private static Program read() {
		final Properties properties = new Properties();
		try (InputStream in = Program.class.getResourceAsStream("program.properties")) {
			properties.load(in);
		}
		catch (final IOException e) {
			throw new UncheckedIOException("program.properties of the jar cannot be read", e);
		}
		// Maven leaves an unknown property as its name
		final String commit = properties.getProperty("commit").startsWith("$") ? "unknown" : properties.getProperty("commit");
		return new Program(properties.getProperty("name"), properties.getProperty("version"), System.getProperty("java.version"), commit);
	}
}
