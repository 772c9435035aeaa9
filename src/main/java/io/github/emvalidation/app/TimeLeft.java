package io.github.emvalidation.app;

import java.util.Locale;
import java.util.OptionalLong;

/** The remaining time of the current stage, if it goes on as fast as so far. */
public final class TimeLeft {

	private static final double NANOS = 1e9;
	/** An earlier estimate would vary too much. */
	private static final long LEAST_NANOS = 1_000_000_000;

	private String stage = "";
	private long begin;
	private long doneAtBegin;

	/**
	 * Whole seconds, rounded up; empty while too little is known.
	 *
	 * @param now in nanoseconds, by any clock that runs forwards
	 */
	public OptionalLong seconds(final long now, final long done, final long total, final String what) {
		if (!stage(what).equals(stage) || done < doneAtBegin) {
			stage = stage(what);
			begin = now;
			doneAtBegin = done;
		}
		if (now - begin < LEAST_NANOS || done <= doneAtBegin || total < done) return OptionalLong.empty();
		return OptionalLong.of((long) Math.ceil((now - begin) / NANOS * (total - done) / (done - doneAtBegin)));
	}

	/** The stage without the numbers that change within it: "Measuring local amplitudes at 3.7 Å" goes on at 3.6 Å. */
	public static String stage(final String what) {
		return what.replaceAll("\\d+(\\.\\d+)?", "");
	}

	/** "0:07 left", "1:02:03 left". */
	public static String words(final long seconds) {
		final long hours = seconds / 3600;
		final String minutes = String.format(Locale.ROOT, hours > 0 ? "%02d:%02d" : "%d:%02d", seconds / 60 % 60, seconds % 60);
		return (hours > 0 ? hours + ":" : "") + minutes + " left";
	}
}
