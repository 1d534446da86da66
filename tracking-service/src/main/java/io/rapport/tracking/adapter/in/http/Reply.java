package io.rapport.tracking.adapter.in.http;

import io.rapport.problems.Problem;
import io.rapport.tracking.domain.event.Outcome;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;

/** How a client is told what became of its request. */
interface Reply {

  /** Every event is durable, accepted or refused. */
  void recorded(HttpServerResponse response, Endpoint endpoint, List<Outcome> outcomes);

  /** The request is refused as a whole. */
  void problem(HttpServerResponse response, Problem problem);
}
