package io.github.emvalidation.fiji.image;

import ij.ImagePlus;
import io.github.emvalidation.app.NumberText;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.Fact;
import io.github.emvalidation.entry.Facts;
import io.github.emvalidation.entry.InputFile;
import io.github.emvalidation.entry.Source;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Unit;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * What an image that was made from a map still knows of it, as lines "key: value" of ImageJ's Info text: people read it by
 * Image > Show Info, it is copied with the image and saved in a TIFF. What people typed into it is read with care.
 */
public final class MapInfo {

	private static final String HEADER = "Map header";
	private static final String OPENED = "Opened";
	private static final String FILE = "%s file";
	private static final String SHA256 = "%s file, SHA-256";
	private static final String CONTENT_SHA256 = "%s file, SHA-256 of its decompressed content";
	private static final String START = "First voxel (NSTART)";
	private static final String ORIGIN = "Origin (A)";
	private static final String FINGERPRINT = "Fingerprint of the voxels";
	private static final String REMARK = "Remark ";
	private static final String SOURCE = "Where %s comes from";
	private static final String KIND_END = ": ";
	/** What images that an earlier version made call some of the facts. */
	private static final Map<Input, String> FORMERLY = Map.of(Input.RESOLUTION, "Resolution (A)", Input.EMDB, "EMDB id", Input.TITLE,
		"Map title",
		Input.AUTHORS, "Map authors", Input.DATE, "Map date");
	private static final List<Input> KNOWN = Input.of(Input.Role.DECLARED, Input.Role.JUDGING, Input.Role.NAME, Input.Role.ARCHIVED);

	private final ImagePlus image;

	/** Reads from the image's Info text. */
	MapInfo(final ImagePlus image) {
		this.image = image;
	}

	/** The text for an image of this entry. */
	static String of(final Entry entry) {
		final StringBuilder text = new StringBuilder();
		addKnown(text, entry.facts());
		addPlace(text, entry.grid());
		line(text, FINGERPRINT, entry.fingerprint());
		entry.facts().sources().forEach((input, source) -> line(text, sourceKey(input), source.kind().key() + KIND_END + source.words()));
		addRemarks(text, entry.facts().remarks());
		return text.toString();
	}

	/** The text for an image of a map that stays on the disk: what can be known without its voxels. */
	public static String of(final Facts facts, final Grid grid) {
		final StringBuilder text = new StringBuilder();
		addKnown(text, facts);
		addPlace(text, grid);
		addRemarks(text, facts.remarks());
		return text.toString();
	}

	/** Puts what the header of the file says before all else, and after it how the file was opened. */
	public static void addHeader(final ImagePlus image, final String words, final String opened) {
		image.setProperty("Info", HEADER + ": " + words + "\n" + OPENED + ": " + opened + "\n" + image.getInfoProperty());
	}

	private static void addKnown(final StringBuilder text, final Facts facts) {
		facts.files().forEach((input, file) -> {
			line(text, key(FILE, input), file.path());
			file.sha256().ifPresent(hash -> line(text, key(SHA256, input), hash));
			file.contentSha256().ifPresent(hash -> line(text, key(CONTENT_SHA256, input), hash));
		});
		for (final Input input : KNOWN) facts.text(input).ifPresent(value -> line(text, key(input), value));
	}

	private static void addPlace(final StringBuilder text, final Grid grid) {
		final Int3 start = grid.start();
		line(text, START, start.x() + " " + start.y() + " " + start.z());
		final Vec3 origin = grid.origin();
		line(text, ORIGIN, origin.x() + " " + origin.y() + " " + origin.z());
	}

	private static void addRemarks(final StringBuilder text, final List<String> remarks) {
		for (int i = 0; i < remarks.size(); i++) line(text, REMARK + (i + 1), remarks.get(i));
	}

	/** "Reported resolution (A)": in letters that every program can show. */
	private static String key(final Input input) {
		final boolean hasUnit = input.kind().isNumber() && input.unit() != Unit.DENSITY;
		return input.title() + (hasUnit ? " (" + input.unit().symbol().replace("\u00c5", "A") + ")" : "");
	}

