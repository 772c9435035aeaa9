package io.github.emvalidation.check.halfmaps.globalfsc;

import io.github.emvalidation.check.halfmaps.MaskedFsc;
import io.github.emvalidation.result.TextFile;
import io.github.emvalidation.signal.fsc.FscCurve;
import io.github.emvalidation.signal.fsc.ShellGrid;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The curves of check 1.a as files: all of them as a table, and the corrected one as EMDB takes it with a deposition (element
 * {@code fsc} with a {@code coordinate} a shell, x in 1/Å).
 */
final class FscFiles {

	private static final String NUMBER = "%.6f";
	private static final String X_AXIS = "Resolution (A-1)";
	private static final String Y_AXIS = "Correlation Coefficient";

	private FscFiles() {}

	/** A row a shell from 0 on: shell, 1/d in 1/Å, d in Å, and every curve; the corrected one of each further mask comes last. */
	static TextFile table(final GlobalFscAnalysis found) {
		final MaskedFsc main = found.main();
		final StringBuilder text = new StringBuilder("shell,frequency,resolution,unmasked,masked,random,corrected,part,phase_residual");
		for (int mask = 1; mask < found.masks().size(); mask++) text.append(",corrected_mask_").append(mask + 1);
		text.append("\r\n");
		final ShellGrid shells = found.shells();
		for (int i = 0; i < shells.count(); i++) {
			text.append(i).append(',').append(number(shells.frequency(i))).append(',').append(i == 0 ? "" : number(1 / shells.frequency(i)));
			for (final Optional<FscCurve> curve : List.of(Optional.of(found.unmasked()), Optional.of(main.masked()), main.random(),
				Optional.of(main.corrected()), Optional.of(found.part())))
			{
				text.append(',').append(curve.isPresent() ? number(curve.get().at(i)) : "");
			}
			text.append(',').append(number(found.residual()[i]));
			for (int mask = 1; mask < found.masks().size(); mask++) text.append(',').append(number(found.masks().get(mask).corrected().at(i)));
			text.append("\r\n");
		}
		return new TextFile("fsc.csv", "All curves of this check, a row a shell: " + names(found) + ".", text.toString());
	}

	/** What the columns after those of the first mask hold. */
	private static String names(final GlobalFscAnalysis found) {
		final String further = found.masks().stream().skip(1).map(mask -> mask.mask().name()).collect(Collectors.joining(", "));
		return "inside " + found.main().mask().name() + (further.isEmpty() ? "" : ", then the corrected curves inside " + further);
	}

	/** The corrected curve in EMDB's format, from shell 0 on, which is 1. */
	static TextFile deposition(final GlobalFscAnalysis found) {
		final FscCurve corrected = found.main().corrected();
		final String points = Arrays.stream(indices(corrected)).mapToObj(i -> "  <coordinate><x>" + number(corrected.shells().frequency(i)) +
			"</x><y>" + number(corrected.at(i)) + "</y></coordinate>\n").collect(Collectors.joining());
		return new TextFile("fsc.xml", "The corrected curve in the format that EMDB takes with a deposition.",
			"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<fsc title=\"Corrected FSC of two half maps\" xaxis=\"" + X_AXIS + "\" yaxis=\"" +
				Y_AXIS + "\">\n" + points + "</fsc>\n");
	}

	private static int[] indices(final FscCurve curve) {
		final int[] indices = new int[curve.values().length];
		Arrays.setAll(indices, i -> i);
		return indices;
	}

	private static String number(final double value) {
		return String.format(Locale.ROOT, NUMBER, value);
	}
}
