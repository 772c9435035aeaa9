package io.github.emvalidation.training.handedness;

import io.github.emvalidation.io.MapReader;
import io.github.emvalidation.network.ModelCard.Measurement;
import io.github.emvalidation.network.handedness.HandednessNetworks;
import io.github.emvalidation.network.handedness.HandednessVerdict;
import io.github.emvalidation.network.handedness.HelixReading;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.structure.Structure;
import io.github.emvalidation.training.Evaluation;
import io.github.emvalidation.training.FamilySplit;
import io.github.emvalidation.training.FamilySplit.Part;
import io.github.emvalidation.training.Imaging;
import io.github.emvalidation.training.Listing;
import io.github.emvalidation.training.PosedStructure;
import io.github.emvalidation.training.StructureReader;
import io.github.emvalidation.volume.DensityMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * How good the two networks of the handedness are: on maps simulated from families that they have not learnt from, on maps without
 * helices, and on real maps.
 */
public final class HandednessEvaluation {

	/** How many structures. */
	public static final int COUNT = 24;
	static final long SEED = 1;
	private static final String CODE = "```";
	private static final double[] NOISE = { 0, 0.3, 1 };
	private static final double[] RESOLUTIONS = { 3, 3.5, 4, 4.5, 5 };
	private static final int LEAST_RESIDUES = 80;
	private static final int MOST_RESIDUES = 900;
	private static final double LEAST_HELIX = 0.2;
	private static final double NO_HELIX = 0.03;
	private static final int ALL_BETA = 6;
	private static final double ENCLOSED = 0.9;

	private final HandednessNetworks networks;
	private final Consumer<String> say;
	private final List<String> said = new ArrayList<>();
	private final Goals goals;

	private HandednessEvaluation(final HandednessNetworks networks, final Consumer<String> listener) {
		this.networks = networks;
		say = line -> {
			said.add(line);
			listener.accept(line);
		};
		goals = new Goals(say);
	}

	/**
	 * Measures.
	 *
	 * @param part  of the split to test on
	 * @param count how many structures
	 * @param seed  of everything random
	 * @param maps  folder of real maps
	 * @param say   is told each value as it comes
	 */
	public static HandednessEvaluation of(final HandednessNetworks networks, final FamilySplit split, final Part part, final int count,
		final long seed, final Optional<Path> maps, final Consumer<String> say)
	{
		final HandednessEvaluation evaluation = new HandednessEvaluation(networks, say);
		evaluation.simulated(split, part, count, seed);
		evaluation.withoutHelices(split, seed);
		maps.ifPresent(evaluation::real);
		return evaluation;
	}

	/** What it tells of the network that finds helices. */
	public Evaluation ofHelices() {
		return of(goals.ofHelices());
	}

	/** What it tells of the network that tells which way they turn. */
	public Evaluation ofHands() {
		return of(goals.ofHands());
	}

	private Evaluation of(final List<Measurement> heldOut) {
		return new Evaluation() {

			@Override
			public List<Measurement> heldOut() {
				return heldOut;
			}

			@Override
			public List<Measurement> realMaps() {
				return goals.ofRealMaps();
			}

			@Override
			public void write(final Path folder) throws IOException {
				final List<String> lines = new ArrayList<>(said);
				lines.add(0, CODE);
				lines.add(CODE);
				Files.write(folder.resolve("evaluation.md"), lines);
			}
		};
	}

