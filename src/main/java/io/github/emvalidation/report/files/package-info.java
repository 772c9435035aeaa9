/** The files of a report, which appear all together or not at all. */
package io.github.emvalidation.report.files;
