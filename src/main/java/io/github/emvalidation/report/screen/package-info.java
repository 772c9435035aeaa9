/** What a browser can do more than paper: scripts, volumes, surfaces. */
package io.github.emvalidation.report.screen;