	/**
	 * Maps of families of a part of the split, each structure at one resolution and with three strengths of noise, every second one
	 * mirrored.
	 */
	private void simulated(final FamilySplit split, final Part part, final int structures, final long seed) {
		final SplittableRandom random = new SplittableRandom(seed);
		final List<Listing> listings = drawn(split.listings(part).stream().filter(l -> l.helix() >= LEAST_HELIX &&
			l.residues() >= LEAST_RESIDUES && l.residues() <= MOST_RESIDUES).toList(), structures, random);
		final List<List<HandednessTrial>> byNoise = new ArrayList<>();
		final List<HelixRanking> rankings = new ArrayList<>();
		for (int i = 0; i < NOISE.length; i++) {
			byNoise.add(new ArrayList<>());
			rankings.add(new HelixRanking());
		}
		final Map<Double, List<HandednessTrial>> byResolution = new TreeMap<>();
		for (int i = 0; i < listings.size(); i++) {
			final Structure structure = StructureReader.read(listings.get(i).file());
			final PosedStructure posed = TrainingMap.pose(structure, random);
			final double resolution = RESOLUTIONS[i % RESOLUTIONS.length];
			final double b = random.nextDouble() * Imaging.largestB(resolution);
			for (int level = 0; level < NOISE.length; level++) {
				final TrainingMap map = TrainingMap.of(structure, posed, new TrainingMap.Recipe(resolution, b, NOISE[level], ENCLOSED, false), random);
				final boolean mirrored = i % 2 == 1;
				final String name = String.format(Locale.ROOT, "%s %.1f Å B %.0f noise %.1f", structure.name(), resolution, b, NOISE[level]);
				final HandednessTrial trial;
				if (mirrored) trial = HandednessTrial.of(name, map.map(), map.contour(), true, networks);
				else {
					final HandednessVerdict verdict = networks.read(map.map(), map.contour(), Progress.NONE);
					HandednessTrial.rank(verdict, map, rankings.get(level));
					trial = HandednessTrial.of(name, verdict, false);
				}
				say.accept(trial.line());
				byNoise.get(level).add(trial);
				byResolution.computeIfAbsent(resolution, any -> new ArrayList<>()).add(trial);
			}
		}
		final HelixRanking all = new HelixRanking();
		if (listings.isEmpty()) {
			say.accept("There is no structure with helices to test on.");
			return;
		}
		for (int level = 0; level < NOISE.length; level++) {
			goals.simulated(NOISE[level], byNoise.get(level));
			goals.ranking(NOISE[level], rankings.get(level));
			all.add(rankings.get(level));
		}
		byResolution.forEach(goals::resolution);
		goals.calibration(byNoise.stream().flatMap(List::stream).toList());
		goals.ranking(all, HelixReading.THRESHOLD);
	}

	/** Some of them in random order, each family once as far as there are as many. */
	private static List<Listing> drawn(final List<Listing> from, final int count, final SplittableRandom random) {
		final List<Listing> rest = new ArrayList<>(from);
		final List<Listing> drawn = new ArrayList<>();
		while (drawn.size() < count && !rest.isEmpty()) {
			final Listing next = rest.remove(random.nextInt(rest.size()));
			drawn.add(next);
			rest.removeIf(other -> other.family().equals(next.family()));
		}
		return drawn;
	}

	/** Maps of which no handedness can be told. */
	private void withoutHelices(final FamilySplit split, final long seed) {
		final List<HandednessTrial> trials = new ArrayList<>();
		trials.add(other(OtherMaps.noise(seed), 2));
		trials.add(other(OtherMaps.sphere(), 1));
		trials.add(other(OtherMaps.dna(), 1.5));
		final SplittableRandom random = new SplittableRandom(seed);
		final List<Listing> beta = drawn(split.listings(Part.TEST).stream().filter(l -> l.helix() <= NO_HELIX &&
			l.residues() <= MOST_RESIDUES).toList(), ALL_BETA, random);
		for (final Listing listing : beta) {
			final Structure structure = StructureReader.read(listing.file());
			final PosedStructure posed = TrainingMap.pose(structure, random);
			final TrainingMap map = TrainingMap.of(structure, posed, new TrainingMap.Recipe(3.5, 60, 0.1, ENCLOSED, false), random);
			trials.add(HandednessTrial.of(listing.name() + ", strands only", map.map(), map.contour(), false, networks));
		}
		trials.forEach(trial -> say.accept(trial.line()));
		goals.noVerdict("maps without helices", trials);
	}

	/** A map contoured at so many standard deviations. */
	private HandednessTrial other(final DensityMap map, final double deviations) {
		double sum = 0;
		double squares = 0;
		for (int z = 0; z < map.grid().nz(); z++) {
			for (final float value : map.plane(z)) {
				sum += value;
				squares += (double) value * value;
			}
		}
		final double mean = sum / map.grid().voxels();
		final double deviation = Math.sqrt(squares / map.grid().voxels() - mean * mean);
		return HandednessTrial.of(map.name(), map, mean + deviations * deviation, false, networks);
	}

	/** The real maps that lie in a folder, and their mirror images. */
	private void real(final Path folder) {
		for (final HandednessOfRealMap real : HandednessOfRealMap.ALL) {
			final Path file = folder.resolve(real.file());
			if (!Files.exists(file)) continue;
			final DensityMap map = MapReader.read(file, MapReader.Options.DEFAULT, Progress.NONE).map();
			final long start = System.nanoTime();
			final HandednessTrial trial = HandednessTrial.of(real.file(), map, real.contour(), false, networks);
			final double seconds = (System.nanoTime() - start) / 1e9;
			final HandednessTrial mirror = HandednessTrial.of(real.file(), map, real.contour(), true, networks);
			say.accept(trial.line() + String.format(Locale.ROOT, "  %.1f s", seconds));
			say.accept(mirror.line());
			if (real.readable()) goals.readable(real, trial, mirror);
			else goals.noVerdict(real.file(), List.of(trial, mirror));
		}
	}
}
