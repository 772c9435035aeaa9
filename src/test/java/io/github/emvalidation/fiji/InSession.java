package io.github.emvalidation.fiji;

import ij.WindowManager;
import ij.macro.Interpreter;
import ij.measure.ResultsTable;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;

/** A test in a session of ImageJ without a display; images, results and batch mode are left as they were found. */
abstract class InSession {

	@TempDir
	Path folder;

	Context context;

	@BeforeEach
	void openSession() {
		context = newContext();
		ResultsTable.getResultsTable().reset();
	}

	Context newContext() {
		return Commands.context();
	}

	@AfterEach
	void closeSession() {
		context.dispose();
		ResultsTable.getResultsTable().reset();
		for (final int image : Interpreter.getBatchModeImageIDs()) Interpreter.removeBatchModeImage(WindowManager.getImage(image));
		Interpreter.batchMode = false;
		WindowManager.setTempCurrentImage(null);
	}
}
