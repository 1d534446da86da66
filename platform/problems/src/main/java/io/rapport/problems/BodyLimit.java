package io.rapport.problems;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses bodies that are too large, whether they say how long they are or not. */
final class BodyLimit {

  private final Instance<BodyLimits> limits;

  BodyLimit(Instance<BodyLimits> limits) {
    this.limits = limits;
  }

  @ServerRequestFilter
  public void check(ResourceInfo resource, ContainerRequestContext request) throws BodyTooLarge {
    if (limits.isUnsatisfied()) {
      return;
    }
    var isLarge = resource.getResourceMethod().isAnnotationPresent(LargeBody.class);
    var most = isLarge ? limits.get().large() : limits.get().usual();
    if (request.getLength() > most) {
      throw new BodyTooLarge(most);
    }
    if (request.hasEntity()) {
      request.setEntityStream(new LimitedStream(request.getEntityStream(), most));
    }
  }

  @ServerExceptionMapper
  Response tooLarge(BodyTooLarge e) {
    return Response.status(Problem.Kind.TOO_LARGE.status())
        .type(Problem.MEDIA_TYPE)
        .entity(
            Problem.Kind.TOO_LARGE.because("The body must have at most " + e.limit() + " bytes."))
        .build();
  }
}
