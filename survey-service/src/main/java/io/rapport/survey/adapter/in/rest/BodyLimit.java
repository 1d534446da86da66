package io.rapport.survey.adapter.in.rest;

import io.rapport.problems.Problem;
import io.rapport.problems.ProblemException;
import io.rapport.survey.SurveyConfig;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses bodies that are too large, whether they say how long they are or not. */
final class BodyLimit {

  private final long limit;
  private final long largeLimit;

  BodyLimit(SurveyConfig config) {
    this.limit = config.bodyLimit().asLongValue();
    this.largeLimit = config.importBodyLimit().asLongValue();
  }

  @ServerRequestFilter
  public void check(ResourceInfo resource, ContainerRequestContext request) {
    var most =
        resource.getResourceMethod().isAnnotationPresent(LargeBody.class) ? largeLimit : limit;
    if (request.getLength() > most) {
      throw tooLarge(most);
    }
    if (request.hasEntity()) {
      request.setEntityStream(new LimitedStream(request.getEntityStream(), most));
    }
  }

  static ProblemException tooLarge(long most) {
    return ProblemException.of(
        Problem.Kind.TOO_LARGE, "The body must have at most " + most + " bytes.");
  }
}
