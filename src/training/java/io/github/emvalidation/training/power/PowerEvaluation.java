package io.github.emvalidation.training.power;

import io.github.emvalidation.check.Check;
import io.github.emvalidation.entry.Facts;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.result.MapKind;
import io.github.emvalidation.structure.Structure;
import io.github.emvalidation.training.FamilySplit;
import io.github.emvalidation.training.FamilySplit.Part;
import io.github.emvalidation.training.Listing;
import io.github.emvalidation.training.StructureReader;
import io.github.emvalidation.training.power.Fault.Degree;
import io.github.emvalidation.volume.DensityMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.imglib2.parallel.Parallelization;

/**
 * Makes and checks the maps: first the good maps of all structures, then the faults of some of them. Only structures are used whose
 * families no network learnt from: those of validation to choose limits on, those of the test for what is reported.
 */
public final class PowerEvaluation {

	/** Parts of the table. */
	public static final String CHOOSE = "choose";
	public static final String REPORT = "report";
	static final String REAL = "real";
	static final String OTHER = "other";
	private static final String AS_IT_IS = "as it is";
	private static final String BELT = "belt";
	/** Of a belt, over the contour level. */
	private static final double BELT_DENSITY = 0.5;

	private static final int FEWEST_RESIDUES = 200;
	private static final int MOST_RESIDUES = 700;
	/** Every so manieth structure is assembled, its symmetries in turn. */
	private static final int ASSEMBLED = 5;
	private static final List<Symmetry> SYMMETRIES = List.of(Symmetry.C2, Symmetry.D2, Symmetry.C3, Symmetry.C4, Symmetry.O, Symmetry.C6,
		Symmetry.C5);

	/**
	 * How much.
	 *
	 * @param good     structures whose good maps are reported, two maps each
	 * @param faulty   of these, how many get faults
	 * @param choose   structures to choose limits on
	 * @param tried    of these, how many get faults
	 * @param learnt   whether these are of families that networks learn from, which are more
	 * @param side     largest side of a box in voxels
	 * @param seed     of everything random
	 * @param networks whether the checks with networks run, too
	 * @param faults   names of the faults; all if empty
	 * @param others   structures of any size or family whose good maps are looked at besides: names, each with its symmetry after a colon
	 *                 if that is not C1, and with "belt" after a colon if detergent lies round it
	 * @param again    ids of checks that run once more: the table forgets what they said; a run that goes on leaves this out
	 */
	public record Settings(int good, int faulty, int choose, int tried, boolean learnt, int side, long seed, boolean networks,
		Set<String> faults, List<String> others, Set<String> again)
	{
		private boolean has(final Fault fault) {
			return faults.isEmpty() || faults.contains(fault.name());
		}
	}

	private final Settings settings;
	private final TrialTable table;
	private final List<Check> checks;
	private final Consumer<String> say;

	private PowerEvaluation(final Settings settings, final Path file, final Consumer<String> say) throws IOException {
		this.settings = settings;
		this.say = say;
		table = new TrialTable(file, settings.again);
		checks = new ArrayList<>(Trial.CHECKS);
		if (settings.networks) checks.addAll(Trial.NETWORKS);
	}

	/**
	 * Checks what the file does not hold yet; it holds all afterwards.
	 *
	 * @param maps real maps, or empty
	 * @param file the table of all limits and maps, as CSV
	 */
	public static List<TrialRow> run(final FamilySplit split, final Optional<Path> maps, final Settings settings, final Path file,
		final Consumer<String> say) throws IOException
	{
		final PowerEvaluation evaluation = new PowerEvaluation(settings, file, say);
		if (maps.isPresent()) {
			for (final RealMaps.Known known : RealMaps.in(maps.get())) evaluation.check(known);
		}
		evaluation.check(split);
		return evaluation.table.rows();
	}

	private void check(final RealMaps.Known known) throws IOException {
		final List<Check> wanted = wanted(known.name(), REAL, AS_IT_IS);
		if (wanted.isEmpty()) return;
		table.add(new TrialRow(known.name(), known.name(), REAL, REAL, AS_IT_IS, settings.seed, Trial.of(known.read(), Facts.NONE, wanted),
			ids(wanted)));
		say.accept(known.name() + " is checked.");
	}

