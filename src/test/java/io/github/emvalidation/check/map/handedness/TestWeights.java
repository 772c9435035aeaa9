package io.github.emvalidation.check.map.handedness;

import io.github.emvalidation.network.PthFiles;
import io.github.emvalidation.network.Tensor;
import io.github.emvalidation.network.Weights;
import io.github.emvalidation.network.published.BoxWeights;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files of made-up weights whose answer is much the same everywhere. */
public final class TestWeights {

	private TestWeights() {}

	/** The last logit is that of random weights plus {@code bias}. */
	public static Path file(final Path folder, final String name, final float bias) {
		final Map<String, Tensor> tensors = new LinkedHashMap<>(BoxWeights.random(7).tensors());
		tensors.put("linear2.bias", new Tensor(new long[] { 1 }, new float[] { bias }));
		return PthFiles.write(folder.resolve(name), new Weights(tensors));
	}

	/** A pair that finds helices nearly everywhere. */
	public static PublishedNetworks everywhere() {
		try {
			final Path folder = Files.createTempDirectory("weights");
			final PublishedNetworks method = new PublishedNetworks(file(folder, "helix.pth", 6), file(folder, "hand.pth", -1));
			for (final String name : new String[] { "helix.pth", "hand.pth" }) Files.delete(folder.resolve(name));
			Files.delete(folder);
			return method;
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
