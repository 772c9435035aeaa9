package io.github.emvalidation.io.archive;

import io.github.emvalidation.io.archive.FetchException.Remedy;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** EMDB, or a copy of it, and the folder for fetched files: a second time the network is not used. */
public final class Archive {

	private static final URI API = URI.create("https://www.ebi.ac.uk/emdb/api/");
	private static final URI FILES = URI.create("https://ftp.ebi.ac.uk/pub/databases/emdb/");

	private final URI api;
	private final URI files;
	private final URI models;
	private final Optional<Path> cache;
	private final Download download;

	private Archive(final URI api, final URI files, final Optional<Path> cache, final Patience patience) {
		this.api = api;
		this.files = files;
		models = models(files);
		this.cache = cache;
		download = new Download(patience);
	}

	/**
	 * @param address of a copy of the archive, which has {@code structures/EMD-4701/...} below it and may have
	 *                {@code api/entry/EMD-4701}; without it the system property {@code emvalidation.archive}, else EMDB at the EBI
	 * @param cache   folder for fetched files; empty for a writable folder that the program finds
	 * @throws BadInputException when the address is none of the web
	 */
	public static Archive at(final Optional<String> address, final Optional<Path> cache) {
		return at(address, cache, Patience.DEFAULT);
	}

	static Archive at(final Optional<String> address, final Optional<Path> cache, final Patience patience) {
		final Optional<String> base = address.or(() -> Optional.ofNullable(System.getProperty("emvalidation.archive")));
		if (base.isEmpty()) return new Archive(API, FILES, cache, patience);
		final URI copy = parsed(base.get());
		return new Archive(copy.resolve("api/"), copy, cache, patience);
	}

	/**
	 * Where the PDB's models are: the system property {@code emvalidation.models}, else beside EMDB, as the archives have it; a copy without
	 * a folder of its own has them in {@code pdb}. Below that address they are {@code r0/6r0z.cif.gz}.
	 */
	private static URI models(final URI files) {
		final String own = System.getProperty("emvalidation.models");
		if (own != null) return parsed(own);
		final String beside = files.getPath().length() > 1 ? "../" : "";
		return files.resolve(beside + "pdb/data/structures/divided/mmCIF/");
	}

	private static URI parsed(final String address) {
		try {
			final URI uri = URI.create(address.endsWith("/") ? address : address + "/");
			if (uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) return uri;
		}
		catch (final IllegalArgumentException e) {
			// said below
		}
		throw new BadInputException("The address of the archive was given as \"" + address +
			"\"; expected one such as https://files.wwpdb.org/pub/emdb.");
	}

	/**
	 * A fetched map.
	 *
	 * @param map          the file
	 * @param halves       the two half maps, with where they were fetched; empty if the entry has none, or they were not asked for
	 * @param mapAddress   where it was fetched
	 * @param entry        what its entry declares
	 * @param entryAddress where that was fetched
	 */
	public record Fetched(Path map, Map<Path, URI> halves, URI mapAddress, ArchiveEntry entry, URI entryAddress) {}

	/** A fetched model: its file, and where it was fetched. */
	public record FetchedModel(Path file, URI address) {}

	/** One of the forms in which the entry of a map exists. */
	private record Form(URI address, String name, Parser parser) {}

	private interface Parser {

		ArchiveEntry read(Path file, String id) throws IOException;
	}

	/**
	 * Fetches a map and its entry, where they are not there yet.
	 *
	 * @param id     "EMD-4701"
	 * @param halves whether its half maps, if it has two, are fetched too
	 * @throws BadInputException     when there is no such entry, or it cannot be fetched; the message says why
	 * @throws CancellationException when {@code progress} says so; the next call continues with the bytes that have arrived
	 */
	public Fetched fetch(final String id, final boolean halves, final Progress progress) {
		final Path folder = CacheFolder.of(cache, files.getAuthority().replace(':', '_'));
		try {
			return CacheFolder.alone(folder, id, progress, () -> fetch(id, halves, folder, progress));
		}
		catch (final FetchException e) {
			throw new BadInputException(e.getMessage(), e);
		}
		catch (final IOException e) {
			throw new BadInputException(id + " could not be written into " + folder + " (" + e.getMessage() +
				"); free some space or name another folder (\"cache\").", e);
		}
	}

