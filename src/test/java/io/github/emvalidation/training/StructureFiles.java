package io.github.emvalidation.training;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Small structure files, made of lines of the PDB format. */
final class StructureFiles {

	private StructureFiles() {}

	/** An ATOM line; {@code element} may be what files of the HADDOCK kind have there. */
	static String atom(final int serial, final String name, final String residue, final char chain, final int number, final double x,
		final double y, final double z, final double b, final String element)
	{
		return String.format(Locale.ROOT, "ATOM  %5d %-4s %3s %c%4d    %8.3f%8.3f%8.3f%6.2f%6.2f          %2s", serial,
			name.length() < 4 ? " " + name : name, residue, chain, number, x, y, z, 1.0, b, element);
	}

	/** An alanine at a place: N, CA, C, O, CB and a hydrogen. */
	static List<String> alanine(final int number, final char chain, final double x, final double b, final String element) {
		final List<String> lines = new ArrayList<>();
		final String[] names = { "N", "CA", "C", "O", "CB", "HA" };
		for (int i = 0; i < names.length; i++) {
			lines.add(atom(6 * number + i, names[i], "ALA", chain, number, x + i, 0.5 * i, 1, b + i, element.isEmpty() ? names[i].substring(0, 1) : element));
		}
		return lines;
	}

	static Path write(final Path file, final List<String> lines) throws IOException {
		final byte[] bytes = (String.join("\n", lines) + "\nEND\n").getBytes(StandardCharsets.US_ASCII);
		Files.write(file, file.toString().endsWith(".gz") ? gzip(bytes) : bytes);
		return file;
	}

	private static byte[] gzip(final byte[] bytes) {
		final ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (OutputStream zip = new GZIPOutputStream(out)) {
			zip.write(bytes);
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
		return out.toByteArray();
	}
}
