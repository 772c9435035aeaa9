/** Check 0.d: how fast the map's amplitudes fall off with resolution. */
package io.github.emvalidation.check.bfactor;
