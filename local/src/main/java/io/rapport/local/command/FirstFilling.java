package io.rapport.local.command;

import io.rapport.local.Progress;
import io.rapport.local.api.NotAnswered;
import io.rapport.local.sample.SampleProject;
import io.rapport.local.site.DataDirectory;
import io.rapport.local.stack.RunningStack;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The sample project, filled at the first start that comes to its end. */
record FirstFilling(DataDirectory data, RunningStack stack, Progress progress) {

  /** Fills it, unless that is done; returns early when a process dies meanwhile. */
  void run(PrintStream out) {
    if (Files.exists(data.sampleMark())) {
      return;
    }
    CompletableFuture<Void> filled = CompletableFuture.runAsync(() -> fill(out));
    try {
      CompletableFuture.anyOf(filled, stack.firstDeath()).join();
    } catch (CompletionException e) {
      if (!(e.getCause() instanceof NotAnswered reason)) {
        throw e;
      }
      out.println("The sample project is not complete: " + reason.getMessage());
      out.println("The next ./rapport up continues with it.");
    }
  }

  private void fill(PrintStream out) {
    SampleProject.fill(stack.origin(), stack.tokens(), progress, out);
    try {
      Files.createFile(data.sampleMark());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
