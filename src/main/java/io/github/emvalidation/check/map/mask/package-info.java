/** Check 0.b: what the contour level cuts out of the map. */
package io.github.emvalidation.check.map.mask;
