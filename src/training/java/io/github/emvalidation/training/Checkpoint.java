package io.github.emvalidation.training;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.emvalidation.network.NetworkEngine;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What an interrupted training goes on from: the arrays of the learner, and beside them how far it was. */
final class Checkpoint {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final Path folder;

	/** @param folder where the training writes */
	public Checkpoint(final Path folder) {
		this.folder = folder;
	}

	private Path arrays(final int steps) {
		return folder.resolve("checkpoint-" + steps + ".ndlist");
	}

	private Path state() {
		return folder.resolve("checkpoint.json");
	}

	/**
	 * Writes the arrays under a name of their own, then the small file that names them, then forgets the arrays before.
	 *
	 * @param minutes that the training has taken
	 */
	public void write(final Learner learner, final double minutes, final LearningCurve curve) throws IOException {
		final Path temporary = folder.resolve("checkpoint.tmp");
		try (OutputStream out = Files.newOutputStream(temporary)) {
			learner.state().encode(out);
		}
		final int before = Files.exists(state()) ? JSON.readTree(state().toFile()).get("steps").asInt() : -1;
		move(temporary, arrays(learner.steps()));
		final ObjectNode json = JSON.createObjectNode().put("steps", learner.steps()).put("minutes", minutes);
		final ArrayNode points = json.putArray("curve");
		for (final LearningCurve.Point point : curve.points()) {
			points.addObject().put("steps", point.steps()).put("training", point.training()).put("heldOut", point.heldOut());
		}
		JSON.writeValue(temporary.toFile(), json);
		move(temporary, state());
		if (before != learner.steps()) Files.deleteIfExists(arrays(before));
	}

	/** Takes the learner and the curve to where they were; returns the minutes until then, 0 where there is no checkpoint. */
	public double restore(final Learner learner, final LearningCurve curve) throws IOException {
		if (!Files.exists(state())) return 0;
		final JsonNode json = JSON.readTree(state().toFile());
		final int steps = json.get("steps").asInt();
		try (InputStream in = Files.newInputStream(arrays(steps)); NDManager scratch = NetworkEngine.newManager()) {
			learner.restore(NDList.decode(scratch, in), steps);
		}
		json.get("curve").forEach(p -> curve.add(p.get("steps").asInt(), p.get("training").asDouble(), p.get("heldOut").asDouble()));
		return json.get("minutes").asDouble();
	}

	private static void move(final Path from, final Path to) throws IOException {
		Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
	}
}
