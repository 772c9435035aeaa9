package io.github.emvalidation.result;

import io.github.emvalidation.volume.Volume;

/**
 * A volume made on the way, offered as a file beside the report.
 *
 * @param file    file name, "hard-mask.mrc"
 * @param meaning what it is, as a sentence
 * @param volume  its voxels
 */
public record Product(String file, String meaning, Volume volume) {}
