/** Check 0.d: how amplitudes fall off with resolution. */
package io.github.emvalidation.check.map.bfactor;
