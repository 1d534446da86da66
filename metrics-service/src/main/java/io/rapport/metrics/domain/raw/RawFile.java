package io.rapport.metrics.domain.raw;

import java.nio.file.Path;

/**
 * A file of raw data that is brought into a project.
 *
 * @param sha256 of what is in it, in hexadecimal digits: the same file is the same import
 */
public record RawFile(RawKind kind, String project, String sha256, Path path) {}
