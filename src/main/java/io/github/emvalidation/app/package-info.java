/** What every door shares: what the user gave becomes an entry, the checks run, a report comes out. Knows neither SciJava nor ImageJ nor the command line. */
package io.github.emvalidation.app;
