/** Check 0.h: whether the map is the particle or its mirror image. How that is read from the map is a {@code HandMethod}'s. */
package io.github.emvalidation.check.hand;
