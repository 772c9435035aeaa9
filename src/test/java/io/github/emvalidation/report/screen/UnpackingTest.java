package io.github.emvalidation.report.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.report.page.PageHead;
import io.github.emvalidation.report.page.Packed;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What Java packs, a browser unpacks. */
class UnpackingTest extends BrowserTest {

	private static final int[] SIZE = { 21, 19, 18 };
	private static final int VOXELS = SIZE[0] * SIZE[1] * SIZE[2];

	@Test
	void lettersHoldEveryByteAndNoMore() throws Exception {
		openAlone();
		for (int length = 0; length < 30; length++) {
			final byte[] bytes = new byte[length];
			new Random(length).nextBytes(bytes);
			assertEquals(length, unpacked("bytesOf(" + quoted(Packed.letters(bytes)) + ")").length);
			assertTrue(Arrays.equals(bytes, unpacked("bytesOf(" + quoted(Packed.letters(bytes)) + ")")), length + " bytes");
		}
		final byte[] text = "What is sharp stays sharp.".repeat(9).getBytes(StandardCharsets.UTF_8);
		assertTrue(Arrays.equals(text, unpacked("await unpack(" + quoted(Packed.text(text)) + ")")));
	}

	/** A ball with noise on it and two voxels far from all others. */
	@Test
	void blocksDeviateByAQuarterOfAStepOnAverage() throws Exception {
		openAlone();
		final Random random = new Random(3);
		for (final double step : new double[] { 1, 4.3, 40 }) {
			final byte[] codes = new byte[VOXELS];
			for (int i = 0; i < VOXELS; i++) codes[i] = (byte) Math.max(0, Math.min(255, (distance(i) < 6 ? 180 : 60) + 15 * random.nextGaussian()));
			codes[5] = (byte) 255;
			codes[VOXELS - 3] = 0;
			final String text = Packed.letters(BlockCoder.packed(codes, SIZE, step));
			final byte[] back = unpacked("codesOf(bytesOf(" + quoted(text) + "), " + Arrays.toString(SIZE) + ", " + step + ")");
			assertEquals(VOXELS, back.length);
			double sum = 0;
			for (int i = 0; i < VOXELS; i++) sum += Math.abs((codes[i] & 0xff) - (back[i] & 0xff));
			assertTrue(sum / VOXELS < Math.max(0.5, 0.27 * step), "step " + step + ": " + sum / VOXELS);
			assertTrue(text.length() < VOXELS * (step < 2 ? 2 : 1.2), "step " + step + ": " + text.length() + " letters");
		}
	}

	@Test
	void theInsideAndItsLevelsKeepEveryVoxel() throws Exception {
		openAlone();
		final Random random = new Random(4);
		final boolean[] inside = new boolean[VOXELS];
		final int[] levels = new int[VOXELS];
		for (int i = 0; i < VOXELS; i++) {
			inside[i] = Math.abs(distance(i) - 6) < 1.2;
			levels[i] = inside[i] ? random.nextInt(100) == 0 ? 900 : 20 + i % 21 + random.nextInt(9) : 0;
		}
		final String size = Arrays.toString(SIZE);
		final String shape = quoted(Packed.letters(PlaceCoder.packed(inside, SIZE)));
		final byte[] seen = unpacked("insideOf(bytesOf(" + shape + "), " + size + ")");
		for (int i = 0; i < VOXELS; i++) assertEquals(inside[i] ? 1 : 0, seen[i], "voxel " + i);
		final String text = quoted(Packed.letters(PlaceCoder.packed(levels, inside, SIZE)));
		final String told = text("levelsOf(bytesOf(" + text + "), insideOf(bytesOf(" + shape + "), " + size + "), " + size + ").join()");
		assertEquals(String.join(",", IntStream.of(levels).mapToObj(Integer::toString).toList()), told);
	}

	/** From a place beside the middle, in voxels. */
	private static double distance(final int voxel) {
		final int x = voxel % SIZE[0] - 11;
		final int y = voxel / SIZE[0] % SIZE[1] - 9;
		final int z = voxel / SIZE[0] / SIZE[1] - 8;
		return Math.sqrt(x * x + y * y + z * z);
	}

	/** A page of nothing but the script that unpacks. */
	private static void openAlone() throws Exception {
		final String script = PageHead.resource("interactive/unpacking.js");
		browser.open(Files.writeString(dir.resolve("alone.html"), "<!DOCTYPE html><meta charset='UTF-8'><script>" + script + "</script>"), true, "");
	}

	private static String quoted(final String text) {
		return Chromium.quoted(text);
	}

	private static byte[] unpacked(final String expression) {
		return Base64.getDecoder().decode(text("(async () => btoa(Array.from(" + expression + ", code => String.fromCharCode(code)).join('')))()"));
	}
}
