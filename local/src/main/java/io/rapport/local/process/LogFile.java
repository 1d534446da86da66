package io.rapport.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The log of a process. */
public final class LogFile {

  private LogFile() {}

  /**
   * Puts the log of the run before aside, so that each run has its own and the last one can still
   * be read.
   */
  public static void turn(Path log) {
    if (!Files.exists(log)) {
      return;
    }
    String name = log.getFileName().toString().replaceFirst("\\.log$", ".previous.log");
    try {
      Files.move(log, log.resolveSibling(name), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The last lines of a log; none where there is no log. */
  public static List<String> tail(Path log, int lines) {
    try {
      List<String> all =
          new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
      return all.subList(Math.max(0, all.size() - lines), all.size());
    } catch (IOException none) {
      return List.of();
    }
  }
}
