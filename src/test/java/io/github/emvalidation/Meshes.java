package io.github.emvalidation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.volume.Mesh;
import io.github.emvalidation.volume.Vec3;
import java.util.HashMap;
import java.util.Map;

/** What geometry says of surfaces: area, volume, and how the triangles hang together. */
public final class Meshes {

	private Meshes() {}

	/** Area in Å²: half the cross product of two sides, summed over the triangles. */
	public static double area(final Mesh mesh) {
		double sum = 0;
		for (int t = 0; t < mesh.triangles().length; t += 3) sum += cross(mesh, t).length() / 2;
		return sum;
	}

	/** Enclosed volume in Å³ by the divergence theorem; positive when the triangles face outwards. */
	public static double enclosedVolume(final Mesh mesh) {
		double sum = 0;
		for (int t = 0; t < mesh.triangles().length; t += 3) sum += vertex(mesh, mesh.triangles()[t]).dot(cross(mesh, t)) / 6;
		return sum;
	}

	private static Vec3 cross(final Mesh mesh, final int t) {
		final Vec3 a = vertex(mesh, mesh.triangles()[t]);
		return vertex(mesh, mesh.triangles()[t + 1]).minus(a).cross(vertex(mesh, mesh.triangles()[t + 2]).minus(a));
	}

	/** Where a vertex is, in Å. */
	public static Vec3 vertex(final Mesh mesh, final int v) {
		return new Vec3(mesh.point(v, 0), mesh.point(v, 1), mesh.point(v, 2));
	}

	/** Vertices - sides + triangles: 2 for each sphere, 0 for a torus. */
	public static long eulerCharacteristic(final Mesh mesh) {
		final Map<Long, Integer> sides = new HashMap<>();
		for (int t = 0; t < mesh.triangles().length; t += 3) {
			for (int i = 0; i < 3; i++) {
				final int a = mesh.triangles()[t + i];
				final int b = mesh.triangles()[t + (i + 1) % 3];
				sides.merge(Math.min(a, b) * 1_000_000L + Math.max(a, b), 1, Integer::sum);
			}
		}
		return mesh.vertexCount() - sides.size() + mesh.triangleCount();
	}

	/** Every side belongs to two triangles that pass it in opposite directions; the triangles round a vertex are one fan. */
	public static void assertManifold(final Mesh mesh) {
		final Map<Long, Integer> passed = new HashMap<>();
		final int[] corners = new int[mesh.vertexCount()];
		final int[] start = new int[mesh.vertexCount()];
		final Map<Long, Integer> nextRound = new HashMap<>();
		for (int t = 0; t < mesh.triangles().length; t += 3) {
			for (int i = 0; i < 3; i++) {
				final int a = mesh.triangles()[t + i];
				final int b = mesh.triangles()[t + (i + 1) % 3];
				final int c = mesh.triangles()[t + (i + 2) % 3];
				passed.merge(side(a, b), 1, Integer::sum);
				corners[a]++;
				start[a] = b;
				nextRound.put(side(a, b), c);
			}
		}
		passed.forEach((side, times) -> {
			assertEquals(1, times, "times that a side is passed in one direction");
			assertTrue(passed.containsKey(side(second(side), first(side))), "passed in the other direction too");
		});
		for (int v = 0; v < corners.length; v++) {
			int steps = 0;
			int at = start[v];
			do {
				at = nextRound.get(side(v, at));
				steps++;
			}
			while (at != start[v]);
			assertEquals(corners[v], steps, "triangles in the fan round vertex " + v);
		}
	}

	private static long side(final int from, final int to) {
		return from * 10_000_000L + to;
	}

	private static int first(final long side) {
		return (int) (side / 10_000_000L);
	}

	private static int second(final long side) {
		return (int) (side % 10_000_000L);
	}
}
