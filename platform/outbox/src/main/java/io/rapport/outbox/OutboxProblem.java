package io.rapport.outbox;

import io.rapport.problems.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * A database that goes away between a change and its message is unavailable, which clients sit out:
 * nothing of the transaction stands.
 */
final class OutboxProblem {

  private static final Logger LOG = Logger.getLogger(OutboxProblem.class);
  private static final int SECONDS_UNTIL_RETRY = 5;

  @ServerExceptionMapper
  Response unavailable(OutboxUnavailable e) {
    LOG.error("The database does not take messages", e);
    return Response.status(Problem.Kind.UNAVAILABLE.status())
        .type(Problem.MEDIA_TYPE)
        .header(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_RETRY)
        .entity(Problem.Kind.UNAVAILABLE.because("Send it again in a moment."))
        .build();
  }
}
