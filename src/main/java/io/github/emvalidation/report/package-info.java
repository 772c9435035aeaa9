/**
 * Turns results into files: report.html and report.pdf from one XHTML page, report.json for programs, metrics.csv for spreadsheets,
 * and the volumes of the checks. All files of a report appear together or not at all.
 */
package io.github.emvalidation.report;
