package io.github.emvalidation.network.handedness;

import io.github.emvalidation.volume.Vec3;
import java.util.Arrays;

/**
 * The density round a helix axis in cylinder coordinates: {@value #RINGS} rings of radius 0.7 to 5.2 Å, {@value #HEIGHTS} heights
 * {@value #RISE} Å apart, {@value #ANGLES} angles, scaled to unit L2 norm; the value of (ring, height, angle) is at
 * {@code (ring*HEIGHTS + height)*ANGLES + angle}. The angle runs counter-clockwise for who sees the axis coming.
 *
 * <p>A mirror image has the angles turned round ({@link #mirrored}); turning the axis upside down turns both heights and angles
 * round ({@link #upsideDown}) and is a rotation, which preserves the handedness.
 */
public final class Cylinder {

	public static final int RINGS = 6;
	public static final int HEIGHTS = 22;
	public static final int ANGLES = 16;
	/** Number of values. */
	public static final int SIZE = RINGS * HEIGHTS * ANGLES;

	/** Between heights, in Å. */
	static final double RISE = 0.75;
	private static final double FIRST_RADIUS = 0.7;
	private static final double RADIUS_STEP = 0.9;
	/** Of each angle. */
	static final double[] COS = new double[ANGLES];
	static final double[] SIN = new double[ANGLES];

	static {
		Arrays.setAll(COS, angle -> Math.cos(2 * Math.PI * angle / ANGLES));
		Arrays.setAll(SIN, angle -> Math.sin(2 * Math.PI * angle / ANGLES));
	}

	private Cylinder() {}

	/** Samples the density along the axis of a frame. */
	public static float[] sample(final Sampler density, final HelixFrame frame) {
		final Vec3 side = perpendicular(frame.axis());
		final Vec3 other = frame.axis().cross(side);
		final Vec3 step = density.grid().voxel();
		final float[] values = new float[SIZE];
		double square = 0;
		int i = 0;
		for (int ring = 0; ring < RINGS; ring++) {
			for (int height = 0; height < HEIGHTS; height++) {
				final Vec3 onAxis = frame.centre().plus(frame.axis().times((height - 0.5 * (HEIGHTS - 1)) * RISE));
				for (int angle = 0; angle < ANGLES; angle++) {
					final double radius = radius(ring);
					final Vec3 at = onAxis.plus(side.times(radius * COS[angle])).plus(other.times(radius * SIN[angle]));
					final double value = density.at(at.x() / step.x(), at.y() / step.y(), at.z() / step.z());
					square += value * value;
					values[i++] = (float) value;
				}
			}
		}
		final double scale = square > 0 ? 1 / Math.sqrt(square) : 0;
		for (int k = 0; k < SIZE; k++) values[k] *= scale;
		return values;
	}

	static double radius(final int ring) {
		return FIRST_RADIUS + RADIUS_STEP * ring;
	}

	/** What {@link #sample} gives in the mirror image. */
	public static float[] mirrored(final float[] cylinder) {
		return reordered(cylinder, false);
	}

	/** What {@link #sample} gives with the axis turned upside down. */
	public static float[] upsideDown(final float[] cylinder) {
		return reordered(cylinder, true);
	}

	/** With the angles turned round, and the heights if so wanted. */
	private static float[] reordered(final float[] cylinder, final boolean heights) {
		final float[] values = new float[SIZE];
		for (int row = 0; row < RINGS * HEIGHTS; row++) {
			final int ring = row / HEIGHTS;
			final int from = heights ? ring * HEIGHTS + HEIGHTS - 1 - row % HEIGHTS : row;
			for (int angle = 0; angle < ANGLES; angle++) {
				values[row * ANGLES + angle] = cylinder[from * ANGLES + (ANGLES - angle) % ANGLES];
			}
		}
		return values;
	}

	/** From the coordinate axis that is farthest from the given one. */
	private static Vec3 perpendicular(final Vec3 axis) {
		final double x = Math.abs(axis.x());
		final double y = Math.abs(axis.y());
		final double z = Math.abs(axis.z());
		final Vec3 far = x <= y && x <= z ? new Vec3(1, 0, 0) : y <= z ? new Vec3(0, 1, 0) : new Vec3(0, 0, 1);
		return far.cross(axis).unit();
	}
}
