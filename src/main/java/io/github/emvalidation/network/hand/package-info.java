/** The hand of a map by networks of our own: where its helices are, how they lie, and which way they turn. */
package io.github.emvalidation.network.hand;
