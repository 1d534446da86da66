package io.rapport.metrics.adapter.in.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A download on its way, until all of it was sent or the client has left; then it is let go. */
final class Sending {

  private final Runnable afterwards;
  private @Nullable FileChannel held;
  private boolean ended;

  Sending(Runnable afterwards) {
    this.afterwards = afterwards;
  }

  synchronized void hold(FileChannel ready) {
    held = ready;
    if (ended) {
      close(ready);
    }
  }

  /** Whoever has left is told nothing more. */
  void to(OutputStream out) throws IOException {
    try {
      Channels.newInputStream(ready()).transferTo(out);
    } catch (IOException e) {
      if (!hasEnded()) {
        throw e;
      }
    }
  }

  synchronized void end() {
    if (!ended) {
      ended = true;
      if (held != null) {
        close(held);
      }
      afterwards.run();
    }
  }

  private synchronized boolean hasEnded() {
    return ended;
  }

  private synchronized FileChannel ready() {
    return Objects.requireNonNull(held);
  }

  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
