package io.github.emvalidation.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv3d;
import ai.djl.nn.core.Linear;
import ai.djl.training.ParameterStore;
import io.github.emvalidation.progress.BadInputException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class WeightsTest {

	/** A vector, an array, a single number. */
	private static Weights some() {
		final Map<String, Tensor> tensors = new LinkedHashMap<>();
		tensors.put("b", new Tensor(new long[] { 3 }, new float[] { 1, -2.5f, 3e-8f }));
		tensors.put("a.weight", new Tensor(new long[] { 1, 2, 2 }, new float[] { 0, 0.1f, Float.MAX_VALUE, -0f }));
		tensors.put("one", new Tensor(new long[0], new float[] { 5 }));
		return new Weights(tensors);
	}

	@Test
	void weightsComeBackFromTheirFileInOrderAndToTheBit() {
		final Weights back = Npz.read(Npz.write(some()));
		assertEquals(List.of("b", "a.weight", "one"), List.copyOf(back.tensors().keySet()));
		some().tensors().forEach((name, tensor) -> {
			assertArrayEquals(tensor.shape(), back.require(name).shape());
			assertArrayEquals(tensor.values(), back.require(name).values());
		});
		assertEquals(8, back.count());
	}

	/** As numpy 2.4 writes an array: magic, version 1.0, length of the header, header padded so that the data begin at a multiple of 64. */
	@Test
	void theFileIsWhatNumPyWrites() throws Exception {
		final byte[] npy;
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Npz.write(some())))) {
			assertEquals("b.npy", zip.getNextEntry().getName());
			npy = zip.readAllBytes();
		}
		final String header = "\u0093NUMPY\u0001\u0000\u0076\u0000{'descr': '<f4', 'fortran_order': False, 'shape': (3,), }";
		assertEquals(header, new String(npy, 0, header.length(), StandardCharsets.ISO_8859_1));
		assertEquals('\n', npy[127]);
		assertArrayEquals(new byte[] { 0, 0, (byte) 0x80, 0x3f }, Arrays.copyOfRange(npy, 128, 132));
		assertEquals(128 + 12, npy.length);
		try (NDManager manager = NetworkEngine.newManager()) {
			final NDList read = NDList.decode(manager, Npz.write(some()));
			assertEquals(new Shape(1, 2, 2), read.get("a.weight").getShape());
			assertArrayEquals(some().require("a.weight").values(), read.get("a.weight").toFloatArray());
		}
	}

	@Test
	void theSameWeightsGiveTheSameBytes() {
		assertArrayEquals(Npz.write(some()), Npz.write(some()));
	}

	@Test
	void otherFilesAreRefused() {
		final byte[] doubles;
		try (NDManager manager = NetworkEngine.newManager()) {
			final NDArray array = manager.zeros(new Shape(2), DataType.FLOAT64);
			array.setName("x");
			doubles = new NDList(array).encode(NDList.Encoding.NPZ);
		}
		final String message = assertThrows(BadInputException.class, () -> Npz.read(doubles)).getMessage();
		assertTrue(message.contains("not a NumPy array of single-precision numbers"), message);
		final byte[] cut = Npz.write(some());
		assertThrows(BadInputException.class, () -> Npz.read(new byte[1000]));
		assertThrows(BadInputException.class, () -> Npz.read(Arrays.copyOf(cut, 60)));
	}

	@Test
	void aBlockTakesTheWeightsOfAnother() {
		try (NDManager manager = NetworkEngine.newManager()) {
			final SequentialBlock block = block();
			block.initialize(manager, DataType.FLOAT32, new Shape(2, 1, 3, 3, 3));
			final SequentialBlock twin = block();
			Npz.read(Npz.write(Weights.of(block))).into(twin, manager);
			final NDArray input = manager.randomUniform(0, 1, new Shape(2, 1, 3, 3, 3));
			assertArrayEquals(answer(block, input), answer(twin, input));
			assertThrows(BadInputException.class, () -> some().into(block(), manager));
			final Map<String, Tensor> more = new LinkedHashMap<>(Weights.of(block).tensors());
			more.put("more", new Tensor(new long[] { 1 }, new float[1]));
			assertThrows(BadInputException.class, () -> new Weights(more).into(block(), manager));
		}
	}

	@Test
	void aWrongShapeIsNamed() {
		assertEquals("The weights \"b\" are 3, but the network needs 3 × 1.",
			assertThrows(BadInputException.class, () -> some().require("b", 3, 1)).getMessage());
		assertEquals("The weights have no array \"c\", only b, a.weight, one.",
			assertThrows(BadInputException.class, () -> some().require("c")).getMessage());
	}

	private static SequentialBlock block() {
		return new SequentialBlock().add(Conv3d.builder().setKernelShape(new Shape(2, 2, 2)).setFilters(3).build()).add(Activation::relu)
			.add(Linear.builder().setUnits(2).build());
	}

	private static float[] answer(final SequentialBlock block, final NDArray input) {
		return block.forward(new ParameterStore(input.getManager(), false), new NDList(input), false).singletonOrThrow().toFloatArray();
	}
}
