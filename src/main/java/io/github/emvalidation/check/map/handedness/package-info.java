/** Check 0.h: whether the map is the particle or its mirror image. A {@code HandednessMethod} reads that from the map. */
package io.github.emvalidation.check.map.handedness;