	private static String key(final String pattern, final Input input) {
		return String.format(pattern, input.title());
	}

	/** The numbers that the image declares; people may have typed them. */
	Facts numbers() {
		Facts facts = Facts.NONE;
		for (final Input input : KNOWN) {
			if (!input.kind().isNumber()) continue;
			facts = facts.with(input, NumberText.decimal(input.sentenceStart() + " of the image", text(input), input.unit()));
		}
		return facts;
	}

	private String text(final Input input) {
		return value(key(input)).or(() -> Optional.ofNullable(FORMERLY.get(input)).flatMap(this::value)).orElse("");
	}

	/** Hash of the voxels and of their place at the time when the image was made. */
	Optional<String> fingerprint() {
		return value(FINGERPRINT);
	}

	/** What the image knows of the map it came from; it says nothing about what was done to the image since. */
	Facts facts() {
		Facts facts = numbers();
		for (final Input input : KNOWN) {
			if (!input.kind().isNumber()) facts = facts.with(input, Optional.of(text(input)).filter(text -> !text.isEmpty()));
			final Optional<Source> source = source(input);
			final Fact fact = facts.known().get(input);
			if (fact != null && source.isPresent()) facts = facts.with(input, new Fact(fact.text(), fact.number(), source));
		}
		for (final Input input : Input.of(Input.Role.FILE)) {
			final Optional<String> file = value(key(FILE, input));
			if (file.isPresent()) facts = facts.from(input, new InputFile(file.get(), value(key(SHA256, input)), value(key(CONTENT_SHA256, input))));
			final Optional<Source> source = source(input);
			if (source.isPresent()) facts = facts.fetched(input, source.get());
		}
		return facts.remarked(remarks());
	}

	/** NSTART and ORIGIN for a grid of that size and spacing; zeros where the text does not tell. */
	Grid place(final Int3 size, final Vec3 voxel) {
		final Optional<Vec3> start = vector(START);
		final Optional<Vec3> origin = vector(ORIGIN);
		if (start.isEmpty() || origin.isEmpty()) return Grid.of(size, voxel);
		final Int3 first = new Int3((int) start.get().x(), (int) start.get().y(), (int) start.get().z());
		return new Grid(size, voxel, first, origin.get());
	}

	private Optional<Source> source(final Input input) {
		return value(sourceKey(input)).flatMap(text -> Stream.of(Source.Kind.values()).filter(kind -> text.startsWith(kind.key() + KIND_END))
			.map(kind -> new Source(kind, text.substring((kind.key() + KIND_END).length()))).findFirst());
	}

	private static String sourceKey(final Input input) {
		return String.format(SOURCE, input.words());
	}

	private List<String> remarks() {
		final List<String> remarks = new ArrayList<>();
		Optional<String> remark = value(REMARK + 1);
		while (remark.isPresent()) {
			remarks.add(remark.get());
			remark = value(REMARK + (remarks.size() + 1));
		}
		return remarks;
	}

	private Optional<Vec3> vector(final String key) {
		final String[] words = value(key).orElse("").trim().split("\\s+");
		if (words.length != 3) return Optional.empty();
		final double[] numbers = new double[3];
		for (int axis = 0; axis < 3; axis++) {
			final OptionalDouble number = number(words[axis]);
			if (number.isEmpty()) return Optional.empty();
			numbers[axis] = number.getAsDouble();
		}
		return Optional.of(new Vec3(numbers[0], numbers[1], numbers[2]));
	}

	private static OptionalDouble number(final String text) {
		try {
			final double value = Double.parseDouble(text);
			return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
		}
		catch (final NumberFormatException e) {
			return OptionalDouble.empty();
		}
	}

	private Optional<String> value(final String key) {
		return Optional.ofNullable(image.getStringProperty(key)).filter(v -> !v.isBlank());
	}

	private static void line(final StringBuilder text, final String key, final String value) {
		text.append(key).append(": ").append(value.replace('\n', ' ')).append('\n');
	}
}
