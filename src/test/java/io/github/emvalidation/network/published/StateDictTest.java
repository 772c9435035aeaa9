package io.github.emvalidation.network.published;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.TestData;
import io.github.emvalidation.network.PthFiles;
import io.github.emvalidation.network.Weights;
import io.github.emvalidation.progress.BadInputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateDictTest {

	private static final long[] PAIR = { 2 };
	private static final long[] ONE = { 1 };

	@TempDir
	private Path folder;

	@Test
	void namesShapesAndNumbersAreRead() {
		final Weights weights = StateDict.read(new PthFiles().tensor("b", new float[] { 1, -2.5f }, PAIR, ONE)
			.tensor("a.weight", new float[] { 0, 1, 2, 3, 4, 5 }, new long[] { 2, 3 }, new long[] { 3, 1 })
			.tensor("one", new float[] { 7 }, new long[0], new long[0]).write(file()));
		assertEquals(List.of("b", "a.weight", "one"), List.copyOf(weights.tensors().keySet()));
		assertArrayEquals(new float[] { 1, -2.5f }, weights.require("b", 2).values());
		assertArrayEquals(new float[] { 0, 1, 2, 3, 4, 5 }, weights.require("a.weight", 2, 3).values());
		assertArrayEquals(new float[] { 7 }, weights.require("one", new long[0]).values());
	}

	/** A transposed view of part of a storage, as PyTorch saves one. */
	@Test
	void stridesAndOffsetsAreFollowed() {
		final Weights weights = StateDict.read(new PthFiles().part("data/9", bytes(0, 1, 2, 3, 4, 5, 6))
			.tensor("t", "FloatStorage", "9", 7, 1, new long[] { 3, 2 }, new long[] { 1, 3 })
			.tensor("same", "FloatStorage", "9", 7, 0, PAIR, new long[] { 6 }).write(file()));
		assertArrayEquals(new float[] { 1, 4, 2, 5, 3, 6 }, weights.require("t", 3, 2).values());
		assertArrayEquals(new float[] { 0, 6 }, weights.require("same", 2).values());
	}

	/** What newer versions of PyTorch add: versions of the layers as a state of the dictionary, and the byte order. */
	@Test
	void metadataIsLeftOut() {
		final PthFiles pth = new PthFiles().tensor("b", new float[] { 1, 2 }, PAIR, ONE).op("u}").text("_metadata").global("collections", "OrderedDict")
			.op(")R").op("sb(").part("byteorder", "little".getBytes(StandardCharsets.US_ASCII));
		assertEquals(1, StateDict.read(pth.write(file())).tensors().size());
	}

	@Test
	void otherProgramsAreNotRun() {
		assertRefused("asks for os.system", new PthFiles().text("x").global("os", "system").op("(").text("touch here").op("tR"));
		assertRefused("asks for builtins.eval", new PthFiles().text("x").global("builtins", "eval"));
		assertRefused("asks for datetime.datetime", new PthFiles().text("x").global("datetime", "datetime").op(")R"));
		assertRefused("an operation that weights do not need", new PthFiles().text("x").op("(\u0093"));
		assertRefused("an operation that weights do not need", new PthFiles().text("x").op("i__builtin__\neval\n"));
		assertRefused("asks for torch.DoubleStorage", new PthFiles().part("data/0", new byte[8])
			.tensor("x", "DoubleStorage", "0", 1, 0, ONE, ONE));
	}

	@Test
	void dictionariesOfAnythingElseAreRefused() {
		assertRefused("\"x\" is no tensor", new PthFiles().text("x").number(3));
		assertRefused("a name that is no text", new PthFiles().number(3).number(3));
		assertRefused("a name that is no text", new PthFiles().op("}").number(3));
		assertRefused("no named tensors", new PthFiles());
		assertRefused("is damaged", new PthFiles().op("RRR"));
		assertRefused("no numbers", new PthFiles().text("x").global("torch._utils", "_rebuild_tensor_v2").op(")R"));
		assertRefused("not of single precision", new PthFiles().text("x").number(1).op("Q"));
	}

	@Test
	void sizesBeyondAllMeasureAreRefusedBeforeMemoryIsTaken() {
		final long[] huge = { 1 << 30 };
		assertRefused("more than 64 MB", new PthFiles().part("data/0", new byte[8]).tensor("x", "FloatStorage", "0", 1 << 30, 0, huge, ONE));
		assertRefused("outside of its storage", new PthFiles().tensor("x", new float[2], new long[] { 1 << 30, 1 << 30, 1 << 30 }, new long[3]));
		assertRefused("outside of its storage", new PthFiles().tensor("x", new float[2], huge, new long[1]));
		assertRefused("cut short", new PthFiles().op("X").raw(new byte[] { -1, -1, -1, 127 }));
		assertRefused("cut short", new PthFiles().op("X").raw(new byte[] { -1, -1, -1, -1 }));
	}

	@Test
	void stridesMustStayInside() {
		assertRefused("outside of its storage", new PthFiles().tensor("x", new float[2], PAIR, new long[] { 2 }));
		assertRefused("outside of its storage", new PthFiles().tensor("x", new float[2], PAIR, new long[] { -1 }));
		assertRefused("outside of its storage", new PthFiles().tensor("x", new float[2], PAIR, new long[] { 1, 1 }));
		assertRefused("outside of its storage", new PthFiles().part("data/0", new byte[8]).tensor("x", "FloatStorage", "0", 2, -1, PAIR, ONE));
		assertRefused("outside of its storage", new PthFiles().tensor("x", new float[2], new long[] { -2 }, ONE));
		assertRefused("outside of its storage", new PthFiles().tensor("x", new float[2], new long[] { 2, 1 }, ONE));
		assertRefused("outside of its storage", new PthFiles().tensor("x", new float[2], PAIR, new long[] { 1, 1 }));
	}

	@Test
	void missingAndWrongPartsAreNamed() {
		assertRefused("its part \"data/0\" is missing", new PthFiles().tensor("x", "FloatStorage", "0", 2, 0, PAIR, ONE));
		assertRefused("has 4 bytes, expected 8", new PthFiles().part("data/0", new byte[4]).tensor("x", "FloatStorage", "0", 2, 0, PAIR, ONE));
		assertRefused("larger than 8 bytes", new PthFiles().part("data/0", new byte[1 << 20]).tensor("x", "FloatStorage", "0", 2, 0, PAIR, ONE));
		assertRefused("not of single precision", new PthFiles().tensor("x", "FloatStorage", "../../secret", 2, 0, PAIR, ONE));
		assertRefused("big-endian", new PthFiles().tensor("x", new float[2], PAIR, ONE).part("byteorder", "big".getBytes(StandardCharsets.US_ASCII)));
		assertRefused("larger than 1048576 bytes", new PthFiles().text("x".repeat(2 << 20)));
	}

	@Test
	void otherFilesAreRefused() throws IOException {
		assertRefused("not of a model", PthFiles.zip(file(), "", Map.of("readme", new byte[3])));
		final byte[] whole = Files.readAllBytes(new PthFiles().tensor("x", new float[2], PAIR, ONE).write(file()));
		Files.write(file(), Arrays.copyOf(whole, whole.length / 2));
		assertRefused(file().toString(), file());
		Files.write(file(), new byte[] { (byte) 0x80, 2, '.' });
		assertRefused(file().toString(), file());
		final Path nowhere = folder.resolve("nowhere.pth");
		assertEquals("There is no file " + nowhere + "; expected weights of PyTorch (.pth). Check its name and folder.",
			assertThrows(BadInputException.class, () -> StateDict.read(nowhere)).getMessage());
	}

	@Test
	void thePublishedFilesAreRead() {
		for (final String name : List.of("5A_SSE_alpha", "5A_SSE_experimental", "5A_TL_hand_alpha", "5A_hand_alpha")) {
			final Weights weights = StateDict.read(TestData.require("hapi/" + name + ".pth"));
			assertEquals(104_081, weights.count());
			assertEquals(14, weights.tensors().size());
		}
	}

	private Path file() {
		return folder.resolve("weights.pth");
	}

	private void assertRefused(final String why, final PthFiles pth) {
		assertRefused(why, pth.write(file()));
	}

	private static void assertRefused(final String why, final Path file) {
		final String message = assertThrows(BadInputException.class, () -> StateDict.read(file)).getMessage();
		assertTrue(message.startsWith("The weights " + file) && message.contains(why), message);
		assertTrue(message.endsWith("named tensors of single precision."), message);
	}

	private static byte[] bytes(final float... values) {
		final ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
		bytes.asFloatBuffer().put(values);
		return bytes.array();
	}
}
