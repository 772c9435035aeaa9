package io.github.emvalidation.network;

import io.github.emvalidation.progress.BadInputException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Weights as NumPy's {@code load} and {@code savez} know them: a zip of one {@code .npy} an array, single precision, little-endian,
 * the last index fastest. The same weights give the same bytes, so that their hash identifies them.
 */
final class Npz {

	private static final byte[] MAGIC = { (byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0 };
	private static final int ALIGNMENT = 64;
	/** No network of this program has more; a small zip can unpack to gigabytes. */
	private static final int MOST_BYTES = 1 << 28;
	private static final Pattern HEADER = Pattern.compile("\\{'descr': '<f4', 'fortran_order': False, 'shape': \\(([0-9, ]*)\\), \\}\\s*");

	private Npz() {}

	static byte[] write(final Weights weights) {
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (final Map.Entry<String, Tensor> tensor : weights.tensors().entrySet()) {
				final ZipEntry entry = new ZipEntry(tensor.getKey() + ".npy");
				entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
				zip.putNextEntry(entry);
				zip.write(array(tensor.getValue()));
			}
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
		return bytes.toByteArray();
	}

	/** @throws BadInputException when these are not weights as {@link #write} makes them */
	static Weights read(final byte[] npz) {
		final Map<String, Tensor> tensors = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(npz))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				tensors.put(entry.getName().replaceFirst("\\.npy$", ""), tensor(entry.getName(), unpacked(entry.getName(), zip)));
			}
		}
		catch (final IOException | IllegalArgumentException e) {
			throw new BadInputException("The weights cannot be unpacked (" + e.getMessage() + ").", e);
		}
		if (tensors.isEmpty()) throw new BadInputException("The file of weights holds no arrays; it is not a zip of NumPy arrays.");
		return new Weights(tensors);
	}

	private static byte[] unpacked(final String name, final ZipInputStream zip) throws IOException {
		final byte[] bytes = zip.readNBytes(MOST_BYTES);
		if (bytes.length == MOST_BYTES) throw new BadInputException("The weights \"" + name + "\" are larger than those of any network here.");
		return bytes;
	}

	private static byte[] array(final Tensor tensor) {
		final StringBuilder header = new StringBuilder("{'descr': '<f4', 'fortran_order': False, 'shape': (");
		for (final long size : tensor.shape()) header.append(size).append(tensor.shape().length == 1 ? "," : ", ");
		if (tensor.shape().length > 1) header.setLength(header.length() - 2);
		header.append("), }");
		while ((MAGIC.length + 2 + header.length() + 1) % ALIGNMENT != 0) header.append(' ');
		header.append('\n');
		final ByteBuffer buffer = ByteBuffer.allocate(MAGIC.length + 2 + header.length() + Float.BYTES * tensor.values().length)
			.order(ByteOrder.LITTLE_ENDIAN);
		buffer.put(MAGIC).putShort((short) header.length()).put(header.toString().getBytes(StandardCharsets.US_ASCII));
		buffer.asFloatBuffer().put(tensor.values());
		return buffer.array();
	}

	private static Tensor tensor(final String name, final byte[] npy) {
		try {
			return parsed(name, npy);
		}
		catch (final IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException e) {
			throw unreadable(name);
		}
	}

	private static Tensor parsed(final String name, final byte[] npy) {
		final ByteBuffer buffer = ByteBuffer.wrap(npy).order(ByteOrder.LITTLE_ENDIAN);
		final int start = MAGIC.length + Short.BYTES;
		if (npy.length < start || !Arrays.equals(MAGIC, Arrays.copyOf(npy, MAGIC.length))) throw unreadable(name);
		final int data = start + Short.toUnsignedInt(buffer.getShort(MAGIC.length));
		if (data > npy.length) throw unreadable(name);
		final Matcher header = HEADER.matcher(new String(npy, start, data - start, StandardCharsets.US_ASCII));
		if (!header.matches()) throw unreadable(name);
		final long[] shape = Arrays.stream(header.group(1).split(",")).map(String::strip).filter(size -> !size.isEmpty())
			.mapToLong(Long::parseLong).toArray();
		if (Tensor.count(shape) * Float.BYTES != npy.length - data) throw unreadable(name);
		final float[] values = new float[(npy.length - data) / Float.BYTES];
		buffer.position(data);
		buffer.slice().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
		for (final float value : values) {
			if (!Float.isFinite(value)) throw new BadInputException("The weights \"" + name + "\" have numbers that are NaN or infinite.");
		}
		return new Tensor(shape, values);
	}

	private static BadInputException unreadable(final String name) {
		return new BadInputException("The weights \"" + name + "\" are not a NumPy array of single-precision numbers.");
	}
}
