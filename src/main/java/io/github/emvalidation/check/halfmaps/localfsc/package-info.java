/** Check 1.c: which resolution do the two half maps show in each part of the particle? */
package io.github.emvalidation.check.halfmaps.localfsc;
