package io.rapport.local.part;

import io.rapport.local.process.LogFile;
import io.rapport.local.process.ProcessSpec;
import io.rapport.local.process.ProcessState;
import java.io.IOException;

/** Runs a program that does one thing and ends. */
final class OneShot {

  private static final int SHOWN = 20;

  private OneShot() {}

  /** Runs it to its end; its log tells why it failed. */
  static void run(ProcessSpec spec) throws IOException {
    ProcessState.Started started = new ProcessState.Stopped(spec).start();
    try {
      int exit = started.process().waitFor();
      if (exit != 0) {
        throw new IOException(
            "%s ended with %d:%n%s"
                .formatted(spec.name(), exit, String.join("\n", LogFile.tail(spec.log(), SHOWN))));
      }
    } catch (InterruptedException e) {
      started.kill();
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted: " + spec.name(), e);
    }
  }
}
