/** Values that several checks derive from an entry, which keeps them after the first call. */
package io.github.emvalidation.entry.derived;
