/** The networks of our own for the handedness: one finds helices, the other sees which way they turn. */
package io.github.emvalidation.network.handedness;
