/**
 * Level 1: what two half maps, made from halves of the data, prove about a map. Here is what several of its checks share: the pair
 * with its spectra and masks, and the FSC inside a mask. One package a check lies below.
 */
package io.github.emvalidation.check.halfmaps;
