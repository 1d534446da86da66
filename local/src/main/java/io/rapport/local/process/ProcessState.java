package io.rapport.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A process is stopped or started; each can only do what makes sense then. */
public sealed interface ProcessState {

  ProcessSpec spec();

  /** Not started yet, or stopped on purpose. */
  record Stopped(ProcessSpec spec) implements ProcessState {

    public Started start() {
      try {
        Process process = ProcessStarter.start(spec);
        ProcessIdentity identity =
            ProcessIdentity.of(spec.name(), process.toHandle(), spec.mark(), spec.stopBy());
        return new Started(spec, process, identity);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Started; it may have died on its own since. */
  record Started(ProcessSpec spec, Process process, ProcessIdentity identity)
      implements ProcessState {

    private static final Duration DEATH = Duration.ofSeconds(10);

    /** Asks it to end, insists when its grace is over, and waits until it is gone. */
    public Stopped stop() {
      if (process.isAlive()) {
        spec.stopBy().send(process.pid());
        if (!endsWithin(spec.grace())) {
          return kill();
        }
      }
      return new Stopped(spec);
    }

    /** Ends it the hard way, and waits until it is gone. */
    public Stopped kill() {
      process.destroyForcibly();
      endsWithin(DEATH);
      return new Stopped(spec);
    }

    private boolean endsWithin(Duration time) {
      try {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }
}
