package io.rapport.tracking.adapter.in.http;

import io.rapport.problems.Problem;
import io.rapport.tracking.domain.event.Outcome;
import io.rapport.tracking.domain.event.Refused;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.List;

/** To a page or mail that shows a picture: always the picture, and the status that is true. */
@ApplicationScoped
class PixelReply implements Reply {

  private static final CharSequence GIF = HttpHeaders.createOptimized("image/gif");

  /** Every showing is to be counted. */
  private static final CharSequence NEVER_CACHED = HttpHeaders.createOptimized("no-store");

  /** 1×1, transparent. */
  private static final Buffer PICTURE =
      Buffer.buffer(
          Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"));

  private final Answers answers;

  PixelReply(Answers answers) {
    this.answers = answers;
  }

  @Override
  public void recorded(HttpServerResponse response, Endpoint endpoint, List<Outcome> outcomes) {
    if (outcomes.getFirst() instanceof Refused) {
      response.setStatusCode(Problem.Kind.INVALID.status());
    }
    show(response);
  }

  @Override
  public void problem(HttpServerResponse response, Problem problem) {
    answers.status(response, problem);
    show(response);
  }

  private static void show(HttpServerResponse response) {
    response
        .putHeader(HttpHeaders.CONTENT_TYPE, GIF)
        .putHeader(HttpHeaders.CACHE_CONTROL, NEVER_CACHED)
        .end(PICTURE);
  }
}