	/** The checks that the table does not hold yet of this map. */
	private List<Check> wanted(final String structure, final String fault, final String degree) {
		final Set<String> ran = table.ran(structure, fault, degree, settings.seed);
		return checks.stream().filter(check -> !ran.contains(check.info().id())).toList();
	}

	private static Set<String> ids(final List<Check> checks) {
		return checks.stream().map(check -> check.info().id()).collect(Collectors.toUnmodifiableSet());
	}

	private void check(final FamilySplit split) {
		final List<Candidate> reported = candidates(split.listings(Part.TEST), REPORT, settings.good);
		final List<Candidate> chosen = candidates(split.listings(settings.learnt ? Part.TRAINING : Part.VALIDATION), CHOOSE, settings.choose);
		final List<Runnable> work = new ArrayList<>();
		for (final String other : settings.others) work.add(good(other(split, other)));
		for (int i = 0; i < Math.max(reported.size(), chosen.size()); i++) {
			if (i < reported.size()) work.add(good(reported.get(i)));
			if (i < chosen.size()) work.add(good(chosen.get(i)));
		}
		for (int i = 0; i < Math.min(settings.faulty, reported.size()); i++) {
			work.add(faults(reported.get(i)));
		}
		for (int i = 0; i < Math.min(settings.tried, chosen.size()); i++) work.add(faults(chosen.get(i)));
		all(work);
	}

	/** Every structure once, in an order that has nothing to do with the table's; small and large ones. */
	private List<Candidate> candidates(final List<Listing> listings, final String part, final int count) {
		final List<Listing> usable = new ArrayList<>(listings.stream()
			.filter(listing -> listing.residues() >= FEWEST_RESIDUES && listing.residues() <= MOST_RESIDUES).toList());
		java.util.Collections.shuffle(usable, Seeds.of(part, settings.seed));
		final List<Candidate> candidates = new ArrayList<>();
		final java.util.Set<String> families = new java.util.TreeSet<>();
		int assembled = 0;
		for (final Listing listing : usable) {
			if (candidates.size() == count) break;
			if (!families.add(listing.family())) continue;
			final boolean copies = candidates.size() % ASSEMBLED == ASSEMBLED - 1;
			candidates.add(new Candidate(listing, part, copies ? SYMMETRIES.get(assembled++ % SYMMETRIES.size()) : Symmetry.C1));
		}
		return candidates;
	}

	/** @param text "5b40", "1cah:O", "1u19:belt" or "1u19:C1:belt"; a map with a belt is declared to be of a membrane protein */
	private static Candidate other(final FamilySplit split, final String text) {
		final List<String> words = List.of(text.split(":"));
		final Listing listing = Arrays.stream(Part.values()).flatMap(part -> split.listings(part).stream())
			.filter(one -> one.name().equals(words.get(0))).findFirst()
			.orElseThrow(() -> new BadInputException("The table of structures has no \"" + words.get(0) + "\"."));
		final List<String> rest = words.stream().skip(1).filter(word -> !word.equals(BELT)).toList();
		try {
			return new Candidate(listing, OTHER, rest.isEmpty() ? Symmetry.C1 : Symmetry.valueOf(rest.get(0)), words.contains(BELT));
		}
		catch (final IllegalArgumentException e) {
			throw new BadInputException("\"" + rest.get(0) + "\" is none of the symmetries " + List.of(Symmetry.values()) + ".", e);
		}
	}

	/** @param hasBelt whether detergent lies round it */
	private record Candidate(Listing listing, String part, Symmetry symmetry, boolean hasBelt) {

		Candidate(final Listing listing, final String part, final Symmetry symmetry) {
			this(listing, part, symmetry, false);
		}

		String name() {
			return listing.name() + (symmetry == Symmetry.C1 ? "" : " " + symmetry) + (hasBelt ? " " + BELT : "");
		}
	}

