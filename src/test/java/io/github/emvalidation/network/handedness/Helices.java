package io.github.emvalidation.network.handedness;

import io.github.emvalidation.network.Tensor;
import io.github.emvalidation.network.Weights;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.FourierFilter;
import io.github.emvalidation.signal.fft.Fft;
import io.github.emvalidation.signal.fft.Spectrum;
import io.github.emvalidation.simulate.AlphaHelix;
import io.github.emvalidation.simulate.AtomDensity;
import io.github.emvalidation.structure.Atom;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Vec3;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Maps and weights that several tests of this package use. */
public final class Helices {

	/** What these maps are multiplied with, so that their highest density is a few units. */
	private static final float SCALE = 10;

	private Helices() {}

	/** The density of ideal helices at 4 Å. */
	public static DensityMap map(final Grid grid, final AlphaHelix... helices) {
		final List<Atom> atoms = new ArrayList<>();
		for (final AlphaHelix helix : helices) {
			for (int i = 0; i < helix.residues(); i++) atoms.addAll(helix.backbone(i).atoms(60));
		}
		final Spectrum spectrum = Fft.forward(AtomDensity.of("helices", atoms, grid, Progress.NONE));
		FourierFilter.apply(spectrum, FourierFilter.raisedCosineLowPass(0.25, 0.02));
		final DensityMap map = Fft.inverse(spectrum, "helices");
		for (int z = 0; z < grid.nz(); z++) {
			for (int i = 0; i < map.plane(z).length; i++) map.plane(z)[i] *= SCALE;
		}
		return map;
	}

	/** One helix of 20 residues through the middle of a box of 48 Å, askew. */
	public static DensityMap one() {
		return map(Grid.cube(48, 1), new AlphaHelix(Vec3.all(24), new Vec3(0.3, -0.5, 0.8), 40, 20));
	}

	/** x turned round. */
	public static DensityMap mirrored(final DensityMap map) {
		final DensityMap mirrored = DensityMap.zeros(map.name(), map.grid());
		final int nx = map.grid().nx();
		for (int z = 0; z < map.grid().nz(); z++) {
			for (int i = 0; i < map.plane(z).length; i++) mirrored.plane(z)[i] = map.plane(z)[i - i % nx + nx - 1 - i % nx];
		}
		return mirrored;
	}

	/** Random weights of layers. */
	public static Weights weights(final List<ConvolutionLayer> layers, final long seed) {
		final Random random = new Random(seed);
		final Map<String, Tensor> tensors = new LinkedHashMap<>();
		for (final ConvolutionLayer layer : layers) {
			tensors.put(layer.name() + ".weight", random(layer.weights().getShape(), Math.sqrt(2.0 * layer.channels() / layer.weights().size()), random));
			tensors.put(layer.name() + ".bias", random(new long[] { layer.channels() }, 0.1, random));
		}
		return new Weights(tensors);
	}

	private static Tensor random(final long[] shape, final double deviation, final Random random) {
		long count = 1;
		for (final long side : shape) count *= side;
		final float[] values = new float[(int) count];
		for (int i = 0; i < values.length; i++) values[i] = (float) (deviation * random.nextGaussian());
		return new Tensor(shape, values);
	}
}
