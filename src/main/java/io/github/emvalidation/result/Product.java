package io.github.emvalidation.result;

import io.github.emvalidation.volume.ImgVolumes;
import io.github.emvalidation.volume.MapMask;
import io.github.emvalidation.volume.Volume;
import java.util.Optional;
import net.imglib2.img.Img;
import net.imglib2.type.numeric.RealType;

/**
 * A volume that a check made, saved as a file beside the report.
 *
 * @param file    file name, "hard-mask.mrc"
 * @param meaning what it is, as a sentence
 * @param volume  its voxels
 * @param local   properties of local values; empty for a density or a mask
 */
public record Product(String file, String meaning, Volume volume, Optional<Local> local) {

	/** A density or a mask. */
	public Product(final String file, final String meaning, final Volume volume) {
		this(file, meaning, volume, Optional.empty());
	}

	/** The volume as an image of ImgLib2, in the order x, y, z: bits for a mask, else floats. Do not change what it holds. */
	public Img<? extends RealType<?>> image() {
		return ImgVolumes.image(volume);
	}

	/**
	 * A quantity with a value for each place inside the particle.
	 *
	 * @param label  what it is, with its unit: "Local B-factor (Å²)"
	 * @param scale  which values the colours stand for
	 * @param inside the voxels that are coloured, on the grid of the volume, which may have values elsewhere too
	 */
	public record Local(String label, Scale scale, MapMask inside) {}
}