	private void all(final List<Runnable> work) {
		final ExecutorService threads = Executors.newFixedThreadPool(Parallelization.getTaskExecutor().getParallelism());
		try {
			final List<Future<?>> running = new ArrayList<>();
			for (final Runnable part : work) running.add(threads.submit(() -> Parallelization.runSingleThreaded(part)));
			for (final Future<?> part : running) part.get();
		}
		catch (final InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		catch (final ExecutionException e) {
			if (e.getCause() instanceof RuntimeException cause) throw cause;
			throw new IllegalStateException(e.getCause());
		}
		finally {
			threads.shutdownNow();
		}
	}

	private Runnable good(final Candidate candidate) {
		return () -> {
			if (has(candidate, Faults.GOOD, Faults.SHARP) && has(candidate, Faults.GOOD, Faults.RAW)) return;
			make(candidate).ifPresent(good -> {
				final double resolution = good.particle.resolution();
				add(candidate, good, Faults.GOOD, Faults.SHARP, bench(candidate, good, good.sharp, good.sharpContour));
				add(candidate, good, Faults.GOOD, Faults.RAW, bench(candidate, good, good.raw, good.rawContour));
				say.accept(String.format(java.util.Locale.ROOT, "%s: %.0f kDa, %.2f Å, box %d of %.3f Å", candidate.name(), good.particle.mass(),
					resolution, good.sharp.grid().nx(), good.sharp.grid().voxel().x()));
			});
		};
	}

	private Optional<Bench> bench(final Candidate candidate, final GoodMap good, final DensityMap map, final double contour) {
		final Random random = Seeds.of(candidate.name(), settings.seed);
		return Optional.of(new Bench(candidate.hasBelt ? ExtraFaults.belted(good, map, contour, random, BELT_DENSITY) : map, contour,
			good.particle.resolution()));
	}

	private Runnable faults(final Candidate candidate) {
		return () -> {
			final List<Fault> some = Faults.ALL.stream().filter(settings::has).toList();
			final boolean done = some.stream()
				.allMatch(fault -> fault.degrees().stream().allMatch(degree -> has(candidate, fault.name(), degree.name())));
			if (done) return;
			make(candidate).ifPresent(good -> some.forEach(fault -> fault.degrees().forEach(degree -> fault(candidate, good, fault, degree))));
			say.accept(candidate.name() + ": all faults checked.");
		};
	}

	private void fault(final Candidate candidate, final GoodMap good, final Fault fault, final Degree degree) {
		if (has(candidate, fault.name(), degree.name())) return;
		final Random random = Seeds.of(candidate.name() + fault.name() + degree.name(), settings.seed);
		add(candidate, good, fault.name(), degree.name(), degree.maker().of(good, random));
	}

	private Optional<GoodMap> make(final Candidate candidate) {
		final Structure structure;
		try {
			structure = StructureReader.read(candidate.listing.file());
		}
		catch (final BadInputException e) {
			say.accept(e.getMessage());
			return Optional.empty();
		}
		final Optional<Particle> particle = Particle.of(structure, candidate.symmetry, settings.seed, settings.side);
		if (particle.isEmpty()) say.accept(candidate.name() + " is too large for a box of " + settings.side + " voxels.");
		return particle.map(GoodMap::new);
	}

	private boolean has(final Candidate candidate, final String fault, final String degree) {
		return wanted(candidate.name(), fault, degree).isEmpty();
	}

	/** @param bench empty where the fault cannot be made of this map */
	private void add(final Candidate candidate, final GoodMap good, final String fault, final String degree, final Optional<Bench> bench) {
		final List<Check> wanted = wanted(candidate.name(), fault, degree);
		if (wanted.isEmpty()) return;
		final List<Outcome> outcomes = bench.map(made -> Trial.of(made, declared(candidate, good), wanted)).orElse(List.of(Outcome.IMPOSSIBLE));
		try {
			table.add(new TrialRow(candidate.name(), candidate.listing.family(), candidate.part, fault, degree, settings.seed, outcomes,
				ids(wanted)));
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** What the author knows of every map: the mass of the whole particle, that no symmetry was imposed, and whether it has a belt. */
	private static Facts declared(final Candidate candidate, final GoodMap good) {
		final Facts facts = Facts.NONE.with(Input.MASS, OptionalDouble.of(good.particle.mass())).with(Input.SYMMETRY, Optional.of("C1"));
		return candidate.hasBelt ? facts.with(Input.KIND, Optional.of(MapKind.MEMBRANE.key())) : facts;
	}
}
