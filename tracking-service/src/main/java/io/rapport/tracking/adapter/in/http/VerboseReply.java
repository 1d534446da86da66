package io.rapport.tracking.adapter.in.http;

import io.rapport.problems.Problem;
import io.rapport.tracking.domain.event.Accepted;
import io.rapport.tracking.domain.event.Outcome;
import io.rapport.tracking.domain.event.Refused;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** To somebody who asks what became of each event. */
@ApplicationScoped
class VerboseReply implements Reply {

  private final Answers answers;

  VerboseReply(Answers answers) {
    this.answers = answers;
  }

  static boolean isAskedFor(HttpServerRequest request) {
    return request.query() != null && "1".equals(request.getParam("verbose"));
  }

  @Override
  public void recorded(HttpServerResponse response, Endpoint endpoint, List<Outcome> outcomes) {
    if (endpoint.type().isPresent() && outcomes.getFirst() instanceof Refused) {
      answers.recorded(response, endpoint, outcomes);
      return;
    }
    var events = new JsonArray();
    outcomes.forEach(outcome -> events.add(described(outcome)));
    response
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .end(new JsonObject().put("success", true).put("events", events).toBuffer());
  }

  @Override
  public void problem(HttpServerResponse response, Problem problem) {
    answers.problem(response, problem);
  }

  private static JsonObject described(Outcome outcome) {
    var described = new JsonObject().put("position", outcome.position());
    switch (outcome) {
      case Accepted accepted ->
          described
              .put("outcome", "accepted")
              .put("messageId", accepted.messageId().value())
              .put("messageIdMade", accepted.messageId().made());
      case Refused refused -> {
        described.put("outcome", "refused");
        refused.messageId().ifPresent(id -> described.put("messageId", id));
        described.put("reason", refused.refusal().reason().code());
        refused.refusal().field().ifPresent(field -> described.put("field", field));
        described.put("detail", refused.refusal().detail());
      }
    }
    return described;
  }
}
