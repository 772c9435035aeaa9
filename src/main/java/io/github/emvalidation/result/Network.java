package io.github.emvalidation.result;

/**
 * A neural network behind a result. report.json and the last section of the report name it, so that the values can be
 * reproduced.
 *
 * @param name    what it is called
 * @param version which one of that name
 * @param sha256  hash of its weights, 64 hexadecimal digits in lower case
 */
public record Network(String name, String version, String sha256) {

	public Network {
		if (!sha256.matches("[0-9a-f]{64}")) throw new IllegalArgumentException(name + ": \"" + sha256 + "\" is no SHA-256");
	}
}
