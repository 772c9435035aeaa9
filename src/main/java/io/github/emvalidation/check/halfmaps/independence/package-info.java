/** Check 1.i: is the noise of the two half maps independent, or does something common make them agree? */
package io.github.emvalidation.check.halfmaps.independence;
