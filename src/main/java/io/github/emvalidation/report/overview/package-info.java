/** Many reports in one page and one table. */
package io.github.emvalidation.report.overview;
