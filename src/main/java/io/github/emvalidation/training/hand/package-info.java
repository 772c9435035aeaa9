/**
 * How the networks of the hand learn: helices found in structures by the places of their alpha carbons, maps simulated from them,
 * and the two lessons, where helices are and which way they turn.
 */
package io.github.emvalidation.training.hand;
