/**
 * Volumes from the places of atoms: their density, the distance from them, and the voxels near them. Everything is linear in the number
 * of atoms, and the bits do not depend on the number of threads.
 */
package io.github.emvalidation.signal.atoms;
