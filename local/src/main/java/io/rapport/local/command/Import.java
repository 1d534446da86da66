package io.rapport.local.command;

import io.rapport.local.site.DataDirectory;
import io.rapport.local.transfer.ImportProject;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/** {@code ./rapport import}: a project made of such a file. */
record Import(DataDirectory data, Elsewhere where, Path file, boolean dryRun) implements Command {

  @Override
  public int run(PrintStream out) {
    try {
      out.println(ImportProject.check(file));
      if (!dryRun) {
        bringIn(out);
      }
      return 0;
    } catch (IOException e) {
      throw new NotPossible(file + " cannot be read: " + e.getMessage());
    }
  }

  private void bringIn(PrintStream out) throws IOException {
    try (var door = where.door(data)) {
      out.println("Project: " + new ImportProject(door, Elsewhere.USER, out).read(file));
    }
  }
}
