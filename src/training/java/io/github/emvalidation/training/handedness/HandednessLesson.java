package io.github.emvalidation.training.handedness;

import io.github.emvalidation.network.Model;
import io.github.emvalidation.network.ModelCard.Range;
import io.github.emvalidation.network.Tensor;
import io.github.emvalidation.network.Weights;
import io.github.emvalidation.network.handedness.ConvolutionLayer;
import io.github.emvalidation.network.handedness.HandednessNet;
import io.github.emvalidation.network.handedness.HandednessNetworks;
import io.github.emvalidation.network.handedness.HelixNet;
import io.github.emvalidation.training.Batches;
import io.github.emvalidation.training.Evaluation;
import io.github.emvalidation.training.FamilySplit;
import io.github.emvalidation.training.FamilySplit.Part;
import io.github.emvalidation.training.Learner;
import io.github.emvalidation.training.LearningRate;
import io.github.emvalidation.training.Lesson;
import io.github.emvalidation.training.LessonCard;
import io.github.emvalidation.training.StructureDraw;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * What each of the two networks of the handedness learns.
 *
 * @param layers   of the network
 * @param examples to begin with, none as yet
 * @param card     what its card says
 * @param pair     the network, beside the program's own for the other half of the work
 * @param values   what an evaluation of the pair tells of the network
 */
public record HandednessLesson(List<ConvolutionLayer> layers, Supplier<Examples> examples, LessonCard card,
	Function<Model, HandednessNetworks> pair, Function<HandednessEvaluation, Evaluation> values) implements Lesson
{

	private static final int VALIDATION_MAPS = 60;
	private static final int VALIDATION_BATCHES = 20;
	private static final long VALIDATION_SEED = 77;
	private static final double LEAST_RATE = 0.02;

	private static final Range PROBABILITY = new Range(0, 1, "");
	private static final String SEEN = "Maps low-passed to 4.5 Å (nothing beyond 4.2 Å), densities on a scale whose zero is the median of " +
		"the box and whose unit is the density-weighted mean density in the mask. ";
	private static final String MAPS = "of 2.5 to 8 Å, B-factors from -80 to 250 Å², without noise " +
		"or with noise of 0.05 to 2.5 times the signal";

	private static final String VERSION = "1";

	/** Finds helices. */
	public static final HandednessLesson HELIX = new HandednessLesson(HelixNet.LAYERS, HelixExamples::new,
		new LessonCard(HandednessNetworks.HELIX, VERSION, "Which voxels of a map lie in alpha helices of eight residues or more.", 2,
			SEEN + "A box of 11 × 11 × 11 voxels.", PROBABILITY, MAPS),
		model -> new HandednessNetworks(model, Model.shipped(HandednessNetworks.HAND)), HandednessEvaluation::ofHelices);

	/** Tells which way helices turn. */
	public static final HandednessLesson HAND = new HandednessLesson(HandednessNet.LAYERS, HandednessExamples::new,
		new LessonCard(HandednessNetworks.HAND, VERSION, "Whether the helix through a place is mirrored, that is left-handed.", 1,
			SEEN + "A cylinder about the axis of the helix: 6 rings, 22 heights, 16 angles, scaled to unit norm.", PROBABILITY, MAPS),
		model -> new HandednessNetworks(Model.shipped(HandednessNetworks.HELIX), model), HandednessEvaluation::ofHands);

	/** Random weights, and biases of 0. */
	@Override
	public Weights start(final long seed) {
		final Random random = new Random(seed);
		final Map<String, Tensor> tensors = new LinkedHashMap<>();
		for (final ConvolutionLayer layer : layers) {
			tensors.put(layer.name() + ".weight", Learner.random(layer.weights(), 1, random));
			tensors.put(layer.name() + ".bias", new Tensor(new long[] { layer.channels() }, new float[(int) layer.channels()]));
		}
		return new Weights(tensors);
	}

	@Override
	public Learner.Memory memory() {
		return new Learner.Memory(0.999f, 0.005f, 1);
	}

	@Override
	public LearningRate rate(final double highest) {
		return new LearningRate(highest, 0, LEAST_RATE);
	}

	@Override
	public String error() {
		return "Cross-entropy";
	}

	@Override
	public Batches batches(final StructureDraw structures, final long seed) {
		return new MapBatches(examples.get(), structures, seed);
	}

	@Override
	public ToDoubleFunction<Learner> heldOut(final StructureDraw structures) {
		final Examples others = examples.get();
		MapBatches.add(others, new TrainingMaps(structures, VALIDATION_SEED), VALIDATION_MAPS);
		return learner -> {
			final SplittableRandom random = new SplittableRandom(VALIDATION_SEED);
			double sum = 0;
			for (int i = 0; i < VALIDATION_BATCHES; i++) {
				sum += learner.errorOfAverage((weights, scratch) -> others.error(weights, scratch, random));
			}
			return sum / VALIDATION_BATCHES;
		};
	}

	@Override
	public Evaluation evaluate(final Model model, final FamilySplit split, final int count, final Optional<Path> maps,
		final Consumer<String> say)
	{
		return values.apply(HandednessEvaluation.of(pair.apply(model), split, Part.TEST, count, HandednessEvaluation.SEED, maps, say));
	}
}
