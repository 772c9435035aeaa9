package io.github.emvalidation.result;

/**
 * Values that a check found for each residue, or for each atom, of the atomic model: a column of residues.csv, and colours of the model.
 *
 * @param key    the heading in the file, lower case with underscores, unique over all checks: "q_score"
 * @param label  what the values are, with their unit: "Local shift (Å)"
 * @param of     what has a value
 * @param scale  their colours
 * @param values one a residue or an atom, in the order of the model; NaN where there is none
 */
public record ModelValues(String key, String label, Of of, Scale scale, float[] values) {

	/** What has a value. */
	public enum Of {
		RESIDUE, ATOM
	}

	/** A value for each residue, of a quantity whose high values are the better ones. */
	public static ModelValues ofResidues(final String key, final String label, final double low, final double high, final double[] values) {
		return ofResidues(key, label, new Scale(low, high, Scale.Sense.HIGH_IS_BETTER), values);
	}

	/** A value for each residue. */
	public static ModelValues ofResidues(final String key, final String label, final Scale scale, final double[] values) {
		return new ModelValues(key, label, Of.RESIDUE, scale, floats(values));
	}

	/** A value for each atom, of a quantity whose high values are the better ones. */
	public static ModelValues ofAtoms(final String key, final String label, final double low, final double high, final double[] values) {
		return new ModelValues(key, label, Of.ATOM, new Scale(low, high, Scale.Sense.HIGH_IS_BETTER), floats(values));
	}

	private static float[] floats(final double[] values) {
		final float[] floats = new float[values.length];
		for (int i = 0; i < values.length; i++) floats[i] = (float) values[i];
		return floats;
	}
}
