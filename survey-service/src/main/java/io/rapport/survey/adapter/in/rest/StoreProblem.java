package io.rapport.survey.adapter.in.rest;

import io.rapport.problems.Problem;
import io.rapport.survey.application.port.StoreUnavailable;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Without its database the service asks for patience: nothing is lost that is sent again. */
final class StoreProblem {

  private static final Logger LOG = Logger.getLogger(StoreProblem.class);
  private static final int SECONDS = 5;

  @ServerExceptionMapper
  Response unavailable(StoreUnavailable e) {
    LOG.error("The database does not answer", e);
    return Response.status(Problem.Kind.UNAVAILABLE.status())
        .type(Problem.MEDIA_TYPE)
        .header(HttpHeaders.RETRY_AFTER, SECONDS)
        .entity(Problem.Kind.UNAVAILABLE.because("Send it again in a moment."))
        .build();
  }
}
