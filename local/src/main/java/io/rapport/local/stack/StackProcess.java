package io.rapport.local.stack;

import io.rapport.local.part.Part;
import io.rapport.local.process.LogFile;
import io.rapport.local.process.ProcessIdentity;
import io.rapport.local.process.ProcessState;
import io.rapport.local.process.ProcessState.Started;
import io.rapport.local.process.ProcessState.Stopped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** One process of a running system, to be watched, and by tests to be killed and brought back. */
public final class StackProcess {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
  private static final int SHOWN = 30;

  private final Part part;
  private final ProcessRegister register;
  private volatile ProcessState state;

  StackProcess(Part part, ProcessRegister register) {
    this.part = part;
    this.register = register;
    this.state = new Stopped(part.process());
  }

  public String name() {
    return part.name();
  }

  public Path log() {
    return state.spec().log();
  }

  /** Whether it runs; a process that died does not. */
  public boolean isAlive() {
    return running().isPresent();
  }

  /** Its number. */
  public long pid() {
    return running().orElseThrow(() -> new IllegalStateException(name() + " does not run")).pid();
  }

  Optional<ProcessIdentity> running() {
    return state instanceof Started started && started.process().isAlive()
        ? Optional.of(started.identity())
        : Optional.empty();
  }

  /** Starts it, unless it runs, and waits until it is ready. */
  public void start() {
    if (!isAlive()) {
      launch();
      awaitReady();
    }
  }

  /** Ends it the polite way and waits until it is gone. */
  public void stop() {
    leave(Started::stop);
  }

  /** Ends it with kill -9 and waits until it is gone. */
  public void killForcibly() {
    leave(Started::kill);
  }

  private synchronized void launch() {
    Started started = register.launch(new Stopped(part.process()));
    state = started;
    register.changed();
    Thread.ofVirtual().start(() -> watch(started));
  }

  /** The state changes first, so that an end on purpose is not taken for a death. */
  private synchronized void leave(Function<Started, Stopped> way) {
    if (state instanceof Started started) {
      state = new Stopped(started.spec());
      state = way.apply(started);
      register.changed();
    }
  }

  private void watch(Started started) {
    int exit = started.process().onExit().join().exitValue();
    if (state.equals(started)) {
      register.died(new Death(name(), exit, log()));
    }
  }

  private void awaitReady() {
    long deadline = System.nanoTime() + part.patience().toNanos();
    while (!part.answers()) {
      if (!isAlive()) {
        throw new StartFailed(name() + " ended while starting." + tail());
      }
      if (System.nanoTime() > deadline) {
        throw new StartFailed(
            name() + " was not ready within " + part.patience().toSeconds() + " s." + tail());
      }
      pause();
    }
    try {
      part.furnish();
    } catch (IOException e) {
      throw new StartFailed(String.valueOf(e.getMessage()), e);
    }
  }

  private void pause() {
    try {
      Thread.sleep(LOOK_AGAIN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartFailed("Interrupted while " + name() + " was starting", e);
    }
  }

  private String tail() {
    return "%nThe end of %s:%n%s"
        .formatted(log(), String.join(System.lineSeparator(), LogFile.tail(log(), SHOWN)));
  }
}
