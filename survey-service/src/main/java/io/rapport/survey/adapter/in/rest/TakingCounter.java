package io.rapport.survey.adapter.in.rest;

import io.micrometer.core.instrument.MeterRegistry;
import io.rapport.survey.application.answering.Taking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Counts what came of everything that was handed in. */
@ApplicationScoped
public class TakingCounter {

  private final MeterRegistry metrics;

  TakingCounter(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  public <T> Taking<T> count(String what, Taking<T> taking) {
    switch (taking) {
      case Taking.Taken<T> _ -> count(what, "accepted", "");
      case Taking.Known<T> _ -> count(what, "repeated", "");
      case Taking.Refused<T> refused ->
          count(what, "refused", refused.refusal().reason().name().toLowerCase(Locale.ROOT));
    }
    return taking;
  }

  private void count(String what, String outcome, String reason) {
    metrics
        .counter("rapport.survey.taken", "what", what, "outcome", outcome, "reason", reason)
        .increment();
  }
}
