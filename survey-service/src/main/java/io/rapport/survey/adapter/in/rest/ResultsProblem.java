package io.rapport.survey.adapter.in.rest;

import io.rapport.problems.Problem;
import io.rapport.survey.application.port.Results.TookTooLong;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Who asks for more than can be counted in time is told so, and how to ask for less. */
final class ResultsProblem {

  private static final Logger LOG = Logger.getLogger(ResultsProblem.class);

  @ServerExceptionMapper
  Response tookTooLong(TookTooLong e) {
    LOG.warn("Results took too long and were given up");
    return Response.status(Problem.Kind.TIMEOUT.status())
        .type(Problem.MEDIA_TYPE)
        .entity(
            Problem.Kind.TIMEOUT.because(
                "There are too many answers to count in time; ask for fewer days."))
        .build();
  }
}
