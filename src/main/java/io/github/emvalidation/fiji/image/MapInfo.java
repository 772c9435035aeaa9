package io.github.emvalidation.fiji.image;

import ij.ImagePlus;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.Fact;
import io.github.emvalidation.entry.Provenance;
import io.github.emvalidation.entry.Source;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import java.util.ArrayList;
import java.util.EnumMap;
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
	private static final String FILE = "Map file";
	private static final String SHA256 = "SHA-256 of the file";
	private static final String CONTENT_SHA256 = "SHA-256 of its decompressed content";
	private static final String EMDB = "EMDB id";
	private static final String TITLE = "Map title";
	private static final String AUTHORS = "Map authors";
	private static final String DATE = "Map date";
	private static final String CONTOUR = "Contour level";
	private static final String RESOLUTION = "Resolution (A)";
	private static final String START = "First voxel (NSTART)";
	private static final String ORIGIN = "Origin (A)";
	private static final String FINGERPRINT = "Fingerprint of the voxels";
	private static final String REMARK = "Remark ";
	private static final String SOURCE = "Where %s comes from";
	private static final String KIND_END = ": ";

	private final ImagePlus image;

	/** Reads from the image's Info text. */
	MapInfo(final ImagePlus image) {
		this.image = image;
	}

	/** The text for an image of this entry. */
	public static String of(final Entry entry) {
		final Provenance known = entry.provenance();
		final StringBuilder text = new StringBuilder();
		known.file().ifPresent(v -> line(text, FILE, v));
		known.sha256().ifPresent(v -> line(text, SHA256, v));
		known.contentSha256().ifPresent(v -> line(text, CONTENT_SHA256, v));
		known.emdb().ifPresent(v -> line(text, EMDB, v));
		known.title().ifPresent(v -> line(text, TITLE, v));
		known.authors().ifPresent(v -> line(text, AUTHORS, v));
		known.date().ifPresent(v -> line(text, DATE, v));
		declared(text, entry.contour(), entry.resolution(), entry.grid());
		line(text, FINGERPRINT, entry.fingerprint());
		known.sources().forEach((fact, source) -> line(text, key(fact), source.kind().key() + KIND_END + source.words()));
		remarks(text, known.remarks());
		return text.toString();
	}

	/** The text for an image of a map that stays on the disk: what can be known without its voxels. */
	public static String of(final String file, final Grid grid, final OptionalDouble contour, final OptionalDouble resolution, final List<String> remarks) {
		final StringBuilder text = new StringBuilder();
		line(text, FILE, file);
		declared(text, contour, resolution, grid);
		remarks(text, remarks);
		return text.toString();
	}

	/** Puts what the header of the file says before all else, and after it how the file was opened. */
	public static void addHeader(final ImagePlus image, final String words, final String opened) {
		image.setProperty("Info", HEADER + ": " + words + "\n" + OPENED + ": " + opened + "\n" + image.getInfoProperty());
	}

	private static void declared(final StringBuilder text, final OptionalDouble contour, final OptionalDouble resolution, final Grid grid) {
		contour.ifPresent(v -> line(text, CONTOUR, Double.toString(v)));
		resolution.ifPresent(v -> line(text, RESOLUTION, Double.toString(v)));
		final Int3 start = grid.start();
		line(text, START, start.x() + " " + start.y() + " " + start.z());
		final Vec3 origin = grid.origin();
		line(text, ORIGIN, origin.x() + " " + origin.y() + " " + origin.z());
	}

	private static void remarks(final StringBuilder text, final List<String> remarks) {
		for (int i = 0; i < remarks.size(); i++) line(text, REMARK + (i + 1), remarks.get(i));
	}

	/** The contour level as text, empty if not known. */
	String contour() {
		return value(CONTOUR).orElse("");
	}

	/** The resolution in Å as text, empty if not known. */
	String resolution() {
		return value(RESOLUTION).orElse("");
	}

	/** Hash of the voxels and of their place at the time when the image was made. */
	Optional<String> fingerprint() {
		return value(FINGERPRINT);
	}

	/** Where the image came from; it says nothing about what was done to the image since. */
	Provenance provenance() {
		return new Provenance(value(FILE), value(SHA256), value(CONTENT_SHA256), value(EMDB), value(TITLE), value(AUTHORS),
			value(DATE), remarks(), sources());
	}

	/** NSTART and ORIGIN for a grid of that size and spacing; zeros where the text does not tell. */
	Grid place(final Int3 size, final Vec3 voxel) {
		final Optional<Vec3> start = vector(START);
		final Optional<Vec3> origin = vector(ORIGIN);
		if (start.isEmpty() || origin.isEmpty()) return Grid.of(size, voxel);
		final Int3 first = new Int3((int) start.get().x(), (int) start.get().y(), (int) start.get().z());
		return new Grid(size, voxel, first, origin.get());
	}

	private Map<Fact, Source> sources() {
		final Map<Fact, Source> sources = new EnumMap<>(Fact.class);
		for (final Fact fact : Fact.values()) {
			value(key(fact)).flatMap(MapInfo::source).ifPresent(source -> sources.put(fact, source));
		}
		return sources;
	}

	private static Optional<Source> source(final String text) {
		return Stream.of(Source.Kind.values()).filter(kind -> text.startsWith(kind.key() + KIND_END))
			.map(kind -> new Source(kind, text.substring((kind.key() + KIND_END).length()))).findFirst();
	}

	private static String key(final Fact fact) {
		return String.format(SOURCE, fact.words());
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
