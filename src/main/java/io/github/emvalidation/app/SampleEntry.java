package io.github.emvalidation.app;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.Facts;
import io.github.emvalidation.entry.HalfMaps;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.simulate.SampleMap;
import java.util.Optional;
import java.util.OptionalDouble;

/** The bundled sample map, whose contour level and resolution are known. */
public final class SampleEntry {

	private static final String NAME = "sample";
	private static final String TITLE = "Sample map (simulated)";

	private SampleEntry() {}

	/** Makes the sample, for which the user may declare other values; the same seed gives the same bits. */
	public static Entry make(final long seed, final Given given, final Progress progress) {
		final SampleMap sample = SampleMap.make(seed, progress);
		final Entry entry = new Entry(sample.map().named(NAME), Facts.NONE.with(Input.CONTOUR, OptionalDouble.of(sample.contour()))
			.with(Input.RESOLUTION, OptionalDouble.of(sample.resolution())).with(Input.TITLE, Optional.of(TITLE)));
		return EntryReader.overruled(entry.with(new HalfMaps(sample.half1(), sample.half2(), Optional.empty())), given);
	}
}
