package io.github.emvalidation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** bin/launch and its twin for Windows give Java the same flags. */
class LaunchersTest {

	private static final Pattern FLAG = Pattern.compile("-(?:XX:|D|-enable-)[^\\s\"%;]+");
	/** The archive of classes and the look at the terminal need a shell of Unix. */
	private static final Pattern ONLY_UNIX = Pattern.compile("-XX:(\\$\\{kind|AOTCache=|SharedArchiveFile=).*|-Demvalidation\\.terminal=.*");
	private static final long HEADER_BYTES = 1024;

	@Test
	void theSameFlagsInTheSameOrder() throws IOException {
		final List<String> unix = flags("bin/launch", "#");
		assertTrue(unix.contains("-XX:+UseSerialGC"), unix.toString());
		assertEquals(unix, flags("bin/launch.cmd", "rem "));
	}

	/** Both call a map small that has at most 64³ voxels of single precision, and large above 128³; one counts in blocks of 512 bytes. */
	@ParameterizedTest
	@ValueSource(ints = { 64, 128 })
	void theSameMapsAreSmallAndLarge(final int side) throws IOException {
		final long bytes = HEADER_BYTES + (long) side * side * side * Float.BYTES;
		assertTrue(Files.readString(Path.of("bin/launch")).contains(" -size +" + bytes / 512 + " "));
		assertTrue(Files.readString(Path.of("bin/launch.cmd")).contains("if %bytes% gtr " + bytes + " "));
	}

	private static List<String> flags(final String file, final String comment) throws IOException {
		try (Stream<String> lines = Files.lines(Path.of(file))) {
			final String commands = lines.map(String::strip).filter(line -> !line.startsWith(comment)).collect(Collectors.joining("\n"));
			return FLAG.matcher(commands).results().map(MatchResult::group).filter(flag -> !ONLY_UNIX.matcher(flag).matches()).toList();
		}
	}
}
