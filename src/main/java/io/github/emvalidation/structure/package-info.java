/** Atoms and structures: what an atomic model is made of. */
package io.github.emvalidation.structure;
