package io.github.emvalidation.report.overview;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The outcome of one map of several.
 *
 * @param name    what the map is called in the overview
 * @param folder  folder of its report, or where it would be
 * @param message why there is no report; empty when there is one
 */
public record MapOutcome(String name, Path folder, Optional<String> message) {}
