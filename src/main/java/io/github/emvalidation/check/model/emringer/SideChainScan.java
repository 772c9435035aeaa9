package io.github.emvalidation.check.model.emringer;

import io.github.emvalidation.progress.Parallel;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.signal.Trilinear;
import io.github.emvalidation.structure.AtomicModel;
import io.github.emvalidation.structure.ModelResidue;
import io.github.emvalidation.volume.Vec3;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The density round the bond CA-CB of an amino acid, where its gamma atom could lie: trilinear values with that atom turned to
 * χ1 = 5, 10, ... 360°.
 *
 * @param residue index of the residue in the model
 * @param chi     χ1 of the model in degrees, 0 to 360
 * @param values  72 values in map units, that of χ1 = 5(i + 1)° at i
 */
record SideChainScan(int residue, double chi, double[] values) {

	/** Angles of a scan. */
	static final int ANGLES = 72;
	private static final double STEP = 360.0 / ANGLES;
	/** The gamma atom of the amino acids that have one unbranched. */
	private static final Map<String, String> GAMMA = Map.ofEntries(Map.entry("ARG", "CG"), Map.entry("ASN", "CG"), Map.entry("ASP", "CG"),
		Map.entry("CYS", "SG"), Map.entry("GLU", "CG"), Map.entry("GLN", "CG"), Map.entry("HIS", "CG"), Map.entry("LEU", "CG"),
		Map.entry("LYS", "CG"), Map.entry("MET", "CG"), Map.entry("PHE", "CG"), Map.entry("SER", "OG"), Map.entry("TRP", "CG"),
		Map.entry("TYR", "CG"));

	/** The scans of all residues that have the atoms and lie in the box, in the order of the model. */
	static List<SideChainScan> of(final AtomicModel model, final Trilinear map, final Progress progress) {
		final List<ModelResidue> residues = model.residues();
		final int[] candidates = IntStream.range(0, residues.size()).filter(i -> GAMMA.containsKey(residues.get(i).name())).toArray();
		return Parallel.map(candidates.length, i -> {
			progress.checkCanceled();
			return of(model, candidates[i], map);
		}).stream().flatMap(Optional::stream).toList();
	}

	private static Optional<SideChainScan> of(final AtomicModel model, final int index, final Trilinear map) {
		final ModelResidue residue = model.residues().get(index);
		final int n = model.find(residue, "N");
		final int ca = model.find(residue, "CA");
		final int cb = model.find(residue, "CB");
		final int gamma = model.find(residue, GAMMA.get(residue.name()));
		if (n < 0 || ca < 0 || cb < 0 || gamma < 0) return Optional.empty();
		final Turn turn = Turn.of(model.at(n), model.at(ca), model.at(cb), model.at(gamma));
		final double[] values = new double[ANGLES];
		for (int i = 0; i < ANGLES; i++) {
			final Vec3 place = turn.at(Math.toRadians(angle(i)));
			values[i] = map.at(place.x(), place.y(), place.z());
			if (Double.isNaN(values[i])) return Optional.empty();
		}
		return Optional.of(new SideChainScan(index, turn.chi(), values));
	}

	/** The angle of a value in degrees. */
	static double angle(final int index) {
		return STEP * (index + 1);
	}

	/** The index of the highest value, the first of equals. */
	int peak() {
		int peak = 0;
		for (int i = 1; i < ANGLES; i++) {
			if (values[i] > values[peak]) peak = i;
		}
		return peak;
	}

	/** The highest value. */
	double height() {
		return values[peak()];
	}

	/** Whether the peak lies where side chains like to be: within 30° of 60°, 180° or 300°, at the indices of the published program. */
	boolean isRotameric() {
		return isRotameric(peak());
	}

	static boolean isRotameric(final int index) {
		return index >= 6 && index <= 17 || index >= 30 && index <= 41 || index >= 54 && index <= 65;
	}

	/**
	 * An atom D that turns about the bond B-C of A-B-C-D.
	 *
	 * @param foot   the point of the axis that D turns about
	 * @param cis    from there to D at a torsion of 0
	 * @param across from there to D at a torsion of 90°
	 * @param chi    the torsion in degrees, 0 to 360
	 */
	private record Turn(Vec3 foot, Vec3 cis, Vec3 across, double chi) {

		static Turn of(final Vec3 a, final Vec3 b, final Vec3 c, final Vec3 d) {
			final Vec3 axis = c.minus(b).unit();
			final Vec3 toA = a.minus(b);
			final Vec3 cis = toA.minus(axis.times(toA.dot(axis))).unit();
			final Vec3 across = axis.cross(cis);
			final Vec3 toD = d.minus(c);
			final double along = toD.dot(axis);
			final Vec3 out = toD.minus(axis.times(along));
			final double chi = Math.toDegrees(Math.atan2(out.dot(across), out.dot(cis)));
			return new Turn(c.plus(axis.times(along)), cis.times(out.length()), across.times(out.length()), chi < 0 ? chi + 360 : chi);
		}

		Vec3 at(final double angle) {
			return foot.plus(cis.times(Math.cos(angle))).plus(across.times(Math.sin(angle)));
		}
	}
}
