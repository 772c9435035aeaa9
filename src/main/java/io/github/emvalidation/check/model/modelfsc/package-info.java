/** Check A.e: up to which resolution do model and map agree? */
package io.github.emvalidation.check.model.modelfsc;
