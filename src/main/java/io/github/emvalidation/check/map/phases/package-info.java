/** Check 0.i: whether the finest shell of a map agrees with the coarser ones. */
package io.github.emvalidation.check.map.phases;
