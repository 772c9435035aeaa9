/** Convolutions at the voxels that are asked for alone, for the networks whose answers count only inside a mask. */
package io.github.emvalidation.network.sparse;
