package io.github.emvalidation.training.power;

import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.FourierFilter;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.simulate.AtomDensity;
import io.github.emvalidation.structure.Atom;
import io.github.emvalidation.structure.Element;
import io.github.emvalidation.structure.Structure.HeavyAtom;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * What a particle scatters: {@code F = sum o_p F_p - 0.6 rho FFT(m) exp(-50 s²/4)}, with F_p the atoms of part p at occupancy o_p, m the
 * space that they exclude solvent from and rho their mean density in it; the whole times the envelope
 * {@code exp(-B s²/4) (1 - 0.6 exp(-(s d)²))} of the microscope and of the images.
 */
final class Scattering {

	/** Atoms are drawn with so much B-factor more, in squared voxels, that voxels sample them; it is taken off again. */
	private static final double DRAWN = 79;
	private static final double LARGEST_EXPONENT = 12;
	private static final double SOLVENT = 0.6;
	private static final double SOLVENT_B = 50;

	private final Particle particle;
	private final List<Spectrum> parts = new ArrayList<>();
	private final List<DensityMap> crowding = new ArrayList<>();
	private final double rho;
	private final DoubleUnaryOperator envelope;

	/** Draws the parts; the envelope is the particle's next random numbers. */
	Scattering(final Particle particle) {
		this.particle = particle;
		double total = 0;
		for (int p = 0; p < 3; p++) {
			final List<HeavyAtom> atoms = atoms(p);
			final Spectrum spectrum = drawn(atoms, particle.grid());
			total += spectrum.plane(0)[0];
			parts.add(spectrum);
			crowding.add(Inside.crowding(atoms, particle.grid()));
		}
		rho = SOLVENT * total / Field.sum(particle.inside());
		final double b = 25 * particle.resolution() * particle.resolution() * (0.4 + 0.2 * particle.random().nextDouble());
		final double d = 60 + 90 * particle.random().nextDouble();
		envelope = s -> Math.exp(-b * s * s / 4) * (1 - 0.6 * Math.exp(-(s * d) * (s * d)));
	}

	private List<HeavyAtom> atoms(final int part) {
		final List<HeavyAtom> atoms = new ArrayList<>();
		for (int i = 0; i < particle.part().length; i++) {
			if (particle.part()[i] == part) atoms.add(particle.atoms().get(i));
		}
		return atoms;
	}

	/** Atoms and the solvent that they exclude, without an envelope. */
	static Spectrum inSolvent(final List<HeavyAtom> atoms, final Grid grid) {
		final Spectrum drawn = drawn(atoms, grid);
		final DensityMap space = Inside.of(atoms, grid);
		final Spectrum all = solvent(space, SOLVENT * drawn.plane(0)[0] / Field.sum(space));
		Spectra.add(all, 1, drawn);
		return all;
	}

	private static Spectrum drawn(final List<HeavyAtom> atoms, final Grid grid) {
		final double voxel = grid.voxel().x();
		final double b = DRAWN * voxel * voxel;
		final List<Atom> drawn = atoms.stream().map(atom -> new Atom(element(atom.weight()), atom.at(), b + atom.b())).toList();
		final Spectrum spectrum = Fft.forward(AtomDensity.of("atoms", drawn, grid, Progress.NONE));
		FourierFilter.apply(spectrum, s -> Math.exp(Math.min(LARGEST_EXPONENT, b * s * s / 4)));
		return spectrum;
	}

	/** The element whose scattering in forward direction is nearest. */
	private static Element element(final double weight) {
		Element nearest = Element.C;
		for (final Element element : Element.values()) {
			if (Math.abs(element.weight() - weight) < Math.abs(nearest.weight() - weight)) nearest = element;
		}
		return nearest;
	}

	/** The spectrum with the three parts at these occupancies. */
	Spectrum signal(final double... occupancies) {
		final DensityMap space = Inside.of(Field.of(particle.grid(), (x, y, z) -> {
			double sum = 0;
			for (int p = 0; p < 3; p++) sum += occupancies[p] * crowding.get(p).get(x, y, z);
			return sum;
		}));
		final Spectrum signal = solvent(space, rho);
		for (int p = 0; p < 3; p++) Spectra.add(signal, occupancies[p], parts.get(p));
		FourierFilter.apply(signal, envelope);
		return signal;
	}

	/** What solvent of that density takes away in a space. */
	private static Spectrum solvent(final DensityMap space, final double rho) {
		final Spectrum solvent = Fft.forward(space);
		FourierFilter.apply(solvent, s -> -rho * Math.exp(-SOLVENT_B * s * s / 4));
		return solvent;
	}
}
