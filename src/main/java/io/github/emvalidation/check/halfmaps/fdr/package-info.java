/** Check 1.b: up to which resolution two half maps agree more than chance lets them. */
package io.github.emvalidation.check.halfmaps.fdr;
