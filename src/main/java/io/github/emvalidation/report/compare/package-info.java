/** Two reports side by side. */
package io.github.emvalidation.report.compare;
