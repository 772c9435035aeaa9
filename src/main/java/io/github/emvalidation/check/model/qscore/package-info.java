/** Check A.c: whether the density round each atom has the shape of an atom. */
package io.github.emvalidation.check.model.qscore;
