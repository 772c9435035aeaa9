package io.github.emvalidation.app;

import io.github.emvalidation.entry.Entry;
import io.github.emvalidation.entry.Facts;
import io.github.emvalidation.entry.InputFile;
import io.github.emvalidation.io.FileHash;
import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.result.Input;
import io.github.emvalidation.structure.AtomicModel;
import io.github.emvalidation.structure.ModelReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The atomic model that a user gave, as read.
 *
 * @param model its atoms
 * @param facts its file, and what was odd about it
 */
record ModelFile(AtomicModel model, Facts facts) {

	/** @throws BadInputException when the file cannot be read, or holds no atom; the message says why */
	static ModelFile read(final Path file, final Progress progress) {
		progress.step(0, 1, "Reading the model");
		final AtomicModel model = ModelReader.read(file);
		final List<String> remarks = model.remarks().stream().map(remark -> Input.MODEL.title() + ": " + remark).toList();
		progress.step(1, 1, "Model read");
		return new ModelFile(model, Facts.NONE.remarked(remarks)
			.from(Input.MODEL, new InputFile(file.toString(), Optional.of(hash(file, progress)), Optional.empty())));
	}

	private static String hash(final Path file, final Progress progress) {
		try {
			return FileHash.sha256(file, progress);
		}
		catch (final IOException e) {
			throw new BadInputException("The model " + file.getFileName() + " cannot be read (" + e.getMessage() + ").", e);
		}
	}

	/** The entry with this model. */
	Entry added(final Entry entry) {
		return entry.with(entry.facts().and(facts)).with(model);
	}
}
