package io.github.emvalidation.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Parameters as the command line has them. */
class OptionWordsTest {

	@Test
	void aParameterInBracketsIsAnOption() {
		assertEquals("A voxel of 96 Å is larger than those of cryo-EM maps; give the right one (--voxel).",
			OptionWords.of("A voxel of 96 Å is larger than those of cryo-EM maps; give the right one (voxel)."));
		assertEquals("(if it is one, give its voxel size in Å: --voxel).", OptionWords.of("(if it is one, give its voxel size in Å: voxel)."));
		assertEquals("name another folder (--cache).", OptionWords.of("name another folder (\"cache\")."));
		assertEquals("a voxel (or two) of map.mrc", OptionWords.of("a voxel (or two) of map.mrc"));
	}
}
