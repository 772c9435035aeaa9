/** The input: the map under test, its facts and their sources. Derived values are kept here but made elsewhere. */
package io.github.emvalidation.entry;
