/** Check A.d: how well do the densities of model and map agree, over the whole model and residue by residue? */
package io.github.emvalidation.check.model.correlation;
