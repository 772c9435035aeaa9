/** Networks that others published: their weights as PyTorch saves them, and the boxes that these networks look at. */
package io.github.emvalidation.network.published;
