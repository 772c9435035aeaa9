package io.github.emvalidation.app;

import io.github.emvalidation.progress.Progress;

/** Says before every stage which check it belongs to. */
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
