/** The page as PDF. This package alone knows the PDF library. */
package io.github.emvalidation.report.print;
