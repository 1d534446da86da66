package io.rapport.tracking.application.port;

import io.rapport.tracking.domain.event.Outcome;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** The event log for tests of what stands before it. */
public final class InMemoryEventLog implements EventLog {

  private final List<Outcome> events = new CopyOnWriteArrayList<>();
  private volatile boolean away;

  @Override
  public CompletionStage<Void> append(List<Outcome> outcomes) {
    if (away) {
      return CompletableFuture.failedStage(
          new EventLogUnavailable(new IllegalStateException("away")));
    }
    events.addAll(outcomes);
    return CompletableFuture.completedStage(null);
  }

  /** From now on nothing is taken. */
  public void goAway() {
    away = true;
  }

  /** Everything is taken again. */
  public void comeBack() {
    away = false;
  }

  public List<Outcome> events() {
    return List.copyOf(events);
  }
}
