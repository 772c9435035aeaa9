/** Training and evaluation of the networks of the handedness. */
package io.github.emvalidation.training.handedness;
