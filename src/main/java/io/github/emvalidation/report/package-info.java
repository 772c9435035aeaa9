/**
 * Results become files: report.html and report.pdf from one XHTML page, report.json for programs, metrics.csv for
 * spreadsheets, and the volumes made on the way. All files of a report appear together or not at all. Alone knows the PDF
 * library.
 */
package io.github.emvalidation.report;
