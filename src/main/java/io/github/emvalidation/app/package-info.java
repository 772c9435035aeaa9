/**
 * The common part of all doors: inputs become an entry, the checks run, a report results. Knows neither SciJava nor ImageJ nor the
 * command line.
 */
package io.github.emvalidation.app;
