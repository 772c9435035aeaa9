package io.github.emvalidation.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.emvalidation.TestData;
import io.github.emvalidation.progress.Progress;
import io.github.emvalidation.volume.DensityMap;
import io.github.emvalidation.volume.Int3;
import io.github.emvalidation.volume.Vec3;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Maps as other programs wrote them. Hashes are those of sha256sum, voxels those that numpy reads. */
class RealMapsTest {

	private static LoadedMap read(final String file) {
		final LoadedMap loaded = MapReader.read(TestData.require("maps/" + file), MapReader.Options.DEFAULT, Progress.NONE);
		assertEquals(List.of(), loaded.remarks());
		return loaded;
	}

	private static void assertCube(final DensityMap map, final int side, final double voxel) {
		assertEquals(Int3.all(side), map.grid().size());
		for (int axis = 0; axis < 3; axis++) assertEquals(voxel, map.grid().voxel().get(axis), 1e-6);
	}

	@Test
	void apoferritinIsPlacedByItsOrigin() {
		final LoadedMap loaded = read("emd_20026_apoferritin_176.map.gz");
		final DensityMap map = loaded.map();
		assertEquals("emd_20026_apoferritin_176", map.name());
		assertEquals("5be0a1885c6d050b376b07e5021e3221f32923e37585cdc0060bcaf82c88aa05", loaded.sha256());
		assertEquals(Optional.of("565266983348c3d422a15bd12153647f5eba71346812c704042d4b4bd6a8542b"), loaded.contentSha256());
		assertCube(map, 176, 197.6 / 176);
		assertEquals(Int3.all(0), map.grid().start());
		assertEquals(Vec3.all(10.4f), map.grid().origin());
		assertEquals(map.grid().origin(), map.grid().position());
	}

	/** Columns run along y and rows along x: numpy's element [section 37, row 61, column 45] is voxel x 61, y 45, z 37. */
	@Test
	void theMapOfAxes213KeepsItsHand() {
		final LoadedMap loaded = read("emd_32143_resampled_crs213.map");
		assertEquals("e698e235bc341ddf3d29138d9447a58f7915f50b14415dabecb25a54007f29a6", loaded.sha256());
		assertEquals(Optional.empty(), loaded.contentSha256());
		assertCube(loaded.map(), 100, 1.527204589);
		assertEquals(-2.742331e-05f, loaded.map().get(10, 20, 30));
		assertEquals(8.0558006e-05f, loaded.map().get(61, 45, 37));
	}

	@Test
	void actinIsPlacedByItsStart() {
		final DensityMap map = read("emd_5168.map").map();
		assertCube(map, 100, 1.742);
		assertEquals(Int3.all(-50), map.grid().start());
		assertEquals(Vec3.ZERO, map.grid().origin());
		assertEquals(-87.1, map.grid().position().x(), 1e-5);
	}

	@Test
	void trpml1ReadsAsDeposited() {
		final DensityMap map = read("emd_6824.map").map();
		assertCube(map, 70, 2.64);
		assertEquals(-0.1545156f, map.get(10, 20, 30));
		assertEquals(0.05632189f, map.get(61, 45, 37));
		assertEquals(Vec3.ZERO, map.grid().position());
	}
}
