package io.github.emvalidation.report.screen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.report.page.PageHead;
import io.github.emvalidation.report.page.Packed;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What Java packs, a browser unpacks. */
class UnpackingTest extends BrowserTest {

	private static final List<Integer> SIZE = List.of(21, 19, 18);
	private static final int VOXELS = 21 * 19 * 18;

	@Test
	void dataComeBackAsTheyWere() throws Exception {
		openAlone();
		for (final int length : new int[] { 0, 1, 2, 3, 1000 }) {
			final byte[] bytes = new byte[length];
			new Random(length).nextBytes(bytes);
			assertArrayEquals(bytes, unpacked("await unpack(" + quoted(Packed.text(bytes)) + ")"), length + " bytes");
		}
	}

	/** A ball with noise on it and two voxels far from all others, in boxes of which no side is like another. */
	@Test
	void codesDeviateByAQuarterOfAStepOnAverage() throws Exception {
		openAlone();
		final Random random = new Random(3);
		for (final int step : new int[] { 1, 4, 40 }) {
			final byte[] codes = new byte[VOXELS];
			for (int i = 0; i < VOXELS; i++) codes[i] = (byte) Math.max(0, Math.min(255, (distance(i) < 6 ? 180 : 60) + 15 * random.nextGaussian()));
			codes[5] = (byte) 255;
			codes[VOXELS - 3] = 0;
			final String address = SectionPicture.noisy(codes, SIZE, step);
			final byte[] back = unpacked("await levelsOf(" + quoted(address) + ", " + SIZE + ")");
			assertEquals(VOXELS, back.length);
			double sum = 0;
			for (int i = 0; i < VOXELS; i++) sum += Math.abs((codes[i] & 0xff) - (back[i] & 0xff));
			assertTrue(sum / VOXELS < Math.max(0.5, 0.27 * step), "step " + step + ": " + sum / VOXELS);
		}
	}

	@Test
	void theInsideKeepsEveryVoxel() throws Exception {
		openAlone();
		final byte[] inside = new byte[VOXELS];
		for (int i = 0; i < VOXELS; i++) inside[i] = (byte) (Math.abs(distance(i) - 6) < 1.2 ? 255 : 0);
		assertArrayEquals(inside, unpacked("await levelsOf(" + quoted(SectionPicture.twoLevels(inside, SIZE)) + ", " + SIZE + ")"));
	}

	/** From a place beside the middle, in voxels. */
	private static double distance(final int voxel) {
		final int x = voxel % SIZE.get(0) - 11;
		final int y = voxel / SIZE.get(0) % SIZE.get(1) - 9;
		final int z = voxel / SIZE.get(0) / SIZE.get(1) - 8;
		return Math.sqrt(x * x + y * y + z * z);
	}

	/** A page of nothing but the script that unpacks. */
	private static void openAlone() throws Exception {
		final String script = PageHead.resource("interactive/element.js") + PageHead.resource("interactive/unpacking.js");
		browser.open(Files.writeString(dir.resolve("alone.html"), "<!DOCTYPE html><meta charset='UTF-8'><script>" + script + "</script>"), true, "");
	}

	private static String quoted(final String text) {
		return Chromium.quoted(text);
	}

	private static byte[] unpacked(final String expression) {
		return Base64.getDecoder().decode(text("(async () => btoa(Array.from(" + expression + ", code => String.fromCharCode(code)).join('')))()"));
	}
}
