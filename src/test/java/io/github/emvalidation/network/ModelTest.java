package io.github.emvalidation.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.network.ModelCard.Measurement;
import io.github.emvalidation.network.ModelCard.Range;
import io.github.emvalidation.progress.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelTest {

	private static final ModelCard CARD = new ModelCard("toy", "1.2", "", "Tells nothing.", 1.5, "Boxes of 3 voxels.", new Range(2.5, 13, "Å"),
		"None.", "None.", List.of(new Measurement("mean absolute error", 0.25, "Å")), List.of(), "BSD-2-Clause", "0123abc", 20260101);

	private static final Model MODEL = new Model(CARD, new Weights(Map.of("a", new Tensor(new long[] { 2 }, new float[] { 3, 4 }))));

	@TempDir
	private Path folder;

	@Test
	void aModelComesBackFromItsFolder() {
		MODEL.write(folder.resolve("toy"));
		final Model read = Model.read(folder.resolve("toy"));
		assertEquals(CARD.of(read.card().sha256()), read.card());
		assertTrue(read.card().sha256().matches("[0-9a-f]{64}"));
		assertArrayEquals(new float[] { 3, 4 }, read.weights().require("a", 2).values());
	}

	@Test
	void damagedWeightsAreRefused() throws IOException {
		MODEL.write(folder);
		final byte[] bytes = Files.readAllBytes(folder.resolve(Model.WEIGHTS));
		bytes[bytes.length / 2]++;
		Files.write(folder.resolve(Model.WEIGHTS), bytes);
		final String message = assertThrows(BadInputException.class, () -> Model.read(folder)).getMessage();
		assertTrue(message.contains("damaged or were replaced"), message);
	}

	@Test
	void aCardMustBeComplete() throws IOException {
		MODEL.write(folder);
		final Path card = folder.resolve(Model.CARD);
		Files.writeString(card, Files.readString(card).replaceFirst("\"licence\" : \"BSD-2-Clause\",", ""));
		assertTrue(assertThrows(BadInputException.class, () -> Model.read(folder)).getMessage().contains("licence"));
		Files.delete(card);
		assertThrows(BadInputException.class, () -> Model.read(folder));
	}

	@Test
	void aModelThatIsNotShippedIsNamed() {
		assertFalse(Model.isShipped("toy"));
		assertEquals("The program lacks the network \"toy\"; install it again.",
			assertThrows(BadInputException.class, () -> Model.shipped("toy")).getMessage());
	}
}