	private Fetched fetch(final String id, final boolean halves, final Path folder, final Progress progress) throws IOException {
		final String number = id.substring("EMD-".length());
		final Fetched entry = entry(id, number, folder, progress);
		final Path map = folder.resolve("emd_" + number + ".map.gz");
		final URI address = files.resolve("structures/" + id + "/map/" + map.getFileName());
		fetch(id, "map", address, map, progress);
		final Map<Path, URI> halfMaps = new LinkedHashMap<>();
		if (halves) {
			for (final String name : entry.entry.halves()) {
				final URI from = files.resolve("structures/" + id + "/other/" + name);
				fetch(id, "half map", from, folder.resolve(name), progress);
				halfMaps.put(folder.resolve(name), from);
			}
		}
		return new Fetched(map, halfMaps, address, entry.entry, entry.entryAddress);
	}

	/**
	 * Fetches a model of the PDB, where it is not there yet.
	 *
	 * @param pdb its id, "6r0z"
	 * @return the file, an mmCIF, with where it was fetched
	 * @throws BadInputException     when it cannot be fetched; the message says why
	 * @throws CancellationException when {@code progress} says so; the next call continues with the bytes that have arrived
	 */
	public FetchedModel fetchModel(final String pdb, final Progress progress) {
		final URI from = models.resolve(pdb.substring(pdb.length() - 3, pdb.length() - 1) + "/" + pdb + ".cif.gz");
		final Path folder = CacheFolder.of(cache, models.getAuthority().replace(':', '_'));
		final Path file = folder.resolve(pdb + ".cif.gz");
		try {
			return CacheFolder.alone(folder, pdb, progress, () -> {
				if (!Files.exists(file)) download.fetch(from, file, "the model " + pdb, progress);
				return new FetchedModel(file, from);
			});
		}
		catch (final IOException e) {
			throw new BadInputException("The model " + pdb + " could not be fetched from " + from + " (" + e.getMessage() +
				"); give a model file instead.", e);
		}
	}

	/** @param what "map" or "half map" */
	private void fetch(final String id, final String what, final URI address, final Path file, final Progress progress) throws IOException {
		if (Files.exists(file)) return;
		try {
			download.fetch(address, file, "the " + what + " of " + id, progress);
		}
		catch (final FetchException e) {
			if (e.remedy() != Remedy.NONE_THERE) throw unreachable("The " + what + " of " + id, address, e.getMessage());
			throw new FetchException("The entry " + id + " has no " + what + " at " + address + "; perhaps it is not released yet.", Remedy.GIVE_UP);
		}
	}

	/** The entry in the first form that can be fetched and read. */
	private Fetched entry(final String id, final String number, final Path folder, final Progress progress) throws IOException {
		final URI header = files.resolve("structures/" + id + "/header/");
		final List<Form> forms = List.of(new Form(api.resolve("entry/" + id), "emd-" + number + ".json", EntryJson::read),
			new Form(header.resolve("emd-" + number + "-v30.xml"), "emd-" + number + "-v30.xml", EntryXml::read),
			new Form(header.resolve("emd-" + number + ".xml"), "emd-" + number + ".xml", EntryXml::read));
		final List<String> reasons = new ArrayList<>();
		final List<URI> there = new ArrayList<>();
		boolean allCame = true;
		for (final Form form : forms) {
			final Path file = folder.resolve(form.name);
			boolean came = false;
			try {
				if (!Files.exists(file)) download.fetch(form.address, file, "the entry " + id, progress);
				came = true;
				return new Fetched(file, Map.of(), form.address, read(form, file, id), form.address);
			}
			catch (final FetchException e) {
				if (e.remedy() == Remedy.NONE_THERE) continue;
				there.add(form.address);
				reasons.add(e.getMessage());
				allCame &= came;
			}
		}
		final String why = String.join("; in the archive's header file, ", reasons);
		if (!there.isEmpty() && allCame) {
			throw new FetchException("The entry " + id + " could not be read from " + there.get(0) + ", because " + why +
				"; give the map as a file, with its contour level and resolution.", Remedy.GIVE_UP);
		}
		if (!there.isEmpty()) throw unreachable("The entry " + id, there.get(0), why);
		throw new FetchException("EMDB has no entry " + id + " (looked for at " + forms.get(0).address + " and " + forms.get(1).address +
			"); check the id.", Remedy.GIVE_UP);
	}

	private static ArchiveEntry read(final Form form, final Path file, final String id) throws IOException {
		try {
			return form.parser.read(file, id);
		}
		catch (final IOException e) {
			// another answer may come next time
			Files.deleteIfExists(file);
			throw new FetchException(e.getMessage(), Remedy.GIVE_UP);
		}
	}

	private static FetchException unreachable(final String what, final URI address, final String why) {
		return new FetchException(what + " could not be fetched from " + address + ", because " + why +
			"; check the network connection and try again later, or give a map file instead.", Remedy.GIVE_UP);
	}
}
