package io.github.emvalidation.entry;

import io.github.emvalidation.result.Input;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The facts about a map, apart from its voxels.
 *
 * @param known   the facts, in the order of {@link Input}
 * @param files   the files that volumes were read from
 * @param origins the sources of fetched files
 * @param remarks remarks on the files, one sentence each
 */
public record Facts(Map<Input, Fact> known, Map<Input, InputFile> files, Map<Input, Source> origins, List<String> remarks) {

	/** Nothing is known. */
	public static final Facts NONE = new Facts(Map.of(), Map.of(), Map.of(), List.of());

	public Facts {
		known = inOrder(known);
		files = inOrder(files);
		origins = inOrder(origins);
		remarks = List.copyOf(remarks);
	}

	private static <T> Map<Input, T> inOrder(final Map<Input, T> values) {
		final Map<Input, T> sorted = new EnumMap<>(Input.class);
		sorted.putAll(values);
		return Collections.unmodifiableMap(sorted);
	}

	/** The number, in the unit of the input; empty when it is not known. */
	public OptionalDouble number(final Input input) {
		return known.containsKey(input) ? known.get(input).number() : OptionalDouble.empty();
	}

	/** The words; empty when they are not known. */
	public Optional<String> text(final Input input) {
		return Optional.ofNullable(known.get(input)).map(Fact::text);
	}

	/** The source of the fact or of the file; empty if the user gave it with the map, or if it is not known. */
	public Optional<Source> source(final Input input) {
		return Optional.ofNullable(known.get(input)).flatMap(Fact::source).or(() -> Optional.ofNullable(origins.get(input)));
	}

	/** The sources of all facts and files that the user did not give with the map. */
	public Map<Input, Source> sources() {
		final Map<Input, Source> sources = new EnumMap<>(Input.class);
		for (final Input input : Input.values()) source(input).ifPresent(source -> sources.put(input, source));
		return sources;
	}

	/** The file that this input was read from. */
	public Optional<InputFile> file(final Input input) {
		return Optional.ofNullable(files.get(input));
	}

	/** The same with this number; without a number, the same. */
	public Facts with(final Input input, final OptionalDouble number) {
		return number.isPresent() ? with(input, Fact.of(number.getAsDouble(), Optional.empty())) : this;
	}

	/** The same with this number from that source; without a number, the same. */
	public Facts with(final Input input, final OptionalDouble number, final Source source) {
		return number.isPresent() ? with(input, Fact.of(number.getAsDouble(), Optional.of(source))) : this;
	}

	/** The same with these words; without words, the same. */
	public Facts with(final Input input, final Optional<String> text) {
		return text.isPresent() ? with(input, Fact.of(text.get(), Optional.empty())) : this;
	}

	/** The same with these words from that source; without words, the same. */
	public Facts with(final Input input, final Optional<String> text, final Source source) {
		return text.isPresent() ? with(input, Fact.of(text.get(), Optional.of(source))) : this;
	}

	/** The same with this fact in place of what was known. */
	public Facts with(final Input input, final Fact fact) {
		final Map<Input, Fact> facts = new EnumMap<>(Input.class);
		facts.putAll(known);
		facts.put(input, fact);
		return new Facts(facts, files, origins, remarks);
	}

	/**
	 * These facts with those of the user, which take precedence. A fact with another source is then marked as the user's.
	 *
	 * @param given facts without a source
	 */
	public Facts overruledBy(final Facts given) {
		Facts all = this;
		for (final Map.Entry<Input, Fact> fact : given.known.entrySet()) {
			final boolean marked = source(fact.getKey()).isPresent() || isFetched() && fact.getKey().role() == Input.Role.DECLARED;
			final Fact said = fact.getValue();
			all = all.with(fact.getKey(), marked ? new Fact(said.text(), said.number(), Optional.of(Source.USER)) : said);
		}
		return all;
	}

	/** The same, read from that file. */
	public Facts from(final Input input, final InputFile file) {
		final Map<Input, InputFile> all = new EnumMap<>(Input.class);
		all.putAll(files);
		all.put(input, file);
		return new Facts(known, all, origins, remarks);
	}

	/** The same with the files and remarks of another, which knows of other inputs. */
	public Facts and(final Facts others) {
		final Map<Input, InputFile> all = new EnumMap<>(Input.class);
		all.putAll(files);
		all.putAll(others.files);
		return new Facts(known, all, origins, remarks).remarked(others.remarks);
	}

	/** The same, with the place that the file was fetched from. */
	public Facts fetched(final Input input, final Source source) {
		final Map<Input, Source> all = new EnumMap<>(Input.class);
		all.putAll(origins);
		all.put(input, source);
		return new Facts(known, files, all, remarks);
	}

	/** The same without its files, whose hashes do not fit changed voxels. */
	public Facts withoutFiles() {
		return new Facts(known, Map.of(), origins, remarks);
	}

	/** The same with further remarks. */
	public Facts remarked(final List<String> more) {
		final List<String> all = new ArrayList<>(remarks);
		all.addAll(more);
		return new Facts(known, files, origins, all);
	}

	/** Whether the map was fetched from an archive. */
	public boolean isFetched() {
		return origins.containsKey(Input.MAP);
	}

	/** Whether this program suggested the contour level. */
	public boolean hasSuggestedContour() {
		return source(Input.CONTOUR).filter(source -> source.kind() == Source.Kind.SUGGESTION).isPresent();
	}
}
