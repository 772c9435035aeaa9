package io.github.emvalidation.check;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.ProcessorTime;
import io.github.emvalidation.check.map.mask.MaskCheck;
import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.derived.Masks;
import io.github.emvalidation.io.MapReader;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.CheckResult;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * Times reading a map, labelling and dilation, and all that check 0.b measures, as bench/masks.py does in NumPy and scipy.ndimage. Not a
 * test: bin/benchmark others runs it. Arguments: MAP CONTOUR RUNS; the first run counts what Java needs to warm up.
 */
public final class MaskBenchmark {

	private static final PrintStream OUT = System.out;

	private MaskBenchmark() {}

	public static void main(final String[] args) {
		final int runs = Integer.parseInt(args[2]);
		for (int run = 1; run <= runs; run++) {
			final ProcessorTime start = ProcessorTime.now();
			final Entry entry = Phantoms.entry(MapReader.read(Path.of(args[0]), MapReader.Options.DEFAULT, Progress.NONE).map(),
				Double.parseDouble(args[1]), 3);
			final ProcessorTime read = ProcessorTime.now();
			Masks.of(entry).hard();
			final ProcessorTime labelled = ProcessorTime.now();
			final CheckResult result = new MaskCheck().apply(entry, Progress.NONE);
			final ProcessorTime end = ProcessorTime.now();
			OUT.println("reading: " + read.since(start));
			OUT.println("labelling and dilation: " + labelled.since(read));
			OUT.println("reading and masks: " + end.since(start));
			if (run == runs) OUT.println(result.summary());
		}
	}
}
