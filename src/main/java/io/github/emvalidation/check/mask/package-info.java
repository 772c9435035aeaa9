/** Check 0.b: what the contour level makes of the map. */
package io.github.emvalidation.check.mask;
