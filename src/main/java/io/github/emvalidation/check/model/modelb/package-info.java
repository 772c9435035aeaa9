/** Check A.g: whether the B-factors of a model say how well its parts are ordered. */
package io.github.emvalidation.check.model.modelb;
