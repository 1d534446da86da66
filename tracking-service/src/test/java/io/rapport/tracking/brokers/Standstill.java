package io.rapport.tracking.brokers;

import io.rapport.local.stack.StackProcess;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A process does nothing, but holds what it has, its connections and files, until this is over. */
record Standstill(StackProcess process) implements AutoCloseable {

  static Standstill of(StackProcess process) {
    send("STOP", process);
    return new Standstill(process);
  }

  @Override
  public void close() {
    send("CONT", process);
  }

  private static void send(String signal, StackProcess process) {
    try {
      int exit =
          new ProcessBuilder("sh", "-c", "kill -s " + signal + " " + process.pid())
              .start()
              .waitFor();
      if (exit != 0) {
        throw new IllegalStateException(signal + " did not reach " + process.name());
      }
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
