package io.rapport.tracking.application.port;

import io.rapport.tracking.domain.event.Outcome;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Where events are durable, accepted and refused ones. */
public interface EventLog {

  /**
   * Appends them, in their order for each person. Never blocks.
   *
   * @return completes once all of them are durable; fails with {@link EventLogUnavailable} in
   *     bounded time otherwise, and then any of them may be durable or not
   */
  CompletionStage<Void> append(List<Outcome> outcomes);
}
