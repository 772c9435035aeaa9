package io.github.emvalidation.entry;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a map besides its voxels; whatever is not known is empty.
 *
 * @param file           the file it came from, as given
 * @param sha256         hash of that file's bytes, lower-case hexadecimal
 * @param contentSha256  hash of the decompressed bytes where they differ from the file's
 * @param emdb           EMDB id, "EMD-4701"
 * @param title          title of the entry
 * @param authors        its authors
 * @param date           its deposition date
 * @param remarks        what was noticed in the file, a sentence each
 * @param sources        where the facts come from that the user did not simply give with the map, in the order of {@link Fact}
 */
public record Provenance(Optional<String> file, Optional<String> sha256, Optional<String> contentSha256, Optional<String> emdb,
	Optional<String> title, Optional<String> authors, Optional<String> date, List<String> remarks, Map<Fact, Source> sources)
{

	public static final Provenance UNKNOWN = new Provenance(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
		Optional.empty(), Optional.empty(), Optional.empty(), List.of());

	public Provenance {
		remarks = List.copyOf(remarks);
		final Map<Fact, Source> inOrder = new EnumMap<>(Fact.class);
		inOrder.putAll(sources);
		sources = Collections.unmodifiableMap(inOrder);
	}

	/** A map with which the user gave whatever is known. */
	public Provenance(final Optional<String> file, final Optional<String> sha256, final Optional<String> contentSha256,
		final Optional<String> emdb, final Optional<String> title, final Optional<String> authors, final Optional<String> date,
		final List<String> remarks)
	{
		this(file, sha256, contentSha256, emdb, title, authors, date, remarks, Map.of());
	}

	/** The same with the given title and EMDB id where they are present. */
	public Provenance called(final Optional<String> newTitle, final Optional<String> newEmdb) {
		final Provenance called = new Provenance(file, sha256, contentSha256, newEmdb.or(() -> emdb), newTitle.or(() -> title), authors, date, remarks, sources);
		return newTitle.isPresent() && sources.containsKey(Fact.TITLE) ? called.with(Fact.TITLE, Source.USER) : called;
	}

	/** The same with that fact from that source. */
	public Provenance with(final Fact fact, final Source source) {
		final Map<Fact, Source> all = new EnumMap<>(Fact.class);
		all.putAll(sources);
		all.put(fact, source);
		return new Provenance(file, sha256, contentSha256, emdb, title, authors, date, remarks, all);
	}

	/** Where that fact comes from; empty when the user gave it with the map, or nobody did. */
	public Optional<Source> source(final Fact fact) {
		return Optional.ofNullable(sources.get(fact));
	}

	/** Whether this program suggested the contour level. */
	public boolean hasSuggestedContour() {
		return source(Fact.CONTOUR).filter(source -> source.kind() == Source.Kind.SUGGESTION).isPresent();
	}
}
