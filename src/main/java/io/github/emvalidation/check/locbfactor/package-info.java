/** Check 0.f: how fast the map's amplitudes fall off with resolution, at each voxel of the particle. */
package io.github.emvalidation.check.locbfactor;
