package io.github.emvalidation.check;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.Masks;
import io.github.emvalidation.entry.derived.ParticleVoxels;
import io.github.emvalidation.io.MapReader;
import io.github.emvalidation.network.Model;
import io.github.emvalidation.network.resolution.ClaimedBand;
import io.github.emvalidation.network.resolution.LocalResolution;
import io.github.emvalidation.network.resolution.MaskedMap;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.Dilation;
import io.github.emvalidation.signal.DistanceTransform;
import io.github.emvalidation.signal.FourierResample;
import io.github.emvalidation.signal.NearestVoxels;
import io.github.emvalidation.signal.Quantiles;
import io.github.emvalidation.simulate.SampleMap;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.MaskVoxels;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.IntPredicate;

/**
 * Where check 0.e finds voxels finer than the reported resolution: at the edge of the hard mask, deep inside, where the map is exactly
 * 0, and where voxels count. Not a test: run it by hand. Arguments: MAP CONTOUR RESOLUTION, or none for the sample map. The first line
 * is of a map with the ripples of resampling, the second of what the check sees.
 */
public final class EdgeBenchmark {

	private static final PrintStream OUT = System.out;
	private static final double EDGE = 2;
	private static final double DEEP = 5;

	private final Entry entry;
	private final MaskVoxels voxels;
	private final float[] answers;
	private final float[] edge;
	private final boolean[] zero;
	private final boolean[] counts;

	private EdgeBenchmark(final Entry entry, final DensityMap seen, final MaskVoxels voxels) {
		this.entry = entry;
		this.voxels = voxels;
		answers = LocalResolution.of(Model.shipped("resolution").weights(), seen, voxels, Progress.NONE);
		final Grid grid = voxels.mask().grid();
		edge = gathered(DistanceTransform.squared(outside(NearestVoxels.of(grid, Masks.of(entry).hard()))));
		zero = chosen(NearestVoxels.of(grid, zeros(entry.map())));
		counts = chosen(ParticleVoxels.of(entry).among(voxels).mask());
	}

	public static void main(final String[] args) {
		final Entry entry = args.length == 0 ? sample() : Phantoms.entry(
			MapReader.read(Path.of(args[0]), MapReader.Options.DEFAULT, Progress.NONE).map(), Double.parseDouble(args[1]), Double.parseDouble(args[2]));
		final MaskedMap now = MaskedMap.of(entry.map(), Masks.of(entry).hard(), entry.resolution().orElse(0), Progress.NONE);
		final DensityMap rippled = rippled(entry, now.map());
		OUT.println("seen      voxels   median   finer  edge<=2  deep>=5  of the finer at 0  left out  median that counts  finer that count");
		new EdgeBenchmark(entry, rippled, positive(rippled, Masks.of(entry).hard())).print("ripples");
		new EdgeBenchmark(entry, now.map(), now.voxels()).print("now");
	}

	private static Entry sample() {
		final SampleMap sample = SampleMap.make(SampleMap.DEFAULT_SEED, Progress.NONE);
		return Phantoms.entry(sample.map(), sample.contour(), sample.resolution());
	}

	private static DensityMap rippled(final Entry entry, final DensityMap like) {
		final MapMask mask = Dilation.of(Masks.of(entry).hard(), 1);
		final DensityMap claimed = ClaimedBand.of(entry.map(), entry.resolution().orElseThrow(), Progress.NONE);
		final DensityMap masked = Phantoms.map(entry.grid(), (x, y, z) -> mask.get(x, y, z) ? claimed.get(x, y, z) : 0);
		return FourierResample.to(masked, like.grid().size());
	}

	private static MaskVoxels positive(final DensityMap map, final MapMask hard) {
		final MapMask near = NearestVoxels.of(map.grid(), hard);
		for (int z = 0; z < map.grid().nz(); z++) {
			for (int i = 0; i < map.plane(z).length; i++) {
				if (!(map.plane(z)[i] > 0)) near.plane(z).clear(i);
			}
		}
		return new MaskVoxels(near);
	}

	private static MapMask outside(final MapMask mask) {
		final MapMask outside = new MapMask(mask.grid());
		for (int z = 0; z < mask.grid().nz(); z++) {
			outside.plane(z).set(0, mask.grid().nx() * mask.grid().ny());
			outside.plane(z).andNot(mask.plane(z));
		}
		return outside;
	}

	private static MapMask zeros(final DensityMap map) {
		final MapMask zeros = new MapMask(map.grid());
		for (int z = 0; z < map.grid().nz(); z++) {
			for (int i = 0; i < map.plane(z).length; i++) {
				if (map.plane(z)[i] == 0) zeros.plane(z).set(i);
			}
		}
		return zeros;
	}

	private float[] gathered(final DensityMap map) {
		final float[] values = new float[voxels.count()];
		for (int z = 0; z < map.grid().nz(); z++) voxels.gather(z, map.plane(z), values);
		return values;
	}

	private boolean[] chosen(final MapMask mask) {
		final boolean[] chosen = new boolean[voxels.count()];
		int at = 0;
		for (int z = 0; z < mask.grid().nz(); z++) {
			for (int i = voxels.mask().plane(z).nextSetBit(0); i >= 0; i = voxels.mask().plane(z).nextSetBit(i + 1)) {
				chosen[at++] = mask.plane(z).get(i);
			}
		}
		return chosen;
	}

	private void print(final String what) {
		OUT.printf("%-8s %7d  %6.2f A %5.1f %%  %5.1f %%  %5.1f %%  %15.1f %%  %6.1f %%  %17.2f A  %14.1f %%%n", what, answers.length, median(i -> true),
			finer(i -> true), finer(i -> edge[i] <= EDGE * EDGE), finer(i -> edge[i] >= DEEP * DEEP), share(i -> zero[i], this::isFiner),
			share(i -> !counts[i], i -> true), median(i -> counts[i]), finer(i -> counts[i]));
	}

	private boolean isFiner(final int i) {
		return answers[i] < entry.resolution().orElseThrow();
	}

	private double finer(final IntPredicate where) {
		return share(this::isFiner, where);
	}

	/** Share of the voxels of {@code of} that are {@code what}, in per cent. */
	private double share(final IntPredicate what, final IntPredicate of) {
		int all = 0;
		int some = 0;
		for (int i = 0; i < answers.length; i++) {
			if (!of.test(i)) continue;
			all++;
			if (what.test(i)) some++;
		}
		return 100.0 * some / all;
	}

	private double median(final IntPredicate where) {
		final float[] kept = new float[answers.length];
		int n = 0;
		for (int i = 0; i < answers.length; i++) {
			if (where.test(i)) kept[n++] = answers[i];
		}
		return n == 0 ? Double.NaN : Quantiles.of(new float[][] { kept }, new int[] { n }, 0.5)[0];
	}
}
