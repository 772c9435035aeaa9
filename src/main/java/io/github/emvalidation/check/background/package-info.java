/** Check 0.c: whether the solvent around the particle is noise about zero. */
package io.github.emvalidation.check.background;
