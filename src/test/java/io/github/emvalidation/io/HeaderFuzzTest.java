package io.github.emvalidation.io;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Thousands of damaged files: each is read, or refused in a sentence, and none makes the reader take much memory. */
class HeaderFuzzTest {

	/** Buffers of the reader, and then some; a file of 2 kB has no right to more. */
	private static final long MEMORY_LIMIT = 16 << 20;
	/** Numbers that break careless programs. */
	private static final int[] NASTY = { 0, 1, -1, 2, 3, 4, 255, 256, 1024, 29_999, 30_000, 30_001, 65_536, Integer.MAX_VALUE, Integer.MIN_VALUE,
		0x7fc00000, 0x7f800000, 0x00000001, 0x3f800000, 401, 101, 12 };

	@TempDir
	private Path folder;

	private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	@ParameterizedTest
	@EnumSource(value = MrcFiles.Packing.class, names = { "PLAIN", "GZIP" })
	void damagedHeaders(final MrcFiles.Packing packing) throws IOException {
		final Random random = new Random(4701);
		int refused = 0;
		for (int run = 0; run < 1500; run++) {
			final int changes = 1 + random.nextInt(4);
			final MrcFiles file = MrcFiles.of(Blocks.floats()).packing(packing).header(header -> {
				for (int i = 0; i < changes; i++) {
					// mostly the numbers that mean something
					final int word = random.nextInt(4) == 0 ? random.nextInt(256) : random.nextInt(56);
					header.putInt(4 * word, random.nextBoolean() ? NASTY[random.nextInt(NASTY.length)] : random.nextInt());
				}
			});
			if (isRefused(file.bytes(), "run " + run)) refused++;
		}
		assertTrue(refused > 500 && refused < 1500, refused + " of 1500 were refused");
	}

	@ParameterizedTest
	@EnumSource(MrcFiles.Packing.class)
	void damagedBytesAnywhere(final MrcFiles.Packing packing) throws IOException {
		final Random random = new Random(20026);
		final byte[] whole = MrcFiles.of(Blocks.floats()).packing(packing).bytes();
		for (int run = 0; run < 500; run++) {
			final byte[] bytes = whole.clone();
			for (int i = 1 + random.nextInt(3); i > 0; i--) bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
			isRefused(bytes, packing + " run " + run);
		}
	}

	@Test
	void noise() throws IOException {
		final Random random = new Random(5168);
		for (int run = 0; run < 500; run++) {
			final byte[] bytes = new byte[random.nextInt(3000) + 1];
			random.nextBytes(bytes);
			assertTrue(isRefused(bytes, "noise " + run));
		}
	}

	private boolean isRefused(final byte[] bytes, final String what) throws IOException {
		final Path file = Files.write(folder.resolve("fuzz.map"), bytes);
		final long before = threads.getCurrentThreadAllocatedBytes();
		try {
			MapReader.read(file, MapReader.Options.DEFAULT, Progress.NONE);
			return false;
		}
		catch (final BadInputException e) {
			assertFalse(e.getMessage().isBlank() || e.getMessage().contains("\n") || e.getMessage().contains("null"), e.getMessage());
			return true;
		}
		catch (final RuntimeException e) {
			return fail(what + " ended in " + e, e);
		}
		finally {
			final long taken = threads.getCurrentThreadAllocatedBytes() - before;
			assertTrue(taken < MEMORY_LIMIT, what + " took " + taken + " bytes");
		}
	}
}
