/** Check A.b: whether the atoms lie in the density, and whether the density has atoms. */
package io.github.emvalidation.check.model.inclusion;
