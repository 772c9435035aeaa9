package io.github.emvalidation.app;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.Provenance;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.simulate.SampleMap;
import java.util.Optional;
import java.util.OptionalDouble;

/** The bundled sample map, whose contour level and resolution are known. */
public final class SampleEntry {

	private static final String NAME = "sample";
	private static final String TITLE = "Sample map (simulated)";

	private SampleEntry() {}

	/**
	 * Makes the sample; the same seed gives the same bits.
	 *
	 * @param contour    in place of the sample's own
	 * @param resolution in place of the sample's own, in Å
	 */
	public static Entry make(final long seed, final OptionalDouble contour, final OptionalDouble resolution, final Progress progress) {
		final SampleMap sample = SampleMap.make(seed, progress);
		return new Entry(sample.map().named(NAME), OptionalDouble.of(contour.orElse(sample.contour())),
			OptionalDouble.of(resolution.orElse(sample.resolution())), Provenance.UNKNOWN.called(Optional.of(TITLE), Optional.empty()));
	}
}
