/** The interactive part of report.html: scripts, volumes, surfaces. */
package io.github.emvalidation.report.screen;
