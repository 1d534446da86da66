package io.rapport.local.command;

import io.rapport.local.site.DataDirectory;
import io.rapport.local.transfer.ExportProject;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;

/** {@code ./rapport export}: a whole project, in a file. */
record Export(DataDirectory data, Elsewhere where, String project, Path file) implements Command {

  @Override
  public int run(PrintStream out) {
    try (var door = where.door(data)) {
      new ExportProject(door, Elsewhere.USER, out).write(project, file, Instant.now());
      return 0;
    } catch (IOException e) {
      throw new NotPossible(file + " cannot be written: " + e.getMessage());
    }
  }
}
