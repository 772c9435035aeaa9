package io.github.emvalidation.volume;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.emvalidation.Phantoms;
import io.github.emvalidation.progress.BadInputException;
import net.imglib2.FinalInterval;
import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.logic.BitType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Test;

/** Voxel by voxel: an image of ImgLib2 and the map hold the same densities at the same places. */
class ImgVolumesTest {

	private static final Vec3 VOXEL = new Vec3(1.1, 1.3, 1.7);

	@Test
	void dimensionsAreXThenYThenZ() {
		final Img<UnsignedShortType> image = image(7, 6, 5);
		final DensityMap map = ImgVolumes.map("seven", image, VOXEL);
		assertEquals(Grid.of(new Int3(7, 6, 5), VOXEL), map.grid());
		assertEquals("seven", map.name());
		for (int z = 0; z < 5; z++) {
			for (int y = 0; y < 6; y++) {
				for (int x = 0; x < 7; x++) assertEquals(100 * x + 10 * y + z, map.get(x, y, z));
			}
		}
		image.randomAccess().setPositionAndGet(0, 0, 0).set(9);
		assertEquals(0, map.get(0, 0, 0), "the voxels are copied");
	}

	@Test
	void aCutOutBeginsAtItsOwnFirstVoxel() {
		final DensityMap map = ImgVolumes.map("cut", Views.interval(image(7, 6, 5), new long[] { 2, 3, 1 }, new long[] { 5, 4, 3 }), VOXEL);
		assertEquals(new Int3(4, 2, 3), map.grid().size());
		assertEquals(231, map.get(0, 0, 0));
		assertEquals(543, map.get(3, 1, 2));
	}

	@Test
	void aTurnedViewIsTheTurnedMap() {
		final DensityMap map = ImgVolumes.map("turned", Views.permute(image(7, 6, 5), 0, 2), VOXEL);
		assertEquals(new Int3(5, 6, 7), map.grid().size());
		assertEquals(643, map.get(3, 4, 6));
	}

	@Test
	void whatIsNoVolumeIsRefusedWithASentence() {
		assertEquals("The image flat has 2 dimensions; a map has three: x, y and z.", refusal("flat", ArrayImgs.floats(4, 4), VOXEL));
		assertEquals("The image line has 1 dimension; a map has three: x, y and z.", refusal("line", ArrayImgs.floats(4), VOXEL));
		assertEquals("The image film has 4 dimensions; a map has three: x, y and z. Give one channel and one time point of it.",
			refusal("film", ArrayImgs.floats(4, 4, 4, 2), VOXEL));
		final RandomAccessibleInterval<UnsignedShortType> endless = Views.interval(Views.extendZero(image(7, 6, 5)), FinalInterval.createMinSize(0, 0, 0, 7, 1L << 31, 5));
		assertTrue(refusal("long", endless, VOXEL).startsWith("The image long has 7 × 2147483648 × 5 voxels; each side"));
		final RandomAccessibleInterval<UnsignedShortType> wide = Views.interval(Views.extendZero(image(7, 6, 5)), FinalInterval.createMinSize(0, 0, 0, 1 << 16, 1 << 16, 5));
		assertTrue(refusal("wide", wide, VOXEL).startsWith("The image wide has 65536 × 65536 × 5 voxels"));
		assertEquals("The voxel size of the image a was given as 0.0; expected a length in Å above 0.", refusal("a", image(7, 6, 5), new Vec3(1, 0, 1)));
		assertTrue(refusal("a", image(7, 6, 5), new Vec3(1, 1, Double.NaN)).contains("NaN"));
	}

	@Test
	void aMapSharesItsVoxels() {
		final DensityMap map = Phantoms.blobEntry().map();
		assertSame(map.image(), ImgVolumes.image(map));
		assertSame(map.image(), ImgVolumes.floats(map));
	}

	@Test
	void aMaskIsAnImageOfBits() {
		final DensityMap map = Phantoms.blobEntry().map();
		final MapMask mask = MapMask.atLeast(map, 0.1);
		assertInstanceOf(BitType.class, ImgVolumes.image(mask).firstElement());
		final RandomAccess<BitType> bits = ImgVolumes.bits(mask).randomAccess();
		final RandomAccess<FloatType> floats = ImgVolumes.floats(mask).randomAccess();
		long inside = 0;
		for (int z = 0; z < 18; z++) {
			for (int y = 0; y < 21; y++) {
				for (int x = 0; x < 24; x++) {
					assertEquals(mask.get(x, y, z), bits.setPositionAndGet(x, y, z).get(), x + " " + y + " " + z);
					assertEquals(mask.get(x, y, z) ? 1 : 0, floats.setPositionAndGet(x, y, z).get());
					if (mask.get(x, y, z)) inside++;
				}
			}
		}
		assertEquals(mask.count(), inside);
		assertTrue(inside > 100 && inside < map.grid().voxels() / 2);
	}

	/** Every voxel tells where it is. */
	private static Img<UnsignedShortType> image(final int nx, final int ny, final int nz) {
		final Img<UnsignedShortType> image = ArrayImgs.unsignedShorts(nx, ny, nz);
		final RandomAccess<UnsignedShortType> voxel = image.randomAccess();
		for (int z = 0; z < nz; z++) {
			for (int y = 0; y < ny; y++) {
				for (int x = 0; x < nx; x++) voxel.setPositionAndGet(x, y, z).set(100 * x + 10 * y + z);
			}
		}
		return image;
	}

	private static String refusal(final String name, final RandomAccessibleInterval<? extends RealType<?>> image, final Vec3 voxel) {
		return assertThrows(BadInputException.class, () -> ImgVolumes.map(name, image, voxel)).getMessage();
	}
}
