package io.github.emvalidation.training.handedness;

import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.FourierFilter;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.simulate.AtomDensity;
import io.github.emvalidation.structure.Atom;
import io.github.emvalidation.structure.Element;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Vec3;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Maps without protein, of which no hand must be told. */
final class OtherMaps {

	private static final int SIDE = 96;
	private static final double RESOLUTION = 4;
	private static final double FALL = 0.02;

	private OtherMaps() {}

	/** White noise, low-passed to 4 Å. */
	static DensityMap noise(final long seed) {
		final SplittableRandom random = new SplittableRandom(seed);
		final DensityMap map = DensityMap.zeros("noise", Grid.cube(SIDE, 1));
		for (int z = 0; z < SIDE; z++) {
			final float[] plane = map.plane(z);
			for (int i = 0; i < plane.length; i++) plane[i] = (float) random.nextGaussian();
		}
		return lowPassed(map);
	}

	/** A ball of even density, 30 Å in radius. */
	static DensityMap sphere() {
		final DensityMap map = DensityMap.zeros("sphere", Grid.cube(SIDE, 1));
		final double middle = SIDE / 2;
		for (int z = 0; z < SIDE; z++) {
			for (int y = 0; y < SIDE; y++) {
				for (int x = 0; x < SIDE; x++) {
					final double square = (x - middle) * (x - middle) + (y - middle) * (y - middle) + (z - middle) * (z - middle);
					if (square < 30 * 30) map.plane(z)[x + SIDE * y] = 1;
				}
			}
		}
		return lowPassed(map);
	}

	/**
	 * Atoms where those of B-DNA are: two strands that wind about a common axis, 10.5 base pairs a turn of 35.7 Å, phosphates 9 Å from
	 * the axis, sugars 6 to 7 Å, and flat bases across it.
	 */
	static DensityMap dna() {
		final List<Atom> atoms = new ArrayList<>();
		final double middle = SIDE / 2;
		for (int pair = -11; pair <= 11; pair++) {
			for (int strand = 0; strand < 2; strand++) {
				final double angle = 2 * Math.PI * pair / 10.5 + strand * Math.toRadians(150);
				final double z = middle + 3.4 * pair;
				// phosphates scatter like sulphur, nearly
				add(atoms, Element.S, 9, angle, z + 1.5, middle);
				for (int k = 0; k < 4; k++) {
					final double turn = k * Math.PI / 2;
					add(atoms, Element.O, 9 + Math.cos(turn), angle + 0.15 * Math.sin(turn), z + 1.5, middle);
				}
				for (int k = 0; k < 6; k++) add(atoms, Element.C, 6.5 + Math.cos(k), angle + 0.25 * Math.sin(k), z + 0.5, middle);
				for (double radius = 0.7; radius < 5.5; radius += 1.2) {
					add(atoms, Element.C, radius, angle - 0.1, z, middle);
					add(atoms, Element.N, radius, angle + 0.3, z, middle);
				}
			}
		}
		return lowPassed(AtomDensity.of("DNA", atoms, Grid.cube(SIDE, 1), Progress.NONE));
	}

	private static void add(final List<Atom> atoms, final Element element, final double radius, final double angle, final double z,
		final double middle)
	{
		atoms.add(new Atom(element, new Vec3(middle + radius * Math.cos(angle), middle + radius * Math.sin(angle), z), 40));
	}

	private static DensityMap lowPassed(final DensityMap map) {
		final Spectrum spectrum = Fft.forward(map);
		FourierFilter.apply(spectrum, FourierFilter.raisedCosineLowPass(1 / RESOLUTION, FALL));
		return Fft.inverse(spectrum, map.name());
	}
}
