package io.github.emvalidation.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.training.FamilySplit.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FamilySplitTest {

	/** A hundred families, the i-th with 1 + i mod 4 members. */
	private static List<Listing> listings() {
		final List<Listing> all = new ArrayList<>();
		for (int family = 0; family < 100; family++) {
			for (int i = 0; i <= family % 4; i++) all.add(new Listing(family + "-" + i, Path.of("x.pdb"), 100, 0.5, 0.1, "alpha", "f" + family));
		}
		return all;
	}

	private static Set<String> families(final FamilySplit split, final Part part) {
		return split.listings(part).stream().map(Listing::family).collect(Collectors.toSet());
	}

	@Test
	void everyFamilyIsInOnePart() {
		final FamilySplit split = FamilySplit.of(listings(), 5);
		final Set<String> all = new HashSet<>();
		int sum = 0;
		for (final Part part : Part.values()) {
			all.addAll(families(split, part));
			sum += families(split, part).size();
			assertEquals(families(split, part).size(), split.families(part));
		}
		assertEquals(100, sum, "no family is in two parts");
		assertEquals(100, all.size());
		assertEquals(70, split.families(Part.TRAINING));
		assertEquals(10, split.families(Part.VALIDATION));
	}

	@Test
	void theSeedDecidesAndTheOrderDoesNot() {
		final List<Listing> shuffled = new ArrayList<>(listings());
		Collections.reverse(shuffled);
		assertEquals(families(FamilySplit.of(listings(), 5), Part.TEST), families(FamilySplit.of(shuffled, 5), Part.TEST));
		assertNotEquals(families(FamilySplit.of(listings(), 5), Part.TEST), families(FamilySplit.of(listings(), 6), Part.TEST));
	}

	@Test
	void theListIsWrittenOut(@TempDir final Path folder) throws IOException {
		final Path file = folder.resolve("split.csv");
		final FamilySplit split = FamilySplit.of(listings(), 5);
		split.write(file);
		final List<String> lines = Files.readAllLines(file);
		assertEquals(listings().size() + 1, lines.size());
		assertEquals(split.listings(Part.TEST).size(), lines.stream().filter(line -> line.endsWith(",test")).count());
	}

	@Test
	void twoFamiliesAreTooFew() {
		assertTrue(assertThrows(BadInputException.class, () -> FamilySplit.of(listings().subList(0, 2), 1)).getMessage().contains("at least 3"));
	}

	@Test
	void largeFamiliesComeUpAsTheRootOfTheirSize() {
		final List<Listing> two = new ArrayList<>();
		for (int i = 0; i < 16; i++) two.add(new Listing("large", Path.of("a"), 1, 0, 0, "", "large"));
		two.add(new Listing("small", Path.of("b"), 1, 0, 0, "", "small"));
		final StructureDraw draw = new StructureDraw(two);
		final SplittableRandom random = new SplittableRandom(3);
		int small = 0;
		for (int i = 0; i < 5000; i++) small += draw.nextListing(random).family().equals("small") ? 1 : 0;
		assertEquals(0.2, small / 5000.0, 0.02, "16 of weight 1/4 against 1 of weight 1");
	}

	@Test
	void filesThatCannotBeReadAreLeftOutAndNamed(@TempDir final Path folder) throws IOException {
		final Path good = StructureFiles.write(folder.resolve("good.pdb"), StructureFiles.alanine(1, 'A', 0, 0, ""));
		final Path bad = folder.resolve("bad.pdb");
		final StructureDraw draw = new StructureDraw(List.of(new Listing("bad", bad, 1, 0, 0, "", "bad"), new Listing("good", good, 1, 0, 0, "", "good")));
		final SplittableRandom random = new SplittableRandom(3);
		for (int i = 0; i < 20; i++) assertEquals("good", draw.next(random).name());
		assertEquals(Set.of(bad), draw.unreadable().keySet());
		final StructureDraw hopeless = new StructureDraw(List.of(new Listing("bad", bad, 1, 0, 0, "", "bad")));
		assertThrows(BadInputException.class, () -> hopeless.next(random));
	}

	@Test
	void tablesThatAreIncompleteEndInOneSentence(@TempDir final Path folder) throws IOException {
		assertThrows(BadInputException.class, () -> Listing.of(folder));
		Files.writeString(folder.resolve("structures.csv"), "pdb,file\n1abc,1abc.pdb\n");
		assertTrue(assertThrows(BadInputException.class, () -> Listing.of(folder)).getMessage().contains("residues"));
		Files.writeString(folder.resolve("structures.csv"), "pdb,file,residues,helix,strand,ss_class,family\n1abc,1abc.pdb,many,0,0,alpha,1abc\n");
		assertTrue(assertThrows(BadInputException.class, () -> Listing.of(folder)).getMessage().contains("Row 1"));
	}
}
