/** Check A.f: do the side chains lie in their density? */
package io.github.emvalidation.check.model.emringer;
