package io.rapport.metrics.adapter.in.rest;

import io.rapport.metrics.application.port.QueryRefused;
import io.rapport.metrics.application.port.StoreUnavailable;
import io.rapport.metrics.application.port.TopicUnavailable;
import io.rapport.problems.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says why a question was not answered. */
final class QueryProblems {

  private static final Logger LOG = Logger.getLogger(QueryProblems.class);

  @ServerExceptionMapper
  Response refused(QueryRefused e) {
    return switch (e.reason()) {
      case BUSY ->
          later("Too many questions are being answered at this moment; ask again shortly.");
      case CANCELLED -> response(Problem.Kind.CONFLICT.because("The question was cancelled."));
      case TOOK_TOO_LONG ->
          response(
              Problem.Kind.TIMEOUT.because(
                  "The question took too long and was stopped; take a shorter period, a longer"
                      + " interval or fewer filters."));
      case TOOK_TOO_MUCH ->
          response(
              Problem.Kind.TIMEOUT.because(
                  "The question needs more memory than it may have; take a shorter period or no"
                      + " breakdown."));
    };
  }

  @ServerExceptionMapper
  Response unavailable(StoreUnavailable e) {
    LOG.error("The store failed a question", e);
    return later("The numbers cannot be read right now; it was logged.");
  }

  @ServerExceptionMapper
  Response unavailable(TopicUnavailable e) {
    LOG.error("Others could not be told", e);
    return later("Others cannot be told right now, so nothing was done; it was logged.");
  }

  private static Response later(String detail) {
    return Response.fromResponse(response(Problem.Kind.UNAVAILABLE.because(detail)))
        .header(HttpHeaders.RETRY_AFTER, 2)
        .build();
  }

  private static Response response(Problem problem) {
    return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem).build();
  }
}
