/** What was handed in: the map under test, what is known of it, and where that comes from. What is derived from it keeps itself. */
package io.github.emvalidation.entry;
