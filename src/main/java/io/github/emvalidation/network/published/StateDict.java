package io.github.emvalidation.network.published;

import io.github.emvalidation.network.Tensor;
import io.github.emvalidation.network.Weights;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.OrdinaryFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import net.razorvine.pickle.PickleException;

/**
 * Weights as PyTorch 1.6 and later save a {@code state_dict} of single-precision tensors: a zip with a pickle {@code data.pkl} that
 * names and shapes the tensors, and a file of numbers for each of their storages. The file may come from anywhere, so nothing but
 * tensors is built, and nothing is read that is larger than it may be.
 */
public final class StateDict {

	/** Of all numbers of a file; that of the networks of check 0.h holds 0.4 MB. */
	static final long MOST_BYTES = 64L << 20;
	private static final int MOST_PICKLE_BYTES = 1 << 20;
	private static final String PICKLE = "data.pkl";

	private final Path file;
	private final ZipFile zip;
	private final String folder;
	private final Map<String, float[]> storages = new HashMap<>();

	private StateDict(final Path file, final ZipFile zip) {
		this.file = file;
		this.zip = zip;
		final List<String> pickles = zip.stream().map(ZipEntry::getName).filter(name -> name.matches("[^/]+/" + PICKLE)).toList();
		if (pickles.size() != 1) throw refused("it is a zip, but not of a model");
		folder = pickles.get(0).substring(0, pickles.get(0).length() - PICKLE.length());
	}

	/**
	 * Reads the tensors with their names.
	 *
	 * @throws BadInputException when the file is not such weights; the sentence says what is wrong
	 */
	public static Weights read(final Path file) {
		OrdinaryFile.require(file, "weights of PyTorch (.pth)");
		try (ZipFile zip = new ZipFile(file.toFile())) {
			return new StateDict(file, zip).read();
		}
		catch (final IOException e) {
			throw refused(file, e.getMessage());
		}
		catch (final IllegalArgumentException e) {
			// the library says so of names that are no UTF-8
			throw refused(file, "it is a damaged zip");
		}
	}

	private Weights read() throws IOException {
		if (new String(bytes("byteorder", 16, "little".getBytes(StandardCharsets.US_ASCII)), StandardCharsets.US_ASCII).startsWith("big")) {
			throw refused("its numbers are big-endian");
		}
		final Map<String, Tensor> tensors = new LinkedHashMap<>();
		long total = 0;
		for (final Map.Entry<String, PickledTensors.Strided> found : pickled().entrySet()) {
			final PickledTensors.Strided tensor = found.getValue();
			if (!storages.containsKey(tensor.storage())) total = Math.addExact(total, tensor.storageSize());
			if (total > MOST_BYTES / Float.BYTES) throw refused("it claims to hold more than " + (MOST_BYTES >> 20) + " MB");
			try {
				tensors.put(found.getKey(), tensor.of(storage(tensor)));
			}
			catch (final IllegalArgumentException | ArithmeticException e) {
				throw refused("its tensor \"" + found.getKey() + "\" lies outside of its storage");
			}
		}
		return new Weights(tensors);
	}

	private Map<String, PickledTensors.Strided> pickled() throws IOException {
		try {
			return PickledTensors.read(bytes(PICKLE, MOST_PICKLE_BYTES, null));
		}
		catch (final PickleException e) {
			throw refused(e.getMessage());
		}
	}

	private float[] storage(final PickledTensors.Strided tensor) throws IOException {
		final float[] known = storages.get(tensor.storage());
		if (known != null) return known;
		final int size = Math.toIntExact(tensor.storageSize() * Float.BYTES);
		final byte[] bytes = bytes("data/" + tensor.storage(), size, null);
		if (bytes.length != size) throw refused("the storage " + tensor.storage() + " has " + bytes.length + " bytes, expected " + size);
		final float[] values = new float[size / Float.BYTES];
		ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
		for (final float value : values) {
			if (!Float.isFinite(value)) throw refused("the storage " + tensor.storage() + " has NaN or infinite numbers");
		}
		storages.put(tensor.storage(), values);
		return values;
	}

	/** An entry of the zip, of which no more than {@code most} bytes are unpacked; {@code otherwise} if there is none, unless that is null. */
	private byte[] bytes(final String name, final int most, final byte[] otherwise) throws IOException {
		final ZipEntry entry = zip.getEntry(folder + name);
		if (entry == null && otherwise != null) return otherwise;
		if (entry == null) throw refused("its part \"" + name + "\" is missing");
		try (InputStream in = zip.getInputStream(entry)) {
			final byte[] bytes = in.readNBytes(most);
			if (in.read() >= 0) throw refused("its part \"" + name + "\" is larger than " + most + " bytes");
			return bytes;
		}
	}

	private BadInputException refused(final String why) {
		return refused(file, why);
	}

	private static BadInputException refused(final Path file, final String why) {
		return new BadInputException("The weights " + file + " cannot be used: " + why + "; expected a file (.pth) of PyTorch 1.6 or later " +
			"that contains only named tensors of single precision.");
	}
}
