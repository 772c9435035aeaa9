package io.github.emvalidation.fiji;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.macro.Interpreter;
import java.awt.GraphicsEnvironment;
import java.util.HashSet;
import java.util.Set;
import org.scijava.thread.ThreadService;

/** The image that the next command of ImageJ works on. */
final class CurrentImage {

	private CurrentImage() {}

	/**
	 * In a macro without a display, makes the image the current one, also for the threads that wait for this one: ImageJ keeps a current
	 * image for each thread, and Fiji runs a command in a thread of its own.
	 *
	 * @return false elsewhere: a display shows the image, and a script has it already
	 */
	static boolean takenByMacro(final ImagePlus image, final ThreadService threads) {
		if (!isMacroWithoutDisplay()) return false;
		image.show();
		final Set<Thread> seen = new HashSet<>();
		for (Thread waiting = Thread.currentThread(); waiting != null && seen.add(waiting); waiting = threads.getParent(waiting)) {
			WindowManager.setTempCurrentImage(waiting, image);
		}
		return true;
	}

	/** Shows the image where there is a display, or makes it the current one of the macro. */
	static void show(final ImagePlus image) {
		if (!GraphicsEnvironment.isHeadless() || isMacroWithoutDisplay()) image.show();
	}

	private static boolean isMacroWithoutDisplay() {
		return GraphicsEnvironment.isHeadless() && (Interpreter.isBatchMode() || IJ.isMacro() && IJ.getInstance() == null);
	}
}
