package io.github.emvalidation.check;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.ProcessorTime;
import io.github.emvalidation.check.map.handedness.HandednessMethod;
import io.github.emvalidation.check.map.handedness.OwnNetworks;
import io.github.emvalidation.check.map.handedness.PublishedNetworks;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.Masks;
import io.github.emvalidation.io.MapReader;
import io.github.emvalidation.network.Model;
import io.github.emvalidation.network.resolution.LocalResolution;
import io.github.emvalidation.network.resolution.MaskedMap;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.volume.DensityMap;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * Times the networks of checks 0.e and 0.h. Not a test: run it by hand on an idle machine. Arguments: MAP CONTOUR, and the published
 * weights HELIX HAND for them to be timed, too. Everything is done twice; the first time counts what Java and PyTorch need to start.
 */
public final class NetworkBenchmark {

	private static final PrintStream OUT = System.out;

	private NetworkBenchmark() {}

	public static void main(final String[] args) {
		final DensityMap map = MapReader.read(Path.of(args[0]), MapReader.Options.DEFAULT, Progress.NONE).map();
		final Entry entry = Phantoms.entry(map, Double.parseDouble(args[1]), 3);
		for (int run = 0; run < 2; run++) {
			resolution(entry);
			hand("own networks", new OwnNetworks(), entry);
			if (args.length > 3) hand("published networks", new PublishedNetworks(Path.of(args[2]), Path.of(args[3])), entry);
		}
	}

	private static void resolution(final Entry entry) {
		final MaskedMap seen = MaskedMap.of(entry.map(), Masks.of(entry).hard(), entry.resolution().orElseThrow(), Progress.NONE);
		final Model model = Model.shipped("resolution");
		final ProcessorTime processor = ProcessorTime.now();
		final double start = now();
		final int voxels = LocalResolution.of(model.weights(), seen.map(), seen.voxels(), Progress.NONE).length;
		final double seconds = now() - start;
		OUT.printf("0.e: %d voxels in %.2f s, %.0f a second, %s%n", voxels, seconds, voxels / seconds, ProcessorTime.now().since(processor));
	}

	private static void hand(final String what, final HandednessMethod method, final Entry entry) {
		final ProcessorTime processor = ProcessorTime.now();
		final double start = now();
		method.read(entry, Progress.NONE);
		OUT.printf("0.h, %s: %.2f s, %s%n", what, now() - start, ProcessorTime.now().since(processor));
	}

	private static double now() {
		return System.nanoTime() / 1e9;
	}
}
