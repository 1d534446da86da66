package io.rapport.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How a process is started, recognised and stopped.
 *
 * @param environment in addition to that of the launcher
 * @param mark a text in its command line by which it is told from a stranger that got its number
 * @param unprivileged whether it refuses to run as root
 * @param grace how long it may take to end when asked to
 */
public record ProcessSpec(
    String name,
    List<String> command,
    Map<String, String> environment,
    Path directory,
    Path log,
    String mark,
    boolean unprivileged,
    StopSignal stopBy,
    Duration grace) {

  public ProcessSpec {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }
}
