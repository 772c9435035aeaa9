/** Check 0.j: whether the spectrum of a map fits the voxel size in its header. */
package io.github.emvalidation.check.map.voxelsize;
