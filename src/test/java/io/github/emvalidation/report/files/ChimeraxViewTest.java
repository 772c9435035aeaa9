package io.github.emvalidation.report.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.entry.Facts;
import io.github.emvalidation.entry.InputFile;
import io.github.emvalidation.figure.Palette;
import io.github.emvalidation.report.Reports;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.Product;
import io.github.emvalidation.result.Scale;
import io.github.emvalidation.result.Product.Local;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Vec3;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChimeraxViewTest {

	/** Half the voxels of the map, and a place by NSTART alone: (2, -4, 6) voxels of 2 Å. */
	private static final Grid COARSE = new Grid(new Int3(4, 4, 4), new Vec3(2, 2, 2), new Int3(2, -4, 6), Vec3.ZERO);

	@TempDir
	private Path dir;
	private Path folder;

	@BeforeEach
	void make() throws IOException {
		folder = Files.createDirectories(dir.resolve("my maps/the report"));
	}

	@Test
	void theMapIsOpenedAtItsContourAndColouredByTheFirstLocalMap() {
		final List<String> lines = of(dir.resolve("my maps/a \"new\" #1 map.mrc"), Facts.NONE, local("b.mrc", "B (Å²)", -100, 300), local("q.mrc", "Share", 0,
			1), Reports.product("sharpened.mrc"));
		assertTrue(lines.remove(0).startsWith("# "));
		assertEquals("open \"../a \\\"new\\\" #1 map.mrc\"", lines.remove(0));
		final Grid grid = Reports.MAP.grid();
		assertEquals("volume #1 voxelSize " + (float) grid.voxel().x() + "," + (float) grid.voxel().y() + "," + (float) grid.voxel().z() + " origin " +
			(float) grid.position().x() + "," + (float) grid.position().y() + "," + (float) grid.position().z(), lines.remove(0));
		assertEquals(List.of("volume #1 style surface step 1 level 0.4", "open \"b.mrc\"", "volume #2 voxelSize 2.0,2.0,2.0 origin 4.0,-8.0,12.0",
			"volume #2 hide", "open \"q.mrc\"", "volume #3 voxelSize 2.0,2.0,2.0 origin 4.0,-8.0,12.0", "volume #3 hide", "# B (Å²)",
			"color sample #1 map #2 palette -100.0,#000080:-50.0,#0000ff:0.0,#0080ff:50.0,#00ffff:100.0,#80ff80:150.0,#ffff00:200.0,#ff8000:" +
				"250.0,#ff0000:300.0,#800000",
			"# Share: type this command for its colours",
			"# color sample #1 map #3 palette 0.0,#000080:0.125,#0000ff:0.25,#0080ff:0.375,#00ffff:0.5,#80ff80:0.625,#ffff00:0.75,#ff8000:" +
				"0.875,#ff0000:1.0,#800000",
			"view"), lines);
	}

	@Test
	void theSurfaceOfTheMaskStandsInForAMapThatChimeraxCannotRead() {
		final Product mask = new Product("hard-mask.mrc", "The mask.", MapMask.atLeast(DensityMap.zeros("m", COARSE), 0));
		for (final List<String> lines : List.of(of(dir.resolve("a.map.gz"), Facts.NONE, mask),
			of(dir.resolve("stack.mrc"), Facts.NONE.with(Input.INDEX, OptionalDouble.of(1)), mask), view(Facts.NONE, mask)))
		{
			assertTrue(lines.contains("open \"hard-mask.mrc\""), lines.toString());
			assertTrue(lines.contains("volume #1 style surface step 1 level 0.5"), lines.toString());
			assertEquals(1, lines.stream().filter(line -> line.startsWith("open")).count());
		}
		assertTrue(view(Facts.NONE, local("b.mrc", "B", 0, 1)).stream().allMatch(line -> line.startsWith("#")), "there is nothing to colour");
	}

	@Test
	void namesAreQuoted() {
		assertEquals("\"a; b.mrc\"", ChimeraxView.quoted("a; b.mrc"));
		assertEquals("\"a\\\\b \\\"c\\\".mrc\"", ChimeraxView.quoted("a\\b \"c\".mrc"));
		assertFalse(String.join("", of(dir.resolve("two\nlines.mrc"), Facts.NONE)).contains("two"), "no name can hold another command");
	}

	private List<String> of(final Path map, final Facts facts, final Product... products) {
		return view(facts.from(Input.MAP, new InputFile(map.toString(), Optional.empty(), Optional.empty())), products);
	}

	private List<String> view(final Facts facts, final Product... products) {
		final CheckResult.Builder check = CheckResult.graded(Reports.info("0.a", "Check"), "Well.");
		for (final Product product : products) check.product(product);
		return new ArrayList<>(ChimeraxView.of(Reports.of(facts, List.of(check.build())), folder, Palette.JET).lines().toList());
	}

	private static Product local(final String file, final String label, final double low, final double high) {
		final DensityMap values = DensityMap.zeros("local", COARSE);
		return new Product(file, "Local.", values, Optional.of(new Local(label, new Scale(low, high, Scale.Sense.LOW_IS_BETTER), MapMask.atLeast(values, 0))));
	}
}
