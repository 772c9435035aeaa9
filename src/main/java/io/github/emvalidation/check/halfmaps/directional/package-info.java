/** Check 1.h: does the resolution depend on the direction, as it does where particles lie in few orientations? */
package io.github.emvalidation.check.halfmaps.directional;
