/** The sections of the report, each with an id, a title and parts. Numbers, contents and running heads follow from their list. */
package io.github.emvalidation.report.section;
