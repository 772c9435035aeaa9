/** Progress, cancellation, refusal and what is tidied at the end: what every long loop may report and throw. */
package io.github.emvalidation.progress;
