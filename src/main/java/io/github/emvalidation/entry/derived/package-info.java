/** What several checks derive from an entry: each is made at the first call and kept by the entry. */
package io.github.emvalidation.entry.derived;
