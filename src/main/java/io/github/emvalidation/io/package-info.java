/**
 * Maps as files. {@link io.github.emvalidation.io.MapReader} turns the bytes of an MRC2014, CCP4 or EMDB map into x, y, z
 * densities and says what it noticed; {@link io.github.emvalidation.io.MapWriter} writes any volume as such a file. Positions
 * and handedness are sacred: a voxel read is where the author's program put it.
 */
package io.github.emvalidation.io;
