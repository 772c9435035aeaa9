package io.github.emvalidation.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Parameters as the command line has them. */
class OptionWordsTest {

	@Test
	void aParameterInBracketsIsAnOption() {
		assertEquals("A voxel of 96 Å is larger than those of cryo-EM maps; give the right one (--voxel).",
			asOption("A voxel of 96 Å is larger than those of cryo-EM maps; give the right one (voxel)."));
		assertEquals("(if it is one, give its voxel size in Å: --voxel).", asOption("(if it is one, give its voxel size in Å: voxel)."));
		assertEquals("name another folder (--cache).", asOption("name another folder (\"cache\")."));
		assertEquals("write into another folder (--folder).", asOption("write into another folder (folder)."));
		assertEquals("give a map (map) or an image (image)", asOption("give a map (map) or an image (image)"));
		assertEquals("a voxel (or two) of map.mrc", asOption("a voxel (or two) of map.mrc"));
	}

	private static String asOption(final String sentence) {
		return OptionWords.of(sentence, Main.commandLine().getCommandSpec());
	}
}
