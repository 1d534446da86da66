package io.rapport.local.transfer;

import java.time.Instant;
import java.util.List;

/**
 * What is in a project's file.
 *
 * @param format of the file; a reader that knows another one reads nothing
 */
record Manifest(int format, String project, String name, Instant exportedAt, List<Entry> entries) {

  static final int FORMAT = 2;

  /** It has no alerts and annotations. */
  static final int OLDEST = 1;

  static final String NAME = "manifest.json";

  Manifest {
    entries = List.copyOf(entries);
  }

  /** Those of one kind, in order. */
  List<Entry> of(String folder) {
    return entries.stream().filter(entry -> entry.name().startsWith(folder + "/")).toList();
  }

  /**
   * One of the things in it.
   *
   * @param sha256 in hexadecimal digits
   */
  record Entry(String name, long bytes, String sha256) {}
}
