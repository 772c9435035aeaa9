package io.github.emvalidation.app;

import io.github.emvalidation.progress.Progress;

/** Prefixes every stage with the check that it belongs to. */
public record StageProgress(Progress progress, String check) implements Progress {

	@Override
	public void step(final long done, final long total, final String what) {
		progress.step(done, total, check + ": " + what);
	}

	@Override
	public void checkCanceled() {
		progress.checkCanceled();
	}
}
