package io.github.emvalidation.network;

import io.github.emvalidation.progress.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A network's weights with their card: two files in a folder, which is either on disk or part of the program.
 *
 * @param card    what is known of them
 * @param weights the numbers
 */
public record Model(ModelCard card, Weights weights) {

	public static final String CARD = "card.json";
	public static final String WEIGHTS = "weights.npz";

	private interface Source {

		byte[] bytes(String file) throws IOException;
	}

	/** Whether the program comes with a network of that name. */
	public static boolean isShipped(final String name) {
		return Model.class.getResource(resource(name, CARD)) != null;
	}

	/**
	 * The network that the program comes with.
	 *
	 * @throws BadInputException when there is none of that name, or its weights do not match the card
	 */
	public static Model shipped(final String name) {
		if (!isShipped(name)) throw new BadInputException("The program lacks the network \"" + name + "\"; install it again.");
		return load(name, file -> {
			try (InputStream in = Model.class.getResourceAsStream(resource(name, file))) {
				if (in == null) throw new IOException("there is no " + file);
				return in.readAllBytes();
			}
		});
	}

	/**
	 * A network from a folder on disk.
	 *
	 * @throws BadInputException when it cannot be read, or its weights do not match the card
	 */
	public static Model read(final Path folder) {
		return load(folder.toString(), file -> Files.readAllBytes(folder.resolve(file)));
	}

	/** Writes both files into a folder, which is made if need be; the card gets the hash of the weights. */
	public void write(final Path folder) {
		final byte[] bytes = Npz.write(weights);
		try {
			Files.createDirectories(folder);
			Files.write(folder.resolve(WEIGHTS), bytes);
			Files.writeString(folder.resolve(CARD), card.of(Sha256.of(bytes)).json());
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Model load(final String where, final Source files) {
		try {
			final ModelCard card = ModelCard.parse(new String(files.bytes(CARD), StandardCharsets.UTF_8));
			final byte[] bytes = files.bytes(WEIGHTS);
			final String found = Sha256.of(bytes);
			if (!found.equals(card.sha256())) {
				throw new BadInputException("The weights of the network " + where + " have the SHA-256 " + found + ", but its card states " +
					card.sha256() + "; they are damaged or were replaced.");
			}
			return new Model(card, Npz.read(bytes));
		}
		catch (final IOException e) {
			throw new BadInputException("The network " + where + " cannot be read (" + e.getMessage() + ").", e);
		}
	}

	private static String resource(final String name, final String file) {
		return "models/" + name + "/" + file;
	}
}
