package io.github.emvalidation.entry;

import java.util.Optional;

/**
 * A file that an input was read from.
 *
 * @param path          the file, as given
 * @param sha256        hash of its bytes, 64 lower-case hexadecimal digits
 * @param contentSha256 hash of the decompressed bytes, where the file is compressed
 */
public record InputFile(String path, Optional<String> sha256, Optional<String> contentSha256) {}
