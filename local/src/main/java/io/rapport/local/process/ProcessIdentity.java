package io.rapport.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process as it is recognised again by another launcher: numbers are given out anew, so the
 * number alone says nothing.
 */
public record ProcessIdentity(
    String name, long pid, Instant startedAt, String mark, StopSignal stopBy) {

  /** The operating system derives the start from the clock, which may have been set in between. */
  private static final Duration CLOCK_CORRECTION = Duration.ofSeconds(2);

  /** The identity of a process that has just been started. */
  public static ProcessIdentity of(
      String name, ProcessHandle process, String mark, StopSignal stopBy) {
    Instant startedAt = process.info().startInstant().orElseGet(Instant::now);
    return new ProcessIdentity(name, process.pid(), startedAt, mark, stopBy);
  }

  /** The process, if it still runs and is the one that was meant. */
  public Optional<ProcessHandle> living() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(this::startedWhenExpected)
        .filter(process -> commandLine(pid).contains(mark));
  }

  private boolean startedWhenExpected(ProcessHandle process) {
    return process
        .info()
        .startInstant()
        .map(start -> Duration.between(startedAt, start).abs().compareTo(CLOCK_CORRECTION) <= 0)
        .orElse(false);
  }

  /**
   * What a process was started with, for people and for {@link #living()}; empty for one that has
   * ended.
   */
  public static String commandLine(long pid) {
    Path file = Path.of("/proc", Long.toString(pid), "cmdline");
    if (!Files.exists(file)) {
      return ProcessHandle.of(pid).flatMap(process -> process.info().commandLine()).orElse("");
    }
    try {
      return Files.readString(file).replace('\0', ' ').strip();
    } catch (IOException gone) {
      return "";
    }
  }
}
