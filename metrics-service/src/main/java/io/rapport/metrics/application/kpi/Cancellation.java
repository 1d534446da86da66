package io.rapport.metrics.application.kpi;

import io.rapport.metrics.application.port.QueryRefused;
import io.rapport.metrics.application.port.Snapshot;
import org.jspecify.annotations.Nullable;

/** Lets somebody else stop a question while it is being answered. */
public final class Cancellation {

  private boolean cancelled;
  private @Nullable Snapshot reading;

  /** From now on the question is not answered. */
  synchronized void cancel() {
    cancelled = true;
    if (reading != null) {
      reading.cancel();
    }
  }

  /** What is stopped with it, until closed. */
  synchronized Watched watch(Snapshot data) {
    if (cancelled) {
      throw new QueryRefused(QueryRefused.Reason.CANCELLED);
    }
    reading = data;
    return this::forget;
  }

  private synchronized void forget() {
    reading = null;
  }

  /** Being answered. */
  @FunctionalInterface
  interface Watched extends AutoCloseable {
    @Override
    void close();
  }
}
