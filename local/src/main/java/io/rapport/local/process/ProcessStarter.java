package io.rapport.local.process;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts processes from one thread that lives as long as the launcher: to the kernel, "my parent
 * died" means that the thread died which started me.
 */
final class ProcessStarter {

  private static final ExecutorService THREAD =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("process-starter").factory());

  private ProcessStarter() {}

  static Process start(ProcessSpec spec) throws IOException {
    try {
      return THREAD.submit(() -> builder(spec).start()).get();
    } catch (ExecutionException e) {
      throw new IOException("Cannot start " + spec.name() + ": " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while starting " + spec.name(), e);
    }
  }

  private static ProcessBuilder builder(ProcessSpec spec) {
    ProcessBuilder builder =
        new ProcessBuilder(HostTools.here().wrap(spec))
            .directory(spec.directory().toFile())
            .redirectInput(Redirect.from(new File("/dev/null")))
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(spec.log().toFile()));
    builder.environment().putAll(spec.environment());
    return builder;
  }
}
