package io.rapport.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** How much memory a process takes, shared pages divided among those who share them. */
public final class MemoryUse {

  private static final int KIBIBYTES = 1024;

  private MemoryUse() {}

  /** Of the process alone, in MiB; 0 where the operating system does not tell. */
  public static long alone(long pid) {
    return kibibytes(pid) / KIBIBYTES;
  }

  /** Of the process and all that it started, in MiB; 0 where the operating system does not tell. */
  public static long withDescendants(long pid) {
    return ProcessHandle.of(pid).stream()
            .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
            .mapToLong(process -> kibibytes(process.pid()))
            .sum()
        / KIBIBYTES;
  }

  private static long kibibytes(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException unknown) {
      return 0;
    }
  }
}
