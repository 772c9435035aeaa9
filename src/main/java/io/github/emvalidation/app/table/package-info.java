/** Many maps in one run, from a table with a row for each; every door that validates tables calls this. */
package io.github.emvalidation.app.table;
