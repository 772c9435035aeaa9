/** Check 1.g: along how many directions do the half maps still agree, shell by shell? */
package io.github.emvalidation.check.halfmaps.occupancy;
