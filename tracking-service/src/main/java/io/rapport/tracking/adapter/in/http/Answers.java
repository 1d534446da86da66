package io.rapport.tracking.adapter.in.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapport.problems.FieldError;
import io.rapport.problems.Problem;
import io.rapport.tracking.TrackingConfig;
import io.rapport.tracking.domain.event.Refusal;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;

/** What clients are told. */
@ApplicationScoped
class Answers {

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

  void success(HttpServerResponse response) {
    response.putHeader(HttpHeaders.CONTENT_TYPE, JSON).end(SUCCESS);
  }

  void refused(HttpServerResponse response, Refusal refusal) {
    problem(
        response,
        Problem.Kind.INVALID.because(
            refusal.detail(),
            refusal
                .field()
                .map(field -> List.of(new FieldError(field, refusal.reason().code())))
                .orElse(List.of())));
  }

  /** A passing fault says when to come again; clients drop their events at any other one. */
  void problem(HttpServerResponse response, Problem problem) {
    if (problem.status() == Problem.Kind.UNAVAILABLE.status()) {
      response.putHeader(HttpHeaders.RETRY_AFTER, retryAfterSeconds);
    }
    response
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, PROBLEM)
        .end(Buffer.buffer(bytes(problem)));
  }

  private byte[] bytes(Problem problem) {
    try {
      return json.writeValueAsBytes(problem);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
