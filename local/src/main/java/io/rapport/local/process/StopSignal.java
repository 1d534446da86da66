package io.rapport.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;

/** How a process is asked to end. */
public enum StopSignal {
  /** What every service understands. */
  TERM,
  /** PostgreSQL's "disconnect everybody and close cleanly". */
  INT;

  void send(long pid) {
    try {
      // The shell's own kill: small systems have no program of that name.
      new ProcessBuilder("sh", "-c", "kill -s " + name() + " " + pid)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
