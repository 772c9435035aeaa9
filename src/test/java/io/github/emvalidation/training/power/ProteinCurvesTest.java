package io.github.emvalidation.training.power;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.progress.BadInputException;
import io.github.emvalidation.structure.Element;
import io.github.emvalidation.structure.Structure.HeavyAtom;
import io.github.emvalidation.volume.Vec3;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProteinCurvesTest {

	private static final int VALUES = 160;

	/** Where the solvent is too smooth to count, the amplitudes are those of Debye's sum over pairs of atoms. */
	@Test
	void fineAmplitudesAreThoseOfTheAtoms() {
		final List<HeavyAtom> atoms = SmallParticle.STRUCTURE.atoms();
		final double[] curve = ProteinCurves.curve(atoms).orElseThrow();
		assertEquals(debye(atoms, 0.42) - debye(atoms, 0.3), mean(curve, 0.42) - mean(curve, 0.3), 0.03);
		assertEquals(debye(atoms, 0.5) - debye(atoms, 0.3), mean(curve, 0.5) - mean(curve, 0.3), 0.03);
	}

	@Test
	void placeAndUnitsDoNotMatter() {
		final List<HeavyAtom> moved = SmallParticle.STRUCTURE.atoms().stream()
			.map(atom -> new HeavyAtom(atom.weight(), atom.at().plus(new Vec3(110.3, -20.2, 4.7)), atom.b() + 50)).toList();
		final double[] curve = ProteinCurves.curve(SmallParticle.STRUCTURE.atoms()).orElseThrow();
		final double[] other = ProteinCurves.curve(moved).orElseThrow();
		double sum = 0;
		int count = 0;
		for (int i = 0; i < VALUES; i++) {
			assertEquals(curve[i], other[i], 0.02, "at " + frequency(i));
			if (frequency(i) < 1 / 12.0 || frequency(i) > 0.2) continue;
			sum += curve[i];
			count++;
		}
		assertEquals(0, sum / count, 1e-9);
	}

	@Test
	void tooFewFamiliesMakeNoCurve() {
		final String refused = assertThrows(BadInputException.class, () -> ProteinCurves.table(List.of(), 5, line -> {})).getMessage();
		assertTrue(refused.contains("3 families") && refused.contains("are 0"), refused);
	}

	private static double frequency(final int value) {
		return Math.pow(30 / 1.9, value / (VALUES - 1.0)) / 30;
	}

	/** Over the values within 5 % of a frequency. */
	private static double mean(final double[] curve, final double frequency) {
		double sum = 0;
		int count = 0;
		for (int i = 0; i < VALUES; i++) {
			if (Math.abs(Math.log(frequency(i) / frequency)) > 0.05) continue;
			sum += curve[i];
			count++;
		}
		return sum / count;
	}

	/** ln of the root mean square amplitude over all directions, of carbon atoms. */
	private static double debye(final List<HeavyAtom> atoms, final double s) {
		double sum = atoms.size();
		for (int i = 0; i < atoms.size(); i++) {
			for (int j = 0; j < i; j++) {
				final double phase = 2 * Math.PI * s * atoms.get(i).at().minus(atoms.get(j).at()).length();
				sum += 2 * Math.sin(phase) / phase;
			}
		}
		double factor = 0;
		for (int term = 0; term < Element.C.terms(); term++) factor += Element.C.a(term) * Math.exp(-Element.C.b(term) * s * s / 4);
		return Math.log(sum) / 2 + Math.log(factor);
	}
}
