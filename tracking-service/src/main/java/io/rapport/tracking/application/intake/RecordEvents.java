package io.rapport.tracking.application.intake;

import io.rapport.tracking.application.port.EventLog;
import io.rapport.tracking.application.port.Ids;
import io.rapport.tracking.application.port.Sites;
import io.rapport.tracking.application.port.UserAgents;
import io.rapport.tracking.domain.event.Judgement;
import io.rapport.tracking.domain.event.Outcome;
import io.rapport.tracking.domain.event.Reception;
import io.rapport.tracking.domain.visit.Visits;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Judges the events of a request and records every one of them, accepted or refused. */
@ApplicationScoped
public class RecordEvents {

  private final EventLog log;
  private final Ids ids;
  private final UserAgents userAgents;
  private final Visits visits;

  RecordEvents(EventLog log, Ids ids, UserAgents userAgents, Sites sites) {
    this.log = log;
    this.ids = ids;
    this.userAgents = userAgents;
    this.visits = new Visits(userAgents::of, sites::of);
  }

  /** Whether every user agent in it was seen before; if not, it is no work for an event loop. */
  public boolean isQuick(Reception reception, IncomingRequest request) {
    return reception.sender().userAgent().stream().allMatch(userAgents::isKnown)
        && request.userAgents().allMatch(userAgents::isKnown);
  }

  /** What became of each event, once that is durable. */
  public CompletionStage<List<Outcome>> record(Reception reception, IncomingRequest request) {
    var judgement = new Judgement(reception, request.defaults(), visits, ids::next);
    var outcomes = request.events().stream().map(judgement::of).toList();
    return log.append(outcomes).thenApply(_ -> outcomes);
  }
}
