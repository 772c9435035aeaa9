package io.github.emvalidation.report.section;

import io.github.emvalidation.report.page.Captions;
import io.github.emvalidation.report.page.Xhtml;
import io.github.emvalidation.result.CheckResult;
import io.github.emvalidation.result.Level;
import java.util.List;
import java.util.Locale;

/** The checks of one level. */
final class LevelSection implements Section {

	private final Level level;
	private final List<Section> checks;

	LevelSection(final Level level, final List<CheckResult> results) {
		this.level = level;
		checks = results.stream().<Section>map(CheckSection::new).toList();
	}

	@Override
	public String id() {
		return "level-" + level.key().toLowerCase(Locale.ROOT);
	}

	@Override
	public String title() {
		return level.title() + " analysis";
	}

	@Override
	public boolean isNumbered() {
		return true;
	}

	@Override
	public List<Section> parts() {
		return checks;
	}

	@Override
	public void write(final Xhtml page, final Captions captions, final String heading) {
		page.open("section", "id", id(), "class", "level").element("h2", heading).line();
		for (final Section check : checks) check.write(page, captions, check.title());
		page.close();
	}
}
