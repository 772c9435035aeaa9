package io.github.emvalidation.network;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.emvalidation.progress.BadInputException;
import java.util.List;

/**
 * What goes with the weights of a network, the file {@code card.json} beside them.
 *
 * @param name     of the network
 * @param version  of the weights
 * @param sha256   of the file of weights, 64 hexadecimal digits
 * @param task     what it answers, a sentence
 * @param voxel    voxel size of the maps it looks at, in Å
 * @param input    what it sees and how that is normalised, a sentence or two
 * @param range    of its answers
 * @param training maps it was trained on, and how, in sentences
 * @param split    how training, choice and test were kept apart, a sentence
 * @param heldOut  what it reached on families of proteins that it had not seen
 * @param realMaps what it says of real maps
 * @param licence  of the weights, as an SPDX name
 * @param commit   of the program that trained it
 * @param seed     of the random numbers of its training
 */
public record ModelCard(String name, String version, String sha256, String task, double voxel, String input, Range range, String training,
	String split, List<Measurement> heldOut, List<Measurement> realMaps, String licence, String commit, long seed)
{

	private static final ObjectMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
		DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES).enable(SerializationFeature.INDENT_OUTPUT).build();

	/**
	 * From the least to the largest answer.
	 *
	 * @param unit "Å", or empty for a pure number
	 */
	public record Range(double low, double high, String unit) {}

	/**
	 * A figure that was reached.
	 *
	 * @param what what was measured: "mean absolute error below 4 Å, no noise"
	 * @param unit "Å", or empty for a pure number
	 */
	public record Measurement(String what, double value, String unit) {}

	public ModelCard {
		heldOut = List.copyOf(heldOut);
		realMaps = List.copyOf(realMaps);
	}

	/** The same card for weights of that hash. */
	ModelCard of(final String hash) {
		return new ModelCard(name, version, hash, task, voxel, input, range, training, split, heldOut, realMaps, licence, commit, seed);
	}

	/** @throws BadInputException when the text is no card, or something is missing in it */
	static ModelCard parse(final String json) {
		try {
			return JSON.readValue(json, ModelCard.class);
		}
		catch (final JsonProcessingException e) {
			throw new BadInputException("The card of a network cannot be read (" + e.getOriginalMessage() + ").", e);
		}
	}

	String json() {
		try {
			return JSON.writeValueAsString(this) + "\n";
		}
		catch (final JsonProcessingException e) {
			throw new IllegalStateException(e);
		}
	}
}
