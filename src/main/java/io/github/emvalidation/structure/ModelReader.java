package io.github.emvalidation.structure;

import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.OrdinaryFile;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Reads atomic models: mmCIF, BinaryCIF and PDB, plain or compressed by gzip. The content shows the format, not the name. */
public final class ModelReader {

	private static final int BUFFER = 1 << 16;
	/** How much of a file may precede its first word. */
	private static final int HEAD = 1 << 13;
	/** A BinaryCIF file is a MessagePack map of a few entries. */
	private static final int SMALL_MAP = 0x80;
	private static final int SMALL_MAP_END = 0x90;

	private ModelReader() {}

	/**
	 * The first model of a file.
	 *
	 * @throws BadInputException when it cannot be read, or holds no atom; the message says why
	 */
	public static AtomicModel read(final Path file) {
		final String name = file.getFileName().toString();
		OrdinaryFile.requireReachable(file);
		if (Files.exists(file)) OrdinaryFile.require(file, "an atomic model (mmCIF or PDB)");
		try (InputStream raw = Files.newInputStream(file); BufferedInputStream in = decompressed(new BufferedInputStream(raw, BUFFER))) {
			return switch (format(name, in)) {
				case PDB -> PdbFormat.read(name, new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1)));
				case MMCIF -> CifFormat.read(name, ModelFormat.MMCIF, in);
				case BINARY_CIF -> CifFormat.read(name, ModelFormat.BINARY_CIF, in);
			};
		}
		catch (final BadInputException e) {
			throw e;
		}
		catch (final IOException | RuntimeException e) {
			final String why = e instanceof NoSuchFileException ? "there is no such file" : "is it complete?";
			throw new BadInputException("The model " + file.getFileName() + " cannot be read as mmCIF or PDB (" + why + ").", e);
		}
	}

	/** The name of a file without the endings of models. */
	static String bare(final String file) {
		return file.replaceFirst("(?i)\\.gz$", "").replaceFirst("(?i)\\.(cif|mmcif|bcif|pdb|ent)$", "");
	}

	private static BufferedInputStream decompressed(final BufferedInputStream in) throws IOException {
		in.mark(2);
		final boolean isGzip = in.read() == 0x1f && in.read() == 0x8b;
		in.reset();
		return isGzip ? new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER) : in;
	}

	private static ModelFormat format(final String name, final BufferedInputStream in) throws IOException {
		in.mark(HEAD);
		final byte[] head = in.readNBytes(HEAD);
		in.reset();
		if (head.length > 0 && (head[0] & 0xff) >= SMALL_MAP && (head[0] & 0xff) < SMALL_MAP_END) return ModelFormat.BINARY_CIF;
		final String text = new String(head, StandardCharsets.ISO_8859_1);
		final String first = text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).findFirst().orElse("");
		if (first.strip().toLowerCase(Locale.ROOT).startsWith("data_")) return ModelFormat.MMCIF;
		if (PdbFormat.isFirstLine(first)) return ModelFormat.PDB;
		if (head.length == 0) throw new BadInputException("The model " + name + " is empty; expected an atomic model as mmCIF or PDB.");
		throw new BadInputException("The model " + name + " is neither mmCIF nor PDB: it begins with \"" + shown(first) +
			"\"; expected \"data_\", or a record of the PDB format such as HEADER or ATOM.");
	}

	private static String shown(final String line) {
		final String clean = line.replaceAll("[^ -~]", "?");
		return clean.length() > 40 ? clean.substring(0, 40) + "..." : clean;
	}
}
