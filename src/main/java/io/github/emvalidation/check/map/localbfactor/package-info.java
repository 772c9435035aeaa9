/** Check 0.f: how amplitudes fall off in each part of the particle. */
package io.github.emvalidation.check.map.localbfactor;
