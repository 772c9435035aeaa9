/** Check 0.g: whether the amplitudes of the particle are of much the same size everywhere. */
package io.github.emvalidation.check.lococcupancy;
