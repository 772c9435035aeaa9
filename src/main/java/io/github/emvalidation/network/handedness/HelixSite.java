package io.github.emvalidation.network.handedness;

import io.github.emvalidation.volume.Vec3;

/**
 * A place in a helix whose handedness was read.
 *
 * @param at    in Å from the first voxel
 * @param logit of being mirrored: below 0 for a right-handed helix
 * @param right power on the layer lines of the pitch of a right-handed helix, see {@link LayerLines}
 * @param left  that of a left-handed one
 */
public record HelixSite(Vec3 at, double logit, double right, double left) {}
