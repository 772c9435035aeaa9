package io.github.emvalidation.training.resolution;

import io.github.emvalidation.network.Model;
import io.github.emvalidation.network.ModelCard.Range;
import io.github.emvalidation.network.Tensor;
import io.github.emvalidation.network.Weights;
import io.github.emvalidation.network.resolution.ResolutionNet;
import io.github.emvalidation.network.resolution.ResolutionNet.Layer;
import io.github.emvalidation.training.Batches;
import io.github.emvalidation.training.Evaluation;
import io.github.emvalidation.training.FamilySplit;
import io.github.emvalidation.training.Learner;
import io.github.emvalidation.training.LearningRate;
import io.github.emvalidation.training.Lesson;
import io.github.emvalidation.training.LessonCard;
import io.github.emvalidation.training.StructureDraw;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/**
 * What the network of the local resolution learns.
 *
 * @param cubes in a batch
 * @param side  of a cube in voxels
 * @param from  a plain network that stays as it is while a second opinion is learnt beside it; empty for a plain network from random
 *              weights
 */
public record ResolutionLesson(int cubes, int side, Optional<Weights> from) implements Lesson {

	private static final int VALIDATION_CUBES = 60;
	private static final long VALIDATION_SEED = -1;
	private static final double RISE = 0.02;
	private static final double LEAST_RATE = 0.01;
	/** The resolution that an untrained network answers, in Å. */
	private static final double FIRST_ANSWER = 6;
	private static final double LAST_GAIN = 0.1;
	/** A plain network, and one with a second opinion that was trained to its end. */
	private static final String PLAIN = "1";
	private static final String SECOND = "3";

	private Diet diet() {
		return from.isPresent() ? Diet.SECOND : Diet.FIRST;
	}

	/** Random weights, or the answers of the network to begin with. */
	@Override
	public Weights start(final long seed) {
		return from.map(plain -> SecondOpinion.beside(plain, new Random(seed))).orElseGet(() -> random(new Random(seed)));
	}

	/** Those of the last layer are small, so that the first answers are near {@link #FIRST_ANSWER}. */
	private static Weights random(final Random random) {
		final Map<String, Tensor> tensors = new LinkedHashMap<>();
		for (final Layer layer : ResolutionNet.FEATURES) tensors.put(layer.name(), Learner.random(layer.shape(), 1, random));
		for (final Layer layer : ResolutionNet.HEAD) {
			final boolean isLast = layer.out() == 1;
			tensors.put(layer.name(), Learner.random(layer.shape(), isLast ? LAST_GAIN : 1, random));
			final float[] bias = new float[layer.out()];
			if (isLast) bias[0] = (float) Math.log(FIRST_ANSWER);
			tensors.put(layer.bias(), new Tensor(new long[] { layer.out() }, bias));
		}
		return new Weights(tensors);
	}

	@Override
	public boolean learns(final String name) {
		return from.map(plain -> !plain.tensors().containsKey(name)).orElse(true);
	}

	@Override
	public Learner.Memory memory() {
		return new Learner.Memory(0.99f, 0.002f, 10);
	}

	@Override
	public LearningRate rate(final double highest) {
		return new LearningRate(highest, RISE, LEAST_RATE);
	}

	@Override
	public String error() {
		return "Mean |ln r − ln label|";
	}

	@Override
	public Batches batches(final StructureDraw structures, final long seed) {
		return new SampleQueue(new Samples(structures, diet(), side, seed), cubes, side);
	}

	@Override
	public ToDoubleFunction<Learner> heldOut(final StructureDraw structures) {
		final Samples samples = new Samples(structures, diet(), side, VALIDATION_SEED);
		final List<Sample> all = new ArrayList<>();
		while (all.size() < VALIDATION_CUBES) all.add(samples.next());
		return learner -> error(learner, all);
	}

	private double error(final Learner learner, final List<Sample> all) {
		double sum = 0;
		for (int i = 0; i < all.size(); i += cubes) {
			final List<Sample> part = all.subList(i, Math.min(i + cubes, all.size()));
			sum += part.size() * learner.errorOfAverage(Batch.loss(part, side));
		}
		return sum / all.size();
	}

	@Override
	public LessonCard card() {
		return new LessonCard("resolution", from.isPresent() ? SECOND : PLAIN, "The local resolution of a map round each voxel.", 1,
			"Maps with voxels of 1 Å, low-passed at their resolution, times a mask that reaches a few voxels beyond the particle. Each box of " +
				"13 × 13 × 13 voxels counts by its shape only: it is divided by its L2 norm.",
			new Range(Recipe.LOW, Recipe.HIGH, "Å"), diet().words());
	}

	@Override
	public Evaluation evaluate(final Model model, final FamilySplit split, final int count, final Optional<Path> maps,
		final Consumer<String> say)
	{
		return ResolutionEvaluation.of(model, split, maps, count, ResolutionEvaluation.SEED, say);
	}
}
