/**
 * The network that reads the local resolution from a map: its layers ({@link io.github.emvalidation.network.resolution.ResolutionNet})
 * and its use on whole maps.
 */
package io.github.emvalidation.network.resolution;
