package io.github.emvalidation.network;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.emvalidation.progress.BadInputException;
import java.util.List;

/**
 * The card of a network: the file {@code card.json} beside its weights.
 *
 * @param name     of the network
 * @param version  of the weights
 * @param sha256   of the file of weights, 64 hexadecimal digits
 * @param task     what it answers, a sentence
 * @param voxel    voxel size of the maps it looks at, in Å
 * @param input    its input and the normalisation, one or two sentences
 * @param range    of its answers
 * @param training the maps and the method of its training, in sentences
 * @param split    how training, choice and test were separated, one sentence
 * @param heldOut  its errors on families of proteins outside its training
 * @param realMaps its answers on real maps
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
	 * A measured value.
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
