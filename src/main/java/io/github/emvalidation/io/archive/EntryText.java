package io.github.emvalidation.io.archive;

import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Turns texts of an entry into values; unreadable texts are left out. */
final class EntryText {

	private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}).*");

	private EntryText() {}

	static OptionalDouble number(final String text) {
		try {
			final double value = Double.parseDouble(text.trim());
			return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
		}
		catch (final NumberFormatException e) {
			return OptionalDouble.empty();
		}
	}

	/** Lengths must be above 0. */
	static OptionalDouble length(final String text) {
		final OptionalDouble value = number(text);
		return value.isPresent() && value.getAsDouble() > 0 ? value : OptionalDouble.empty();
	}

	static Optional<String> words(final String text) {
		return Optional.of(text.replaceAll("\\s+", " ").trim()).filter(words -> !words.isEmpty());
	}

	static Optional<String> authors(final List<String> names) {
		return words(String.join(", ", names.stream().flatMap(name -> words(name).stream()).toList()));
	}

	/** The day of "2021-10-05T00:00:00". */
	static Optional<String> day(final String text) {
		final Matcher day = DAY.matcher(text.trim());
		return day.matches() ? Optional.of(day.group(1)) : Optional.empty();
	}

	static Optional<Vec3> voxel(final String x, final String y, final String z) {
		final OptionalDouble a = length(x);
		final OptionalDouble b = length(y);
		final OptionalDouble c = length(z);
		if (a.isEmpty() || b.isEmpty() || c.isEmpty()) return Optional.empty();
		return Optional.of(new Vec3(a.getAsDouble(), b.getAsDouble(), c.getAsDouble()));
	}

	static Optional<Int3> size(final String columns, final String rows, final String sections) {
		return voxel(columns, rows, sections).map(size -> new Int3((int) size.x(), (int) size.y(), (int) size.z()));
	}

	/**
	 * The ids of models, those that overlap the map as a whole first.
	 *
	 * @param ids    as the entry has them
	 * @param frames how each overlaps the map: "FULLOVERLAP"
	 */
	static List<String> models(final List<String> ids, final List<String> frames) {
		return IntStream.range(0, ids.size()).boxed()
			.sorted(Comparator.comparing(i -> !(i < frames.size() && "FULLOVERLAP".equals(frames.get(i).strip()))))
			.map(i -> ids.get(i).strip().toLowerCase(Locale.ROOT)).filter(id -> id.matches("[0-9][a-z0-9]{3}|pdb_[0-9a-z]{8}")).distinct().toList();
	}

	/** The names of two half maps, by the archive's way to name them; a name that is none of these is not used as one. */
	static List<String> halves(final String id, final List<String> names) {
		final String number = id.substring("EMD-".length());
		final List<String> halves = names.stream().map(String::strip).filter(name -> name.matches("emd_" + number + "_half_map_[12]\\.map\\.gz"))
			.distinct().sorted().toList();
		return halves.size() == 2 ? halves : List.of();
	}
}
