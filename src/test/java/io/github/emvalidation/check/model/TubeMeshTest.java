package io.github.emvalidation.check.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.structure.AtomicModel;
import io.github.emvalidation.volume.Mesh;
import io.github.emvalidation.volume.Vec3;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TubeMeshTest {

	private static AtomicModel straight(final int residues) {
		final StringBuilder lines = new StringBuilder();
		for (int i = 0; i < residues; i++) {
			lines.append(String.format(Locale.ROOT, "ATOM  %5d  CA  ALA A%4d    %8.3f%8.3f%8.3f  1.00 20.00           C%n", i, i + 1, 10 + 3.8 * i, 5.0, 7.0));
		}
		return Phantoms.model(lines.toString());
	}

	@Test
	void aStraightChainIsACylinderOfOneAngstromThatFacesOutwards() {
		final TubeMesh tube = TubeMesh.of(straight(4), new Vec3(10, 5, 7), new double[] { 1, 2, 3, 4 });
		final Mesh mesh = tube.mesh();
		assertEquals(10 * 6 + 2 * 6, mesh.vertexCount());
		for (int v = 0; v < 60; v++) {
			assertEquals(1, Math.hypot(mesh.point(v, 1), mesh.point(v, 2)), 1e-6, "distance from the axis");
			if (v / 6 % 3 == 0) assertEquals(3.8 * (v / 18), mesh.point(v, 0), 1e-5, "the spline passes through the residues");
			assertEquals(1 + Math.round((v / 6) / 3.0), tube.values()[v], "the value of the nearest residue");
		}
		for (int t = 0; t < mesh.triangleCount(); t++) assertTrue(facesOutwards(mesh, t), "triangle " + t);
	}

	private static boolean facesOutwards(final Mesh mesh, final int triangle) {
		final Vec3[] corners = new Vec3[3];
		Vec3 normals = Vec3.ZERO;
		for (int i = 0; i < 3; i++) {
			final int v = mesh.triangles()[3 * triangle + i];
			corners[i] = new Vec3(mesh.point(v, 0), mesh.point(v, 1), mesh.point(v, 2));
			normals = normals.plus(new Vec3(mesh.normals()[3 * v], mesh.normals()[3 * v + 1], mesh.normals()[3 * v + 2]));
		}
		return corners[1].minus(corners[0]).cross(corners[2].minus(corners[0])).dot(normals) > 0;
	}

	@Test
	void aSingleResidueIsABall() {
		assertEquals(6, TubeMesh.of(straight(1), Vec3.ZERO, new double[] { 1 }).mesh().vertexCount());
	}
}
