package io.github.emvalidation.check.model;

import io.github.emvalidation.structure.AtomicModel;
import io.github.emvalidation.structure.ModelChain;
import io.github.emvalidation.structure.ModelResidue;
import io.github.emvalidation.structure.ResidueKind;
import io.github.emvalidation.volume.Mesh;
import io.github.emvalidation.volume.Vec3;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A model as a surface to draw: a tube of 1 Å along the CA of amino acids and the C4' of nucleotides, smooth as a Catmull-Rom spline, and a
 * ball for each atom of a ligand. Every vertex has the value of its residue.
 *
 * @param mesh   in Å from the centre of the first voxel of the map
 * @param values one a vertex; NaN where the residue has none
 */
public record TubeMesh(Mesh mesh, float[] values) {

	private static final double RADIUS = 1;
	private static final int SIDES = 6;
	private static final int RINGS = 3;
	private static final double PROTEIN_STEP = 5;
	private static final double NUCLEIC_STEP = 9;
	private static final int MOST_BALLS = 2000;
	/** The corners of an octahedron, of which a ball is made. */
	private static final double[][] CORNERS = { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 }, { -1, 0, 0 }, { 0, -1, 0 }, { 0, 0, -1 } };
	private static final int[] FACES = { 0, 1, 2, 1, 3, 2, 3, 4, 2, 4, 0, 2, 1, 0, 5, 3, 1, 5, 4, 3, 5, 0, 4, 5 };

	/** Collects vertices and triangles. */
	private static final class Maker {

		private final List<Vec3> points = new ArrayList<>();
		private final List<Vec3> normals = new ArrayList<>();
		private final List<Double> values = new ArrayList<>();
		private final List<Integer> triangles = new ArrayList<>();

		private int vertex(final Vec3 at, final Vec3 normal, final double value) {
			points.add(at);
			normals.add(normal);
			values.add(value);
			return points.size() - 1;
		}

		private void triangle(final int a, final int b, final int c) {
			triangles.addAll(List.of(a, b, c));
		}

		private TubeMesh mesh() {
			final float[] colours = new float[values.size()];
			for (int i = 0; i < colours.length; i++) colours[i] = values.get(i).floatValue();
			return new TubeMesh(new Mesh(floats(points), floats(normals), triangles.stream().mapToInt(Integer::intValue).toArray()), colours);
		}

		private static float[] floats(final List<Vec3> vectors) {
			final float[] floats = new float[3 * vectors.size()];
			for (int i = 0; i < floats.length; i++) floats[i] = (float) vectors.get(i / 3).get(i % 3);
			return floats;
		}
	}

	/**
	 * Makes it.
	 *
	 * @param zero   centre of the map's first voxel in Å
	 * @param values one a residue
	 */
	public static TubeMesh of(final AtomicModel model, final Vec3 zero, final double[] values) {
		final Maker maker = new Maker();
		for (final ModelChain chain : model.chains()) {
			List<Vec3> trace = new ArrayList<>();
			List<Double> colours = new ArrayList<>();
			for (int r = chain.first(); r < chain.end(); r++) {
				final int atom = traceAtom(model, model.residues().get(r));
				if (atom < 0) continue;
				final Vec3 at = model.at(atom).minus(zero);
				final double most = model.residue(atom).kind() == ResidueKind.NUCLEOTIDE ? NUCLEIC_STEP : PROTEIN_STEP;
				if (!trace.isEmpty() && trace.get(trace.size() - 1).minus(at).length() > most) {
					tube(maker, trace, colours);
					trace = new ArrayList<>();
					colours = new ArrayList<>();
				}
				trace.add(at);
				colours.add(values[r]);
			}
			tube(maker, trace, colours);
		}
		IntStream.of(model.heavyAtoms()).filter(i -> model.residue(i).kind() == ResidueKind.LIGAND).limit(MOST_BALLS)
			.forEach(i -> ball(maker, model.at(i).minus(zero), values[model.residueOf(i)]));
		return maker.mesh();
	}

	private static int traceAtom(final AtomicModel model, final ModelResidue residue) {
		if (residue.kind() == ResidueKind.AMINO_ACID) return model.find(residue, "CA");
		return residue.kind() == ResidueKind.NUCLEOTIDE ? model.find(residue, "C4'") : -1;
	}

	private static void ball(final Maker maker, final Vec3 at, final double value) {
		final int first = maker.points.size();
		for (final double[] corner : CORNERS) {
			final Vec3 normal = new Vec3(corner[0], corner[1], corner[2]);
			maker.vertex(at.plus(normal.times(RADIUS)), normal, value);
		}
		for (int i = 0; i < FACES.length; i += 3) maker.triangle(first + FACES[i], first + FACES[i + 1], first + FACES[i + 2]);
	}

	private static void tube(final Maker maker, final List<Vec3> trace, final List<Double> values) {
		if (trace.size() == 1) ball(maker, trace.get(0), values.get(0));
		if (trace.size() < 2) return;
		final int rings = RINGS * (trace.size() - 1) + 1;
		Vec3 across = null;
		int before = -1;
		for (int ring = 0; ring < rings; ring++) {
			final double place = (double) ring / RINGS;
			final Vec3 at = spline(trace, place);
			final Vec3 along = spline(trace, Math.min(trace.size() - 1, place + 0.1)).minus(spline(trace, Math.max(0, place - 0.1)));
			across = turned(across, along);
			final Vec3 third = along.times(1 / Math.max(1e-9, along.length())).cross(across);
			final int first = maker.points.size();
			for (int side = 0; side < SIDES; side++) {
				final double angle = 2 * Math.PI * side / SIDES;
				final Vec3 normal = across.times(Math.cos(angle)).plus(third.times(Math.sin(angle)));
				maker.vertex(at.plus(normal.times(RADIUS)), normal, values.get((int) Math.round(place)));
			}
			if (before >= 0) join(maker, before, first);
			before = first;
		}
		ball(maker, trace.get(0), values.get(0));
		ball(maker, trace.get(trace.size() - 1), values.get(values.size() - 1));
	}

	private static void join(final Maker maker, final int before, final int first) {
		for (int side = 0; side < SIDES; side++) {
			final int next = (side + 1) % SIDES;
			maker.triangle(before + side, before + next, first + side);
			maker.triangle(before + next, first + next, first + side);
		}
	}

	/** A unit vector at right angles to a direction, as near as possible to the last one. */
	private static Vec3 turned(final Vec3 last, final Vec3 along) {
		final Vec3 start = last != null ? last : Math.abs(along.x()) < 0.5 * along.length() ? new Vec3(1, 0, 0) : new Vec3(0, 1, 0);
		final double squared = Math.max(1e-9, along.dot(along));
		final Vec3 across = start.minus(along.times(start.dot(along) / squared));
		return across.length() > 1e-6 ? across.unit() : new Vec3(0, 0, 1);
	}

	/** A point of the Catmull-Rom spline; place 1.5 is half way between the second and the third point. */
	private static Vec3 spline(final List<Vec3> trace, final double place) {
		final int i = (int) Math.min(place, trace.size() - 2);
		final double t = place - i;
		final Vec3 a = trace.get(Math.max(0, i - 1));
		final Vec3 b = trace.get(i);
		final Vec3 c = trace.get(i + 1);
		final Vec3 d = trace.get(Math.min(trace.size() - 1, i + 2));
		return b.times(2).plus(c.minus(a).times(t)).plus(a.times(2).minus(b.times(5)).plus(c.times(4)).minus(d).times(t * t))
			.plus(b.times(3).minus(a).minus(c.times(3)).plus(d).times(t * t * t)).times(0.5);
	}
}
