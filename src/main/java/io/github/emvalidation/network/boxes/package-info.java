/**
 * The published way to read the hand of a map (Garcia Condado et al. 2022, HaPi): networks that look at one small box at a time.
 * Their weights are their authors' and no part of this program.
 */
package io.github.emvalidation.network.boxes;
