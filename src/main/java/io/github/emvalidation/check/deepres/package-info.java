/** Check 0.e: the local resolution that a neural network reads from the map, against the reported one. */
package io.github.emvalidation.check.deepres;
