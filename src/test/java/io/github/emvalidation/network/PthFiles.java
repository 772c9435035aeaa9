package io.github.emvalidation.network;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes files as {@code torch.save} writes a state dict, operation by operation, with a twist where a test wants one. */
public final class PthFiles {

	private final ByteArrayOutputStream pickle = new ByteArrayOutputStream();
	private final Map<String, byte[]> parts = new LinkedHashMap<>();
	private int storages;

	/** Begins with an empty dictionary of names, and a mark for what follows. */
	public PthFiles() {
		op("\u0080\u0002").global("collections", "OrderedDict").op(")R(");
	}

	/** A whole file with these weights. */
	public static Path write(final Path file, final Weights weights) {
		final PthFiles pth = new PthFiles();
		weights.tensors().forEach((name, tensor) -> pth.tensor(name, tensor.values(), tensor.shape(), contiguous(tensor.shape())));
		return pth.write(file);
	}

	public PthFiles op(final String bytes) {
		return raw(bytes.getBytes(StandardCharsets.ISO_8859_1));
	}

	public PthFiles raw(final byte[] bytes) {
		pickle.writeBytes(bytes);
		return this;
	}

	public PthFiles global(final String module, final String name) {
		return op("c" + module + "\n" + name + "\n");
	}

	public PthFiles text(final String text) {
		final byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		return op("X").raw(little(bytes.length)).raw(bytes);
	}

	public PthFiles number(final long value) {
		return op("J").raw(little((int) value));
	}

	PthFiles numbers(final long... values) {
		op("(");
		for (final long value : values) number(value);
		return op("t");
	}

	/** A name with a tensor of its own storage. */
	public PthFiles tensor(final String name, final float[] storage, final long[] shape, final long[] strides) {
		final String key = Integer.toString(storages++);
		final ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * storage.length).order(ByteOrder.LITTLE_ENDIAN);
		bytes.asFloatBuffer().put(storage);
		part("data/" + key, bytes.array());
		return tensor(name, "FloatStorage", key, storage.length, 0, shape, strides);
	}

	public PthFiles tensor(final String name, final String type, final String key, final long size, final long offset, final long[] shape,
		final long[] strides)
	{
		text(name).global("torch._utils", "_rebuild_tensor_v2").op("((").text("storage").global("torch", type).text(key).text("cpu").number(size)
			.op("tQ").number(offset).numbers(shape).numbers(strides).op("\u0089");
		return global("collections", "OrderedDict").op(")RtR");
	}

	public PthFiles part(final String name, final byte[] bytes) {
		parts.put(name, bytes);
		return this;
	}

	public Path write(final Path file) {
		op("u.");
		parts.put("data.pkl", pickle.toByteArray());
		return zip(file, "archive/", parts);
	}

	public static Path zip(final Path file, final String folder, final Map<String, byte[]> parts) {
		try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
			for (final Map.Entry<String, byte[]> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(folder + part.getKey()));
				zip.write(part.getValue());
			}
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
		return file;
	}

	static long[] contiguous(final long... shape) {
		final long[] strides = new long[shape.length];
		long step = 1;
		for (int i = shape.length - 1; i >= 0; i--) {
			strides[i] = step;
			step *= shape[i];
		}
		return strides;
	}

	private static byte[] little(final int value) {
		return ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
	}
}
