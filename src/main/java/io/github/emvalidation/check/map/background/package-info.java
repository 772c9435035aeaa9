/** Check 0.c: whether the solvent is noise about zero. */
package io.github.emvalidation.check.map.background;
