/** The map under test: voxels, what its author declares, and the masks and the resized map that the checks share. */
package io.github.emvalidation.entry;
