/**
 * Maps by their EMDB id. {@link io.github.emvalidation.io.archive.Archive} fetches the entry and the map over the network,
 * once: both stay in a folder of the user's choosing. Nothing here waits for ever, and an incomplete file never counts as a map.
 */
package io.github.emvalidation.io.archive;
