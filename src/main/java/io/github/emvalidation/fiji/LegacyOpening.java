package io.github.emvalidation.fiji;

import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether Fiji's hook for opening files asks for an image to be shown. The hook shows its own kind of image only, and hands others on to
 * callers who think that they are shown: so who opens has to show. The hook does not say what it was asked, but its methods' names do.
 */
final class LegacyOpening {

	private static final String HOOK = "LegacyHooks";
	/** File > Open, File > Open Recent, drag and drop; {@code interceptOpenImage} wants the image and shows it itself, or does not. */
	private static final Set<String> SHOWING = Set.of("interceptFileOpen", "interceptOpenRecent", "interceptDragAndDropFile");

	private LegacyOpening() {}

	/** Whether the present call comes from File > Open, File > Open Recent, or drag and drop of Fiji. */
	static boolean isAskedToShow() {
		return StackWalker.getInstance().walk(LegacyOpening::isAskedToShow);
	}

	private static boolean isAskedToShow(final Stream<StackWalker.StackFrame> callers) {
		return callers.filter(frame -> frame.getClassName().endsWith(HOOK)).findFirst().filter(frame -> SHOWING.contains(frame.getMethodName()))
			.isPresent();
	}
}
