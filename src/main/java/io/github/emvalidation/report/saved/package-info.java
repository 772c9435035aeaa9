/** Reports of an earlier run, read back from report.json. */
package io.github.emvalidation.report.saved;
