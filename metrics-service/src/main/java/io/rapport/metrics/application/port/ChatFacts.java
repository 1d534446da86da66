package io.rapport.metrics.application.port;

import io.rapport.metrics.domain.chat.Conversations;
import io.rapport.metrics.domain.kpi.Input;
import io.rapport.metrics.domain.kpi.Responses;
import io.rapport.metrics.domain.record.EventRecord;
import io.rapport.metrics.domain.record.PageRequest;
import io.rapport.metrics.domain.selection.Cell;
import io.rapport.metrics.domain.selection.Slices;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Conversations that customers began. */
public interface ChatFacts {

  /**
   * How fast they were answered, by the bucket of their first message.
   *
   * @param waited how long somebody waits between two moments
   */
  Map<Cell, Responses> responses(
      Slices slices, Conversations conversations, BiFunction<Instant, Instant, Duration> waited);

  List<Input> inputs(Slices slices, Conversations conversations);

  List<EventRecord> records(Slices slices, Conversations conversations, PageRequest page);
}
