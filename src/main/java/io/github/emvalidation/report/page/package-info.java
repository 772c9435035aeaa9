/** What every page is written with: XHTML, captions, words. */
package io.github.emvalidation.report.page;
