package io.rapport.tracking.adapter.in.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapport.problems.FieldError;
import io.rapport.problems.Problem;
import io.rapport.tracking.TrackingConfig;
import io.rapport.tracking.domain.event.Outcome;
import io.rapport.tracking.domain.event.Refusal;
import io.rapport.tracking.domain.event.Refused;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;

/** What clients are told: little when all is well, and a problem document otherwise. */
@ApplicationScoped
class Answers implements Reply {

  private static final CharSequence JSON = HttpHeaders.createOptimized("application/json");
  private static final CharSequence PROBLEM = HttpHeaders.createOptimized(Problem.MEDIA_TYPE);

  /** Some clients send a batch again when the answer has no body. */
  private static final Buffer SUCCESS = Buffer.buffer("{\"success\":true}");

  private final ObjectMapper json;
  private final String retryAfterSeconds;

  Answers(ObjectMapper json, TrackingConfig config) {
    this.json = json;
    this.retryAfterSeconds = Long.toString(Math.max(1, config.retryAfter().toSeconds()));
  }

  @Override
  public void recorded(HttpServerResponse response, Endpoint endpoint, List<Outcome> outcomes) {
    if (endpoint.type().isPresent() && outcomes.getFirst() instanceof Refused refused) {
      refused(response, refused.refusal());
    } else {
      response.putHeader(HttpHeaders.CONTENT_TYPE, JSON).end(SUCCESS);
    }
  }

  private void refused(HttpServerResponse response, Refusal refusal) {
    problem(
        response,
        Problem.Kind.INVALID.because(
            refusal.detail(),
            refusal
                .field()
                .map(field -> List.of(new FieldError(field, refusal.reason().code())))
                .orElse(List.of())));
  }

  @Override
  public void problem(HttpServerResponse response, Problem problem) {
    status(response, problem);
    response.putHeader(HttpHeaders.CONTENT_TYPE, PROBLEM).end(Buffer.buffer(bytes(problem)));
  }

  /** A passing fault says when to come again; clients drop their events at any other one. */
  void status(HttpServerResponse response, Problem problem) {
    if (problem.status() == Problem.Kind.UNAVAILABLE.status()) {
      response.putHeader(HttpHeaders.RETRY_AFTER, retryAfterSeconds);
    }
    response.setStatusCode(problem.status());
  }

  private byte[] bytes(Problem problem) {
    try {
      return json.writeValueAsBytes(problem);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
