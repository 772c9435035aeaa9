package io.github.emvalidation.report;

import io.github.emvalidation.result.ModelValues;
import io.github.emvalidation.result.ModelValues.Of;
import io.github.emvalidation.result.Product;
import io.github.emvalidation.structure.AtomicModel;
import io.github.emvalidation.volume.Grid;
import io.github.emvalidation.volume.Vec3;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * All values that the checks of a report found for the residues of its model: those that they give for residues, and the local maps of the
 * other levels, averaged over the heavy atoms of each residue.
 */
public final class ModelColumns {

	private ModelColumns() {}

	/** The columns, one value a residue each; none without a model. */
	public static List<ModelValues> ofResidues(final Report report) {
		final Optional<AtomicModel> model = report.entry().model();
		if (model.isEmpty()) return List.of();
		final int residues = model.get().residues().size();
		final List<ModelValues> columns = new ArrayList<>(report.results().stream().flatMap(result -> result.onModel().stream())
			.filter(values -> values.of() == Of.RESIDUE && values.values().length == residues).toList());
		for (final Product product : report.products()) {
			product.local().ifPresent(local -> columns.add(ModelValues.ofResidues(key(product.file()), local.label(),
				local.scale(), means(model.get(), product))));
		}
		return columns;
	}

	/** The first values for atoms; empty where there are none. */
	public static Optional<ModelValues> ofAtoms(final Report report) {
		return report.results().stream().flatMap(result -> result.onModel().stream())
			.filter(values -> values.of() == Of.ATOM && report.entry().model().filter(m -> m.size() == values.values().length).isPresent())
			.findFirst();
	}

	/** "local_resolution" for "local-resolution.mrc". */
	private static String key(final String file) {
		return file.replaceFirst("\\.mrc$", "").replaceAll("[^A-Za-z0-9]+", "_");
	}

	/** The mean of a local map over the voxels nearest to each residue's heavy atoms; NaN where it has no value at any of them. */
	private static double[] means(final AtomicModel model, final Product product) {
		final Grid grid = product.volume().grid();
		final Vec3 position = grid.position();
		final double[] sums = new double[model.residues().size()];
		final int[] counts = new int[sums.length];
		final float[] row = new float[grid.nx()];
		for (final int atom : model.heavyAtoms()) {
			final int x = (int) Math.rint((model.x(atom) - position.x()) / grid.voxel().x());
			final int y = (int) Math.rint((model.y(atom) - position.y()) / grid.voxel().y());
			final int z = (int) Math.rint((model.z(atom) - position.z()) / grid.voxel().z());
			if (!product.local().orElseThrow().inside().get(x, y, z)) continue;
			product.volume().row(y, z, row);
			if (!Float.isFinite(row[x])) continue;
			sums[model.residueOf(atom)] += row[x];
			counts[model.residueOf(atom)]++;
		}
		Arrays.setAll(sums, r -> counts[r] == 0 ? Double.NaN : sums[r] / counts[r]);
		return sums;
	}
}
