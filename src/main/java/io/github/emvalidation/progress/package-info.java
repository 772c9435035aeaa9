/** Progress, cancellation and refusal: what every long loop may report and throw. */
package io.github.emvalidation.progress;
