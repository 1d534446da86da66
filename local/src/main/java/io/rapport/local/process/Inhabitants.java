package io.rapport.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The processes of a program that work inside a directory, where the system tells ({@code /proc}).
 *
 * @param program how their command lines begin
 */
public record Inhabitants(Path directory, String program) {

  /** Those that live now. */
  public List<ProcessHandle> living() {
    return ProcessHandle.allProcesses()
        .filter(process -> worksHere(process.pid()))
        .filter(process -> ProcessIdentity.commandLine(process.pid()).startsWith(program))
        .toList();
  }

  private boolean worksHere(long pid) {
    try {
      return Files.isSameFile(Path.of("/proc", Long.toString(pid), "cwd"), directory);
    } catch (IOException unknown) {
      return false;
    }
  }
}
