package io.rapport.tracking.application.intake;

import io.rapport.tracking.application.port.EventLog;
import io.rapport.tracking.application.port.Ids;
import io.rapport.tracking.domain.event.Judgement;
import io.rapport.tracking.domain.event.Outcome;
import io.rapport.tracking.domain.event.Reception;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Judges the events of a request and records every one of them, accepted or refused. */
@ApplicationScoped
public class RecordEvents {

  private final EventLog log;
  private final Ids ids;

  RecordEvents(EventLog log, Ids ids) {
    this.log = log;
    this.ids = ids;
  }

  /** What became of each event, once that is durable. */
  public CompletionStage<List<Outcome>> record(Reception reception, IncomingRequest request) {
    var judgement = new Judgement(reception, request.defaults(), ids::next);
    var outcomes = request.events().stream().map(judgement::of).toList();
    return log.append(outcomes).thenApply(_ -> outcomes);
  }
}
