/** Check 0.g: whether every part of the particle is there in all images. */
package io.github.emvalidation.check.map.localoccupancy;
