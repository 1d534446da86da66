package io.rapport.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A Java program that runs beside the benchmark until it is closed. */
public final class Program implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
  private static final int KIBIBYTES = 1024;

  private final String name;
  private final Process process;
  private final Path log;

  private Program(String name, Process process, Path log) {
    this.name = name;
    this.process = process;
    this.log = log;
  }

  /** Starts it; its output goes to a file in the folder. */
  public static Program start(
      String name, Path folder, List<String> arguments, Map<String, String> environment)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    var log = folder.resolve(name + ".log");
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    var process = builder.start();
    // Ctrl-C leaves nothing behind.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    return new Program(name, process, log);
  }

  /** Waits until the service with this management port says that it is ready. */
  public void awaitReady(ManagementPort management) throws IOException, InterruptedException {
    await(management::isReady);
  }

  /** Waits until it is there. */
  public Program await(BooleanSupplier there) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!there.getAsBoolean()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new IOException(name + " does not start:\n" + Files.readString(log));
      }
      Thread.sleep(LOOK_AGAIN);
    }
    return this;
  }

  /** Waits until it has done its work. */
  public void join() throws IOException, InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException(name + " has failed:\n" + Files.readString(log));
    }
  }

  /** The processor time that it has taken since it started. */
  public Duration processorTime() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** The memory that it holds, in MiB; 0 where the operating system does not tell. */
  public long residentMebibytes() {
    return mebibytes("VmRSS:");
  }

  /** The most that it ever held, as before. */
  public long mostMebibytes() {
    return mebibytes("VmHWM:");
  }

  /** Stops where it is, and stays there until it may go on. */
  public void pause() throws IOException, InterruptedException {
    signal("-STOP");
  }

  public void goOn() throws IOException, InterruptedException {
    signal("-CONT");
  }

  private void signal(String signal) throws IOException, InterruptedException {
    int exit = new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    if (exit != 0) {
      throw new IOException(name + " does not take the signal " + signal);
    }
  }

  private long mebibytes(String figure) {
    try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
      return lines
          .filter(line -> line.startsWith(figure))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIBIBYTES)
          .findFirst()
          .orElse(0);
    } catch (IOException notLinux) {
      return 0;
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
