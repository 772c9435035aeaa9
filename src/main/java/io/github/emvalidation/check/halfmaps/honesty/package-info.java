/** Check 1.0: are these two half maps what half maps must be, independent, alike and untouched? */
package io.github.emvalidation.check.halfmaps.honesty;
