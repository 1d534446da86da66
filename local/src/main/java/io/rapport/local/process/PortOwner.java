package io.rapport.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who listens on a port, as far as the operating system tells us. */
public final class PortOwner {

  private static final String LISTENING = "0A";
  private static final int COLUMN_LOCAL = 1;
  private static final int COLUMN_STATE = 3;
  private static final int COLUMN_INODE = 9;
  private static final int SHOWN = 100;

  private PortOwner() {}

  /**
   * For people: the number and the start of the command line of the process, or that it is unknown.
   */
  public static String describe(int port) {
    return pid(port)
        .map(pid -> "process " + pid + ": " + shortened(ProcessIdentity.commandLine(pid)))
        .orElse("a process that this user cannot see");
  }

  private static Optional<Long> pid(int port) {
    Set<String> sockets =
        Stream.of("/proc/net/tcp", "/proc/net/tcp6")
            .flatMap(table -> lines(Path.of(table)).stream())
            .map(line -> List.of(line.strip().split("\\s+")))
            .filter(columns -> listensOn(port, columns))
            .map(columns -> "socket:[" + columns.get(COLUMN_INODE) + "]")
            .collect(Collectors.toSet());
    return ProcessHandle.allProcesses()
        .map(ProcessHandle::pid)
        .filter(pid -> openFiles(pid).stream().anyMatch(sockets::contains))
        .findFirst();
  }

  private static boolean listensOn(int port, List<String> columns) {
    return columns.size() > COLUMN_INODE
        && columns.get(COLUMN_STATE).equals(LISTENING)
        && columns.get(COLUMN_LOCAL).endsWith(":%04X".formatted(port));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException notLinux) {
      return List.of();
    }
  }

  private static List<String> openFiles(long pid) {
    try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
      return files.map(PortOwner::target).toList();
    } catch (IOException notOurs) {
      return List.of();
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException closed) {
      return "";
    }
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
