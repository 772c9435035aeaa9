/** Our own networks for the handedness: one finds helices, the other determines which way they turn. */
package io.github.emvalidation.network.handedness;
