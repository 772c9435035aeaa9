/** Check 1.a: the resolution that two half maps show, and whether the mask or the claim is at odds with it. */
package io.github.emvalidation.check.halfmaps.globalfsc;
